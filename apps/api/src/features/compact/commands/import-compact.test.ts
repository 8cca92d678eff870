/** Long on purpose: all that an import may meet, in one place, each on a database of its own. */
import { readFile } from 'node:fs/promises'
import type { CompactFile } from '@convene/compact-text/compact-file.js'
import { readCompactFile } from '@convene/compact-text/read-compact-file.js'
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Client } from 'pg'
import { type DataSource, getMetadataArgsStorage } from 'typeorm'
import { system } from '../../../platform/record/system-account.js'
import { type TestDatabase, testDatabase } from '../../../testing/database.js'
import { compactTables, importCompact, prepareImport } from '../compact.module.js'

const real = new URL('../../../../fixtures/compact.json', import.meta.url)
const slug = 'global-digital-compact'

// a loaded machine copies databases slowly
jest.setTimeout(30_000)

let db: TestDatabase
let source: DataSource
let owner: Client
let bytes: Buffer
beforeAll(async () => {
  bytes = await readFile(real)
})
// each test has a database of its own: what is imported stays
beforeEach(async () => {
  db = await testDatabase()
  source = await db.source(compactTables)
  owner = await db.owner()
})
afterEach(() => db.close())

/** The real compact with words replaced, counted as often as they stand there. */
const fileWith = (...words: [from: string, to: string][]): CompactFile => {
  const text = words.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`the compact does not say ${from}`)
    return all.replaceAll(from, to)
  }, bytes.toString('utf8'))
  const read = readCompactFile(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.file
}
const imported = async (file = fileWith(), into = slug) => {
  const outcome = await importCompact(source, system, await prepareImport(file, into))
  if (outcome.outcome === 'refused' || outcome.report === undefined) throw new Error(JSON.stringify(outcome))
  return { ...outcome, report: outcome.report }
}
const rows = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query<Row>(text, values)).rows
const count = async (what: string): Promise<number> => {
  const [row] = await rows<{ n: number }>(`select count(*)::int as n from ${what}`)
  return row?.n ?? -1
}
const entries = () =>
  rows<{ number: number; kind: string; rooms: string[]; ids: object }>(
    `select e.number::int, e.kind, e.ids, array(select r.name from entry_room er join room r on r.id = er.room_id
       where er.log_id = e.log_id and er.number = e.number order by r.name) as rooms
     from entry e order by e.number`,
  )
const current = async () => {
  const [row] = await rows<{ number: number; vision: string }>(
    `select v.number, t.body as vision from compact_document d join document_version v on v.id = d.current_version_id
     join provision p on p.document_id = d.id and p.code = 'vision'
     join provision_text t on t.version_id = v.id and t.provision_id = p.id and t.language = 'en' where d.slug = $1`,
    slug,
  )
  return row
}
const provisionIds = async () =>
  new Map(
    (await rows<{ code: string; id: string }>('select code, id from provision')).map(({ code, id }) => [
      code,
      id,
    ]),
  )

const tables = [
  ...compactTables.map(
    (table) => getMetadataArgsStorage().tables.find(({ target }) => target === table)?.name,
  ),
  'entry',
  'act',
  'room',
]
/** Every row with the transaction that wrote it: equal only when nothing was written, not even the same again. */
const storedRows = async () => {
  const found: object[][] = []
  for (const table of tables)
    found.push(await rows(`select xmin::text, ctid::text from ${table} order by ctid`))
  return found
}

const another: [string, string] = ['The Global Digital Compact will set out', 'The Compact will set out']

