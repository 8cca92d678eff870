import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { follow, post, queries, request, signIn } from '../web/src/features/fixed/api-examples.js'
import { address } from './product.js'

// the examples of the page on the programming interface, as somebody copies them, against the product
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convene-examples-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const shell = async (script: string): Promise<string> => {
  const { stdout } = await promisify(execFile)('bash', ['-euc', script], {
    cwd: folder,
    env: { ...process.env, CONVENE: address },
  })
  return stdout
}
const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data }: { data: Data } = JSON.parse(await answer.text())
  return data
}
const email = `program-${Date.now()}@mail.example`
const codeOfMail = async (): Promise<string> => {
  interface Mailbox {
    mailbox: { edges: { node: { to: string; body: string[] } }[] }
  }
  const { mailbox } = await ask<Mailbox>('{ mailbox(first: 50) { edges { node { to body } } } }')
  const mail = mailbox.edges.find(({ node }) => node.to === email)
  const code = mail?.node.body.find((paragraph) => /^[\dA-Z][\dA-Z -]{4,14}$/.test(paragraph))
  if (code === undefined) throw new Error(`no code in ${JSON.stringify(mail)}`)
  return code
}
const signedIn = async () => {
  await shell(signIn.ask.replace('you@example.org', email))
  return shell(signIn.confirm.replace('CODE=', `CODE='${await codeOfMail()}'`))
}
const testHere = address ? test : test.skip

testHere('the query from the command line is answered', async () => {
  expect(await shell(request.replace(/^CONVENE=.*\n/, ''))).toContain('global-digital-compact')
})

testHere(
  'who signs in by the code of a mail comments by a mutation, and a program that follows the thread shows it',
  async () => {
    // the account that the examples take for granted
    await signedIn()
    const joined = await shell(
      `curl "$CONVENE/graphql" -c cookies -b cookies -H 'content-type: application/json' -d '${JSON.stringify(
        {
          query: `mutation { joinConvene(actId: "${crypto.randomUUID()}", displayName: "A person with a program", group: "individual",
          languages: [en], locale: en, oldEnough: true, termsVersion: 1, consents: []) { __typename } }`,
        },
      )}'`,
    )
    expect(joined).toContain('JoinConveneDone')
    await shell('rm cookies')

    const program = spawn('node', ['--input-type=module', '-e', follow], {
      cwd: process.cwd(),
      env: { ...process.env, CONVENE: address },
    })
    let shown = ''
    let faults = ''
    program.stdout.on('data', (chunk: Buffer) => (shown += String(chunk)))
    program.stderr.on('data', (chunk: Buffer) => (faults += String(chunk)))
    try {
      expect(await signedIn()).not.toContain('errors')
      const posted = JSON.parse(await shell(post))
      expect(posted.data.postContribution.contribution.state).toBe('published')
      const until = Date.now() + 20_000
      while (!shown.includes('Said by a program.') && Date.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 50))
      expect(faults).toBe('')
      expect(shown).toMatch(/^\d+ contribution\.posted Said by a program\.$/m)
      interface Entries {
        entries: { number: number; edges: { node: { number: number; contribution: { id: string } } }[] }
      }
      const number = Number(/^(\d+)/.exec(shown)?.[1])
      const { entries } = await ask<Entries>(queries.entries, { after: number - 1 })
      expect(entries.edges[0]?.node).toMatchObject({
        number,
        contribution: { id: posted.data.postContribution.contribution.id },
      })
    } finally {
      program.kill()
    }
  },
  120_000,
)
