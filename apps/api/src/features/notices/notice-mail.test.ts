import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { act, say } from '../../testing/moderation-acts.js'

interface Mail {
  to_address: string
  locale: string
  subject: string
  body: string
  link: string
  unsubscribe: string
}

let app: TestApplication
let owner: Client
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
})
afterAll(() => app.close())

const setMail = `mutation ($actId: ID!, $mail: Boolean!) { answer: setNoticeMail(actId: $actId, mail: $mail) { __typename ... on SetNoticeMailDone { mail } ... on Refusal { code } } }`
const byLink = `mutation ($token: String!) { answer: unsubscribeByLink(token: $token) { __typename ... on Refusal { code } } }`

async function wants(who: TestPerson, mail: boolean) {
  const { answer } = await who.data<{ answer: object }>(setMail, { actId: randomUUID(), mail })
  return answer
}
async function wantsMail(who: TestPerson): Promise<boolean> {
  const { notices } = await who.data<{ notices: { mail: boolean } }>('{ notices(locale: en) { mail } }')
  return notices.mail
}
async function mails(who: TestPerson): Promise<Mail[]> {
  await app.react()
  const { rows } = await owner.query('select * from mail where account_id = $1 order by created_at', [
    who.account,
  ])
  return rows
}
/** Somebody who gets one mail. */
async function reached(email: string): Promise<{ person: TestPerson; mail: Mail }> {
  const person = await app.person({ email })
  await wants(person, true)
  const contribution = await say(person, 'Waiting for a reply')
  await say(await app.person(), 'A reply', { parent: contribution })
  const [mail] = await mails(person)
  if (!mail) throw new Error('no mail came')
  return { person, mail }
}
const tokenOf = (mail: Mail) => new URL(mail.unsubscribe).searchParams.get('token') ?? ''
const post = (path: string, headers: Record<string, string>, body: string) =>
  fetch(app.address + path, { method: 'POST', headers, body, redirect: 'manual' })
const form = { 'content-type': 'application/x-www-form-urlencoded' }

test('no mail goes out unless somebody asked for it, and none after they ended it', async () => {
  const [person, other] = [await app.person({ email: 'quiet@example.org' }), await app.person()]
  const contribution = await say(person, 'Quiet')
  await say(other, 'A reply', { parent: contribution })
  expect(await wantsMail(person)).toBe(false)
  expect(await mails(person)).toEqual([])
  expect(await wants(person, true)).toEqual({ __typename: 'SetNoticeMailDone', mail: true })
  expect(await wantsMail(person)).toBe(true)
  await say(other, 'Another reply', { parent: contribution })
  expect(await mails(person)).toHaveLength(1)
  await wants(person, false)
  await say(other, 'A third reply', { parent: contribution })
  expect(await mails(person)).toHaveLength(1)
  // each word on it is kept: purpose, terms, time
  const { rows } = await owner.query(
    `select given from consent where account_id = $1 and purpose = 'notice_mail' order by at`,
    [person.account],
  )
  expect(rows).toEqual([{ given: true }, { given: false }])
})

test('mail needs an address, and somebody who is signed in', async () => {
  const person = await app.person()
  expect(await wants(person, true)).toEqual({ __typename: 'Refusal', code: 'NO_ADDRESS' })
  const { text } = await app.ask(setMail, { actId: randomUUID(), mail: true })
  expect(text).toContain('SIGN_IN_FIRST')
})

test("a mail is in its reader's language, and holds a link and nobody's words or name", async () => {
  const [person, other] = [
    await app.person({ email: 'reader@example.org' }),
    await app.person({ displayName: 'canary-name' }),
  ]
  await owner.query(`update account set locale = 'ar' where id = $1`, [person.account])
  await wants(person, true)
  const contribution = await say(person, 'canary-own-words')
  const reply = await say(other, 'canary-others-words', { parent: contribution })
  const [mail] = await mails(person)
  expect(mail).toMatchObject({ to_address: 'reader@example.org', locale: 'ar' })
  expect(mail?.subject).toContain('رد على تعليقكم')
  expect(mail?.link).toBe(
    `https://convene.example/ar/consultations/global-digital-compact/text/A.M1/comments/${reply}`,
  )
  expect(JSON.stringify(mail)).not.toContain('canary')
  expect(tokenOf(mail as Mail)).toMatch(/^[\w-]{43}$/)
  const { rows } = await owner.query('select token_hash from unsubscribe_token where account_id = $1', [
    person.account,
  ])
  expect(rows[0].token_hash).toHaveLength(32)
})