describe('the first import', () => {
  test('stores the compact whole', async () => {
    const { outcome, report } = await imported()
    expect(outcome).toBe('done')
    expect(report.text).toMatchObject({ change: 'new', versionNumber: 1 })
    expect(report.text.provisions).toEqual({ total: 84, added: 84, changed: 0, removed: 0 })
    const kinds = await rows<{ kind: string; n: number }>(
      'select kind, count(*)::int as n from provision_placement group by kind order by kind',
    )
    expect(Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]))).toEqual({
      vision: 1,
      purpose: 1,
      scope: 1,
      basis: 1,
      introduction: 1,
      theme: 8,
      objective: 26,
      action: 39,
      sub_action: 6,
    })
    expect(await count('provision_text')).toBe(168)
    expect(await count("provision_text where state = 'original' and language = 'zh'")).toBe(84)
    expect(await count("provision_text where state = 'unofficial' and language = 'en'")).toBe(84)
    expect([
      await count('footnote'),
      await count('footnote_text'),
      await count('provision_footnote'),
    ]).toEqual([8, 8, 3])
  })

  test('keeps the order of reading and the margin', async () => {
    await imported()
    const placed = await rows<{ code: string; parent: string | null }>(
      `select p.code, parent.code as parent from provision_placement pl join provision p on p.id = pl.provision_id
       left join provision parent on parent.id = pl.parent_id order by pl.position`,
    )
    expect(placed.slice(0, 8).map(({ code }) => code)).toEqual([
      'vision',
      'purpose',
      'scope',
      'basis',
      'introduction',
      'A',
      'A.O1',
      'A.O2',
    ])
    expect(placed).toContainEqual({ code: 'E.S1.d', parent: 'E.S1' })
    const [margin] = await rows(
      `select pl.addressee_class, pl.due, pl.named_actors, pl.target_groups from provision_placement pl
       join provision p on p.id = pl.provision_id where p.code = 'A.L2'`,
    )
    expect(margin).toEqual({
      addressee_class: 'multilateral',
      due: '2030',
      named_actors: ['ITU', 'UNICEF'],
      target_groups: [],
    })
  })

  test('stores the library', async () => {
    const { report } = await imported()
    expect(report.library?.institutions).toEqual({ total: 38, added: 38, changed: 0, removed: 0 })
    expect([await count('institution'), await count('library_document'), await count('milestone')]).toEqual([
      38, 73, 24,
    ])
    expect(await count("milestone where timeline = 'compact' and date_from is null")).toBe(5)
    expect(await count('library_document where kind is null')).toBe(16)
    expect(await count('institution_member')).toBe(5)
    const [document] = await rows(
      "select organ, symbol, date from library_document where id = 'secretary-general-2020-06'",
    )
    expect(document).toEqual({ organ: 'Secretary-General', symbol: null, date: '2020-06' })
  })

  test('leaves one entry in the registry log, of ids and commitments only', async () => {
    const { report } = await imported()
    expect(await entries()).toEqual([
      {
        number: 1,
        kind: 'compact.imported',
        rooms: ['compact/global-digital-compact', 'library'],
        ids: { document: report.text.documentId, version: report.text.versionId },
      },
    ])
    expect(await count('journal_entry')).toBe(0)
  })

  test('keeps damaged parts of the file off the tables', async () => {
    await imported(
      fileWith(['"dateStatus"', '"seedDate": "\ufffd\ufffd\ufffd\ufffd年\ufffd月", "dateStatus"']),
    )
    for (const [table, column] of [
      ['provision_text', 'body'],
      ['footnote_text', 'body'],
      ['institution_text', 'name'],
      ['library_document_text', 'title'],
      ['milestone_text', 'label'],
    ])
      expect([table, await count(`${table} where ${column} like '%\ufffd%'`)]).toEqual([table, 0])
  })
})

