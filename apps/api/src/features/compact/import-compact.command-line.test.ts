import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { Command } from 'commander'
import type { Client } from 'pg'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import { importCompactCommandLine } from './import-compact.command-line.js'

const real = fileURLToPath(new URL('../../../fixtures/compact.json', import.meta.url))

// a loaded machine copies databases slowly
jest.setTimeout(30_000)

let db: TestDatabase
let owner: Client
let folder: string
const databaseUrl = process.env['DATABASE_URL']
beforeAll(async () => {
  db = await testDatabase()
  owner = await db.owner()
  folder = await mkdtemp(join(tmpdir(), 'convene-import-'))
  process.env['DATABASE_URL'] = db.serviceUrl
})
afterAll(async () => {
  if (databaseUrl === undefined) delete process.env['DATABASE_URL']
  else process.env['DATABASE_URL'] = databaseUrl
  await rm(folder, { recursive: true })
  await db.close()
})

/** Runs a line of the command line: what it prints, what it says on standard error, and the sentence it ends with. */
const run = async (...words: string[]) => {
  const printed: string[] = []
  const said: string[] = []
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  const error = jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
  const program = new Command('convene').exitOverride()
  importCompactCommandLine(program)
  try {
    const refused = await program.parseAsync(['import', 'compact', ...words], { from: 'user' }).then(
      () => null,
      (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
    )
    return { printed, said, refused }
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}
const changed = async (name: string, ...words: [from: string, to: string][]) => {
  const text = words.reduce((all, [from, to]) => all.replace(from, () => to), await readFile(real, 'utf8'))
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}
const numberOf = async (what: string) =>
  (await owner.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]?.n

describe('import compact FILE', () => {
  test('says in plain English what it did, and the second time that nothing changed', async () => {
    expect(await run(real)).toEqual({
      printed: [
        'Imported into the document “global-digital-compact”.',
        'Text: version 1 is new and current; 84 provisions (84 new).',
        'Library: 38 institutions (38 new), 73 documents (73 new), 24 milestones (24 new).',
      ],
      said: [],
      refused: null,
    })
    expect((await run(real)).printed).toEqual([
      'Nothing changed: “global-digital-compact” has this content already, as version 1.',
    ])
  })

  test('says what changed, and that an old text is current again', async () => {
    const path = await changed(
      'new.json',
      ['The Global Digital Compact will set out', 'The Compact will set out'],
      ['"since": 2021', '"since": 2020'],
    )
    expect((await run(path)).printed).toEqual([
      'Imported into the document “global-digital-compact”.',
      'Text: version 2 is new and current; 84 provisions (1 changed).',
      'Library: 38 institutions (1 changed), 73 documents (none changed), 24 milestones (none changed).',
    ])
    expect((await run(real)).printed[1]).toBe('Text: version 1 is current again; 84 provisions (1 changed).')
  })

  test('takes the slug that is asked for', async () => {
    expect((await run(real, '--document', 'second')).printed).toEqual([
      'Imported into the document “second”.',
      'Text: version 1 is new and current; 84 provisions (84 new).',
      'Library: nothing changed.',
    ])
    expect((await run(real, '--document', 'Not A Slug')).refused).toBe(
      'A slug is made of small Latin letters and digits, with hyphens between its parts, 80 at most.',
    )
  })

  test('makes a slug of the English title where there is no well-known symbol', async () => {
    const path = await changed(
      'other.json',
      ['"symbol": "A/77/CRP.1/Add.4"', '"symbol": "A/1"'],
      ['Our Common Agenda policy brief 5: A', 'Réponse: the'],
    )
    expect((await run(path)).printed[0]).toMatch(
      /^Imported into the document “reponse-the-global-digital-compact-/,
    )
  })

  test('refuses a file at its place, for a reason, and changes nothing', async () => {
    const before = await numberOf('entry')
    const path = await changed('bad.json', ['"id": "A.M1"', '"id": "__proto__"'])
    expect(await run(path)).toEqual({
      printed: [],
      said: [],
      refused:
        'bad.json is refused, and nothing was changed. themes[0].actions[0].id: “__proto__” may not be used as an id.',
    })
    const worse = await changed(
      'worse.json',
      ['"id": "A.M1"', '"id": "__proto__"'],
      ['"id": "A.M2"', '"id": 2'],
    )
    expect(await run(worse)).toEqual({
      printed: [],
      said: [
        'themes[0].actions[0].id: “__proto__” may not be used as an id.',
        'themes[0].actions[1].id: This must be an id in text, not a number.',
      ],
      refused: 'worse.json is refused for 2 faults, and nothing was changed.',
    })
    expect(await numberOf('entry')).toBe(before)
  })

  test('says when there is no such file, or a folder', async () => {
    expect((await run(join(folder, 'nothing.json'))).refused).toBe(
      `There is no file ${join(folder, 'nothing.json')}.`,
    )
    expect((await run(folder)).refused).toBe(`${folder} is a folder, not a file.`)
  })

  test('says when there is no consultation to adopt it; the import stands', async () => {
    const { printed, refused } = await run(real, '--adopt', 'nowhere')
    expect(printed).toHaveLength(1)
    expect(refused).toBe('The import is done, but there is no consultation “nowhere”.')
  })
})