test('a mail about a decision holds no reason', async () => {
  const person = await app.person({ email: 'decided@example.org' })
  const administrator = await app.person({ administrator: true })
  await wants(person, true)
  const contribution = await say(person, 'To be hidden')
  await act(administrator, 'hideContribution', { contribution, reason: 'canary-reason' })
  const [mail] = await mails(person)
  expect(mail?.link).toBe('https://convene.example/en/notices')
  expect(JSON.stringify(mail)).not.toContain('canary-reason')
})

test('one click of a mail program ends mail: no cookie, no Origin, urlencoded or multipart; again it answers the same', async () => {
  for (const [index, send] of [
    (path: string) => post(path, form, 'List-Unsubscribe=One-Click'),
    (path: string) =>
      post(
        path,
        { 'content-type': 'multipart/form-data; boundary=b' },
        '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
      ),
  ].entries()) {
    const { person, mail } = await reached(`one-click-${index}@example.org`)
    const { pathname, search } = new URL(mail.unsubscribe)
    for (let time = 0; time < 2; time++) {
      const answer = await send(pathname + search)
      expect([answer.status, await answer.text()]).toEqual([200, 'Unsubscribed.\n'])
      expect(await wantsMail(person)).toBe(false)
    }
    // it was an act of the account
    const { rows } = await owner.query(
      `select count(*)::int as acts from journal_entry where account_id = $1 and kind = 'notice_mail.set'`,
      [person.account],
    )
    expect(rows).toEqual([{ acts: 2 }])
  }
})

test('opening the link ends nothing: scanners of mail open every link', async () => {
  const { person, mail } = await reached('scanned@example.org')
  const { pathname, search } = new URL(mail.unsubscribe)
  for (const headers of [{}, { 'accept-language': 'fr' }]) {
    const got = await app.get(pathname + search, headers)
    expect(got.status).toBe(302)
    expect(got.headers.get('cache-control')).toBe('no-store')
    expect(got.headers.get('location')).toMatch(/^\/(en|fr)\/mail\/unsubscribe\?token=[\w-]{43}$/)
  }
  expect(await wantsMail(person)).toBe(true)
})

test.each<[string, Record<string, string>, string, number]>([
  ['with another body', form, 'List-Unsubscribe=No', 400],
  ['with none', form, '', 400],
  ['as JSON', { 'content-type': 'application/json' }, '{"List-Unsubscribe":"One-Click"}', 400],
  ['from another site', { ...form, origin: 'https://evil.example' }, 'List-Unsubscribe=One-Click', 403],
])('a click %s ends nothing', async (_what, headers, body, status) => {
  const { person, mail } = await reached(`${randomUUID()}@example.org`)
  const { pathname, search } = new URL(mail.unsubscribe)
  expect((await post(pathname + search, headers, body)).status).toBe(status)
  expect(await wantsMail(person)).toBe(true)
})

test('a link that is unknown, too old, or of a closed account ends nothing and tells nothing', async () => {
  const { person, mail } = await reached('old@example.org')
  const token = tokenOf(mail)
  const unknown = await post(`/mail/unsubscribe?token=${'x'.repeat(43)}`, form, 'List-Unsubscribe=One-Click')
  expect(unknown.status).toBe(404)
  await owner.query(`update unsubscribe_token set expires_at = now() where account_id = $1`, [person.account])
  expect((await app.ask(byLink, { token })).text).toContain('LINK_NOT_KNOWN')
  expect(await wantsMail(person)).toBe(true)
  await owner.query(
    `update unsubscribe_token set expires_at = now() + interval '1 day' where account_id = $1`,
    [person.account],
  )
  // no sign of an account is asked for
  expect((await app.ask(byLink, { token })).text).toContain('UnsubscribeByLinkDone')
  expect(await wantsMail(person)).toBe(false)
})

test('a mail is queued with its notice or not at all', async () => {
  const person = await app.person({ email: 'together@example.org' })
  await wants(person, true)
  const contribution = await say(person, 'Together')
  await say(await app.person(), 'A reply', { parent: contribution })
  await Promise.all([app.react(), app.react(), app.react()])
  expect(await mails(person)).toHaveLength(1)
})