describe('importing again', () => {
  test('the same content changes nothing and leaves no entry', async () => {
    await imported()
    const before = await storedRows()
    const { outcome, report } = await imported()
    expect(outcome).toBe('nothingChanged')
    expect(report.text).toMatchObject({ change: 'none', versionNumber: 1 })
    expect(report.library?.changed).toBe(false)
    expect(await storedRows()).toEqual(before)
    expect(await entries()).toHaveLength(1)
  })

  test('a changed text is version 2, and provisions keep their ids', async () => {
    await imported()
    const before = await provisionIds()
    const { report } = await imported(fileWith(another))
    expect(report.text).toMatchObject({ change: 'new', versionNumber: 2 })
    expect(report.text.provisions).toEqual({ total: 84, added: 0, changed: 1, removed: 0 })
    expect(await provisionIds()).toEqual(before)
    expect(await current()).toMatchObject({ number: 2, vision: expect.stringMatching(/^The Compact will/) })
    const kept = await rows<{ body: string }>(
      `select t.body from provision_text t join document_version v on v.id = t.version_id and v.number = 1
       join provision p on p.id = t.provision_id and p.code = 'vision' where t.language = 'en'`,
    )
    expect(kept[0]?.body).toMatch(/^The Global Digital Compact will/)
    expect((await entries()).map(({ rooms }) => rooms)).toEqual([
      ['compact/global-digital-compact', 'library'],
      ['compact/global-digital-compact'],
    ])
  })

  test('the first content after another is version 1 again', async () => {
    const first = await imported()
    await imported(fileWith(another))
    const { outcome, report } = await imported()
    expect(outcome).toBe('done')
    expect(report.text).toMatchObject({
      change: 'again',
      versionNumber: 1,
      versionId: first.report.text.versionId,
    })
    expect(await current()).toMatchObject({ number: 1 })
    expect(await count('document_version')).toBe(2)
    expect(await entries()).toHaveLength(3)
  })

  test('a new symbol is a new version, and the old one comes back with the old symbol', async () => {
    const symbol = async () =>
      (await rows<{ symbol: string }>('select symbol from compact_document'))[0]?.symbol
    await imported()
    const { report } = await imported(fileWith(['"symbol": "A/77/CRP.1/Add.4"', '"symbol": "A/79/L.2"']))
    expect(report.text).toMatchObject({ change: 'new', versionNumber: 2 })
    expect(report.text.provisions.changed).toBe(0)
    expect(await symbol()).toBe('A/79/L.2')
    await imported()
    expect(await symbol()).toBe('A/77/CRP.1/Add.4')
  })

  test('a provision that goes and comes back has its old id', async () => {
    await imported()
    const before = await provisionIds()
    const { report } = await imported(fileWith(['"A.M1"', '"A.M9"'], ['"counts"', '"uncounted"']))
    expect(report.text.provisions).toEqual({ total: 84, added: 1, changed: 0, removed: 1 })
    const between = await provisionIds()
    expect(between.get('A.M9')).toBeDefined()
    expect(between.get('A.M1')).toBe(before.get('A.M1'))
    await imported(fileWith(another))
    expect(await provisionIds()).toEqual(between)
  })

  test('a changed library is renewed, and the text left alone', async () => {
    await imported()
    const { report } = await imported(
      fileWith(['"Internet Governance Forum"', '"The Internet Governance Forum"'], ['"doc-01"', '"doc-99"']),
    )
    expect(report.text.change).toBe('none')
    expect(report.library?.institutions).toEqual({ total: 38, added: 0, changed: 1, removed: 0 })
    expect(report.library?.documents).toEqual({ total: 73, added: 1, changed: 0, removed: 1 })
    expect(report.library?.milestones).toEqual({ total: 24, added: 0, changed: 0, removed: 0 })
    expect(await count("institution_text where name = 'The Internet Governance Forum'")).toBe(1)
    expect(await count('institution')).toBe(38)
    expect((await entries()).at(-1)?.rooms).toEqual(['library'])
  })

  test('a file without a library leaves the library alone', async () => {
    await imported()
    const { outcome, report } = await imported({ ...fileWith(), library: null })
    expect([outcome, report.library]).toEqual(['nothingChanged', null])
    expect(await count('library_document')).toBe(73)
  })

  test('the same text under another slug is a document of its own', async () => {
    await imported()
    const { report } = await imported(fileWith(), 'another-compact')
    expect(report.text).toMatchObject({ change: 'new', versionNumber: 1 })
    expect([await count('compact_document'), await count('provision')]).toEqual([2, 168])
    expect((await entries()).at(-1)?.rooms).toEqual(['compact/another-compact'])
  })

  test('an original in another language is refused and changes nothing', async () => {
    await imported()
    const swapped = fileWith(['"zh":', '"fr":'], ['"languageOfRecord": "zh"', '"languageOfRecord": "fr"'])
    await expect(imported(swapped)).rejects.toThrow(
      'The original of “global-digital-compact” is in the language zh, that of this file in fr: give it a slug of its own with --document.',
    )
    expect([await count('document_version'), (await entries()).length]).toEqual([1, 1])
  })
})

describe('two imports at once', () => {
  test('of the same file: one does it, the other finds it done', async () => {
    const outcomes = await Promise.all([imported(), imported(), imported()])
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      'done',
      'nothingChanged',
      'nothingChanged',
    ])
    expect([
      await count('document_version'),
      await count('compact_document'),
      (await entries()).length,
    ]).toEqual([1, 1, 1])
  })

  test('of two files: one after the other, one entry each', async () => {
    await imported()
    const texts = ['One', 'Two'].map((word) =>
      fileWith(['The Global Digital Compact will set out', `${word} compact will set out`]),
    )
    await Promise.all(texts.map((file) => imported(file)))
    const numbers = (
      await rows<{ number: number }>('select number from document_version order by number')
    ).map((row) => row.number)
    expect(numbers).toEqual([1, 2, 3])
    expect((await entries()).map(({ number }) => number)).toEqual([1, 2, 3])
  })
})

test('a failure on the way leaves nothing behind', async () => {
  // the library is written after the text: make its last table refuse
  await owner.query("alter table milestone_text add check (language <> 'en')")
  await expect(imported()).rejects.toThrow()
  for (const table of [
    'compact_document',
    'document_version',
    'provision',
    'institution',
    'entry',
    'act',
    'room',
  ])
    expect([table, await count(table)]).toEqual([table, 0])
})
