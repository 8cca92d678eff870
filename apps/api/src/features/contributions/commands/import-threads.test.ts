import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { Command } from 'commander'
import type { Client } from 'pg'
import { testDatabase, type TestDatabase } from '../../../testing/database.js'
import { loadWholeDemo, openDemoTables } from '../../consultations/demo/demo.js'
import { importThreadsCommandLine } from '../import-threads.command-line.js'

// Over 300 lines: one table of hostile files, and what an import does to rows.

jest.setTimeout(120_000)

const slug = 'decide-madrid-archive'
const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../../fixtures/decide-madrid/${name}`, import.meta.url))

let db: TestDatabase
let owner: Client
let folder: string
const databaseUrl = process.env['DATABASE_URL']
beforeAll(async () => {
  db = await testDatabase()
  owner = await db.owner()
  folder = await mkdtemp(join(tmpdir(), 'convene-threads-'))
  process.env['DATABASE_URL'] = db.serviceUrl
  const source = await openDemoTables({ databaseUrl: db.serviceUrl })
  await loadWholeDemo(source)
  await source.destroy()
})
afterAll(async () => {
  if (databaseUrl === undefined) delete process.env['DATABASE_URL']
  else process.env['DATABASE_URL'] = databaseUrl
  await rm(folder, { recursive: true })
  await db.close()
})

/** Runs the line: what it prints, and the sentence it ends with when it refuses. */
async function run(consultation: string, proposals: string, comments: string, ...words: string[]) {
  const printed: string[] = []
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  const program = new Command('convene').exitOverride()
  importThreadsCommandLine(program)
  const line = [
    'import',
    'threads',
    '--consultation',
    consultation,
    '--proposals',
    proposals,
    '--comments',
    comments,
  ]
  try {
    const refused = await program.parseAsync([...line, ...words], { from: 'user' }).then(
      () => null,
      (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
    )
    return { printed: printed.join('\n'), refused }
  } finally {
    log.mockRestore()
  }
}

let files = 0
async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, `file-${++files}.csv`)
  await writeFile(path, content)
  return path
}

const proposalsHead = 'id,title,summary,text'
const commentsHead = 'id,parentId,proposalId,userId,date,time,text'
const proposals = (...rows: string[]) => file([proposalsHead, ...rows].join('\n'))
const comments = (...rows: string[]) => file([commentsHead, ...rows].join('\n'))
const comment = (id: string, parent: string, text: string, proposal = '1') =>
  `${id},${parent},${proposal},17,2015-09-15,0 days 10:50:${String(10 + (Number(id.replace(/\D/g, '') || 0) % 50))},${text}`
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** All that an import can change. */
const state = async () =>
  (
    await owner.query(
      `select (select jsonb_agg(jsonb_build_array(import_key, k.id, p.code, parent_id, encode(path, 'hex'), k.state, pseudonym, orphan, body,
           published_at, language, direction, answered) order by import_key)
           from contribution k join provision p on p.id = k.provision_id
           where k.consultation_id = c.id and published_at is not null) as comments,
         c.document_version_id as version,
         (select jsonb_object_agg(p.code, s.published) from thread_summary s join provision p on p.id = s.provision_id
           where s.consultation_id = c.id and s.published > 0) as counted
       from consultation c where slug = $1`,
      [slug],
    )
  ).rows[0]
const entries = async () =>
  (
    await owner.query<{ n: number }>(
      `select count(*)::int as n from entry e join consultation c on c.log_id = e.log_id where c.slug = $1`,
      [slug],
    )
  ).rows[0]?.n ?? 0
const rows = async (what: string, ...values: unknown[]) =>
  (
    await owner.query(
      `select ${what} from contribution k join provision p on p.id = k.provision_id join consultation c on c.id = k.consultation_id
       where c.slug = $1 and published_at is not null order by path`,
      [slug, ...values],
    )
  ).rows

describe('an import', () => {
  test('of the pair that the demo came from changes nothing and appends nothing', async () => {
    const [before, entriesBefore] = [await state(), await entries()]
    const { printed, refused } = await run(slug, fixture('proposals.csv'), fixture('comments.csv'))
    expect(refused).toBeNull()
    expect(printed).toMatch(
      /^Nothing changed: the consultation has these 7 proposals and 317 comments already\./,
    )
    expect([await state(), await entries()]).toEqual([before, entriesBefore])
  })

  test('of A, then B, then A leads back to A, with the ids that A had', async () => {
    const before = await state()
    const text = await readFile(fixture('comments.csv'), 'utf8')
    const [head = '', ...all] = text.trimEnd().split('\n')
    // every fifth is gone, every seventh says something else, one is new
    const changed = all
      .filter((_, index) => index % 5 !== 0)
      .map((line, index) => (index % 7 === 0 && !line.includes('"') ? `${line} Otra cosa.` : line))
    const b = await file([head, ...changed, 'new1,-1,50,1,2016-01-01,10:00:00,Uno nuevo.', ''].join('\n'))
    const entriesBefore = await entries()
    const first = await run(slug, fixture('proposals.csv'), b)
    expect(first).toMatchObject({
      refused: null,
      printed: expect.stringMatching(/Comments: 1 new, \d+ changed, 64 taken out/),
    })
    expect((await run(slug, fixture('proposals.csv'), b)).printed).toMatch(/^Nothing changed/)
    expect((await state()).comments).toHaveLength(317 - 64 + 1)
    await run(slug, fixture('proposals.csv'), fixture('comments.csv'))
    expect(await state()).toEqual(before)
    expect(await entries()).toBe(entriesBefore + 2)
  })

  test('of other proposals makes a version, and that of before is current again afterwards', async () => {
    const before = await state()
    const p = await proposals('1,Uno,,', '50,Carril bicicleta por la Castellana,Otro resumen,')
    const c = await comments(
      comment('a', '', 'Primero'),
      comment('b', 'a', 'Segundo'),
      comment('17162', '-1', 'Mudado', '1'),
    )
    const { printed } = await run(slug, p, c)
    expect(printed).toMatch(/^2 proposals stand in version \d+ of the text, which is current now\./)
    expect(await rows('import_key as key, p.code, depth')).toEqual([
      { key: 'a', code: 'P.1', depth: 1 },
      { key: 'b', code: 'P.1', depth: 2 },
      { key: '17162', code: 'P.1', depth: 1 },
    ])
    await run(slug, fixture('proposals.csv'), fixture('comments.csv'))
    expect(await state()).toEqual(before)
  })

  test('appends one entry with commitments to both digests, in the rooms of the threads it changed', async () => {
    const { rows: found } = await owner.query(
      `select e.kind, (select array_agg(k order by k) from jsonb_object_keys(e.commitments) k) as fields,
         (select count(*)::int from entry_room er join room r on r.id = er.room_id where er.log_id = e.log_id and er.number = e.number and r.name like 'thread/%') as threads,
         e.ids ? 'version' as version
       from entry e join consultation c on c.log_id = e.log_id where c.slug = $1 and e.kind = 'threads.imported' order by e.number limit 1`,
      [slug],
    )
    expect(found).toEqual([
      {
        kind: 'threads.imported',
        fields: ['actor', 'commentsDigest', 'proposalsDigest'],
        threads: 7,
        version: true,
      },
    ])
  })

  test('is refused in one sentence for a consultation that does not exist', async () => {
    expect((await run('no-such', fixture('proposals.csv'), fixture('comments.csv'))).refused).toBe(
      'There is no consultation “no-such”.',
    )
  })

  test('adds to the text of a compact, and leaves its own provisions as they were', async () => {
    const p = await proposals('7,A proposal,,')
    const c = await comments(comment('x1', '', 'Words', '7'))
    const codes = async () =>
      (
        await owner.query<{ code: string; body: string }>(
          `select p.code, (select string_agg(t.language || t.body, '' order by t.language) from provision_text t
             where t.version_id = pl.version_id and t.provision_id = pl.provision_id) as body
           from consultation c join provision_placement pl on pl.version_id = c.document_version_id join provision p on p.id = pl.provision_id
           where c.slug = 'global-digital-compact' order by pl.position`,
        )
      ).rows
    const before = await codes()
    expect((await run('global-digital-compact', p, c, '--language', 'en')).refused).toBeNull()
    const after = await codes()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map(({ code }) => code)).toEqual(['P', 'P.7'])
    expect((await run('global-digital-compact', p, c, '--language', 'xx')).refused).toMatch(/one of en, fr/)
  })
})

describe('of comments', () => {
  beforeEach(async () => {
    await run(slug, fixture('proposals.csv'), fixture('comments.csv'))
  })
  const one = () => proposals('1,Uno,,')

  test('parents may come after their answers, and orphans are kept and marked', async () => {
    await run(
      slug,
      await one(),
      await comments(
        comment('c3', 'c2', 'tres'),
        comment('c2', 'c1', 'dos'),
        comment('c1', '', 'uno'),
        comment('o', 'lost', 'huérfano'),
      ),
    )
    expect(await rows('import_key as key, depth, orphan, answered')).toEqual([
      { key: 'o', depth: 1, orphan: true, answered: false },
      { key: 'c1', depth: 1, orphan: false, answered: true },
      { key: 'c2', depth: 2, orphan: false, answered: true },
      { key: 'c3', depth: 3, orphan: false, answered: true },
    ])
  })

  test('an answer deeper than 100 levels stands at the hundredth', async () => {
    const chain = Array.from({ length: 130 }, (_, index) =>
      comment(`k${index}`, index === 0 ? '' : `k${index - 1}`, `n ${index}`),
    )
    const { printed } = await run(slug, await one(), await comments(...chain.toReversed()))
    expect(printed).toContain('30 answers stood deeper than 100 levels')
    const stored = await rows('depth')
    expect(stored).toHaveLength(130)
    expect(Math.max(...stored.map(({ depth }) => depth))).toBe(100)
  })

  test('a text that is gone stays as a gap where somebody answered it, and is left out where nobody did', async () => {
    await run(
      slug,
      await one(),
      await comments(comment('g1', '', ''), comment('g2', 'g1', 'sí'), comment('g3', '', ' ')),
    )
    expect(await rows('import_key as key, k.state, body, pseudonym')).toEqual([
      { key: 'g1', state: 'erased', body: null, pseudonym: null },
      { key: 'g2', state: 'published', body: 'sí', pseudonym: 'Participante 17' },
    ])
  })

  test('what an administrator hid stays hidden', async () => {
    await owner.query(`update contribution set state = 'hidden' where import_key = '17210'`)
    await run(slug, await one(), await comments(comment('z', '', 'z')))
    await run(slug, fixture('proposals.csv'), fixture('comments.csv'))
    // it was taken out between, with its text: nothing of what was hidden is there to show
    expect(await rows(`k.state`)).toHaveLength(317)
    await owner.query(`update contribution set state = 'hidden' where import_key = '17210'`)
    const text = await readFile(fixture('comments.csv'), 'utf8')
    await run(slug, fixture('proposals.csv'), await file(text.replace('Tienes un carril', 'Tiene un carril')))
    const { rows: found } = await owner.query(
      `select state, body like 'Tiene un%' as fresh from contribution where import_key = '17210'`,
    )
    expect(found).toEqual([{ state: 'hidden', fresh: true }])
    await owner.query(`update contribution set state = 'published' where import_key = '17210'`)
  })

  const neutral: [what: string, text: string, stored: string][] = [
    ['a formula', `=HYPERLINK("http://evil.example","x")`, `=HYPERLINK("http://evil.example","x")`],
    ['a formula with a plus', `+1+cmd|' /C calc'!A0`, `+1+cmd|' /C calc'!A0`],
    ['a formula with an at sign', '@SUM(1+1)', '@SUM(1+1)'],
    ['a formula behind a tab', '\t=1+1', '=1+1'],
    ['a full-width formula', '＝1+1', '＝1+1'],
    [
      'markup',
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
    ],
    ['a template', '{{7*7}}${7*7}', '{{7*7}}${7*7}'],
    ['SQL', `'); drop table contribution; --`, `'); drop table contribution; --`],
    ['a zero byte', 'a\u0000b', 'ab'],
    ['control characters and terminal escapes', 'a\u001b[31m\u0007\u009bb', 'a[31mb'],
    ['marks that turn the direction', 'abc\u202edef\u2066ghi', 'abcdefghi'],
    ['invisible tags', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['a line end of Windows', 'uno\r\ndos', 'uno\ndos'],
    ['a line end within quotation marks', 'uno\n\n"dos", tres', 'uno\n\n"dos", tres'],
    ['marks upon marks', `z${'\u0335'.repeat(500)}`, `z${'\u0335'.repeat(500)}`],
    ['4,000 characters outside the first plane', '😀'.repeat(4_000), '😀'.repeat(4_000)],
  ]
  test.each(neutral)('%s is text', async (_what, text, stored) => {
    const { refused } = await run(slug, await one(), await comments(comment('n', '', quoted(text))))
    expect(refused).toBeNull()
    expect(await rows('body')).toEqual([{ body: stored }])
  })

  test('a file of Windows, with a byte order mark, is read as any other', async () => {
    const c = await file(`\ufeff${commentsHead}\r\n${comment('w', '', 'uno')}\r\n\r\n`)
    expect((await run(slug, await one(), c)).refused).toBeNull()
    expect(await rows('body')).toEqual([{ body: 'uno' }])
  })
})

const good = () => proposals('1,Uno,,', '2,Dos,,')
const fine = () => comments(comment('1', '', 'uno'))
const both = async (p: Promise<string>, c: Promise<string>) => [await p, await c] as const
const refusedComments = (...lines: string[]) => both(good(), comments(...lines))
const refusedProposals = (...lines: string[]) => both(proposals(...lines), fine())
const dated = (date: string, time = '10:00:00') => refusedComments(`1,,1,17,${date},${time},uno`)

const hostile: [what: string, files: () => Promise<readonly [string, string]>, sentence: RegExp][] = [
  ['proposals that are not there', async () => [join(folder, 'none.csv'), await fine()], /no such file/],
  ['comments that are not there', async () => [await good(), join(folder, 'none.csv')], /no such file/],
  ['a folder', async () => [folder, await fine()], /is a folder/],
  ['empty proposals', () => both(file(''), fine()), /It is empty/],
  ['empty comments', () => both(good(), file('')), /It is empty/],
  ['blank lines alone', () => both(good(), file('\n\n\n')), /It is empty/],
  ['a heading alone', () => both(file(proposalsHead), fine()), /holds no proposal/],
  [
    'Latin-1',
    () => both(good(), file(Buffer.from(`${commentsHead}\n${comment('1', '', 'ni\u00f1o')}`, 'latin1'))),
    /not written in UTF-8/,
  ],
  [
    'UTF-16',
    () => both(good(), file(Buffer.from(`\ufeff${commentsHead}`, 'utf16le'))),
    /not written in UTF-8/,
  ],
  [
    'a lone surrogate',
    () =>
      both(
        good(),
        file(
          Buffer.concat([
            Buffer.from(`${commentsHead}\n1,,1,17,2015-09-15,10:00,`),
            Buffer.from([0xed, 0xa0, 0x80]),
          ]),
        ),
      ),
    /not written in UTF-8/,
  ],
  [
    'a half character at the end',
    () => both(good(), file(Buffer.concat([Buffer.from(`${commentsHead}\n`), Buffer.from([0xe2, 0x82])]))),
    /not written in UTF-8/,
  ],
  [
    'an overlong slash',
    () => both(good(), file(Buffer.concat([Buffer.from(`${commentsHead}\n`), Buffer.from([0xc0, 0xaf])]))),
    /not written in UTF-8/,
  ],
  [
    'a spreadsheet',
    () => both(good(), file(Buffer.from('504b0304140000000800d2', 'hex'))),
    /not written in UTF-8|no column/,
  ],
  ['JSON', () => both(good(), file('[{"id":1}]')), /quotation mark|no column/],
  ['a page of the web', () => both(good(), file('<!doctype html><title>503</title>')), /no column/],
  ['semicolons', () => both(good(), file(commentsHead.replaceAll(',', ';'))), /no column/],
  [
    'a column that is missing',
    () => both(good(), file('id,parentId,proposalId,userId,date,time\n')),
    /names no column “text”/,
  ],
  ['a column that is there twice', () => both(good(), file(`${commentsHead},text\n`)), /“text” twice/],
  [
    'thousands of columns',
    () => both(good(), file(`${commentsHead}${',x'.repeat(5_000)}\n`)),
    /more than 100 columns/,
  ],
  ['a row that is too short', () => refusedComments('1,,1,17'), /Row 2 has 4 cells/],
  ['a row that is too long', () => refusedComments(`${comment('1', '', 'uno')},dos`), /Row 2 has 8 cells/],
  ['a quotation mark that never closes', () => refusedComments(comment('1', '', '"uno')), /quotation mark/],
  [
    'a quotation mark in the wrong place',
    () => refusedComments(comment('1', '', '"uno"dos')),
    /quotation mark/,
  ],
  [
    'a row without an end',
    () => refusedComments(comment('1', '', `"${'x'.repeat(3_000_000)}`)),
    /longer than|quotation mark/,
  ],
  [
    'a cell that is too long',
    () => refusedComments(comment('1', '', 'x'.repeat(4_001))),
    /Row 2: its text has 4001 characters/,
  ],
  [
    'a proposal that is too long',
    () => refusedProposals(`1,Uno,,${'x'.repeat(20_001)}`),
    /20000 is the most/,
  ],
  [
    'more proposals than a text holds',
    () => refusedProposals(...Array.from({ length: 1_001 }, (_, index) => `${index + 1},T,,`)),
    /more than 1000 rows/,
  ],
  ['a proposal without a number', () => refusedProposals('abc,Uno,,'), /“abc” is no number/],
  ['a proposal that is numbered zero', () => refusedProposals('0,Uno,,'), /is no number/],
  ['a proposal with a number that is none', () => refusedProposals('1e5,Uno,,'), /is no number/],
  ['a proposal that would leave its folder', () => refusedProposals('../../etc,Uno,,'), /is no number/],
  ['a proposal without a title', () => refusedProposals('1,,,texto'), /has no title/],
  [
    'a title of nothing but invisible marks',
    () => refusedProposals('1,\u202e\u0000\u0007,,texto'),
    /has no title/,
  ],
  [
    'a proposal that is there twice',
    () => refusedProposals('1,Uno,,', '1,Otro,,'),
    /Row 3: there is a proposal 1 already/,
  ],
  ['a comment without an id', () => refusedComments(comment('', '', 'uno')), /Row 2: the id “” is not made/],
  ['an id with a space', () => refusedComments(comment('a b', '', 'uno')), /is not made of/],
  ['an id that is too long', () => refusedComments(comment('a'.repeat(41), '', 'uno')), /is not made of/],
  ['an id that would be a formula', () => refusedComments(comment('=1+1', '', 'uno')), /is not made of/],
  [
    'an id that moves the terminal',
    () => refusedComments(comment('\u001b[2J', '', 'uno')),
    /the id “\[2J” is not made/,
  ],
  [
    'an id that is there twice',
    () => refusedComments(comment('1', '', 'uno'), comment('2', '', 'x'), comment('1', '', 'dos')),
    /Rows 2 and 4 have the same id 1/,
  ],
  ['a parent that is no id', () => refusedComments(comment('1', 'a/b', 'uno')), /the parentId “a\/b”/],
  [
    'a comment that answers itself',
    () => refusedComments(comment('1', '1', 'uno')),
    /answers itself, in a circle/,
  ],
  [
    'two that answer each other',
    () => refusedComments(comment('1', '2', 'uno'), comment('2', '1', 'dos')),
    /in a circle/,
  ],
  [
    'a long circle',
    () =>
      refusedComments(
        ...Array.from({ length: 3_000 }, (_, index) => comment(`c${index}`, `c${(index + 1) % 3_000}`, 'x')),
      ),
    /in a circle/,
  ],
  [
    'a comment on a proposal that is not there',
    () => refusedComments(comment('1', '', 'uno', '99')),
    /no proposal “99” in the other file/,
  ],
  [
    'an answer across proposals',
    () => refusedComments(comment('1', '', 'uno', '1'), comment('2', '1', 'dos', '2')),
    /is about proposal 2 and answers one about 1/,
  ],
  [
    'a writer who is named',
    () => refusedComments('1,,1,maria.perez@example.org,2015-09-15,10:00:00,uno'),
    /its userId is no number/,
  ],
  ['no date', () => dated(''), /is no date and time/],
  ['a date of another form', () => dated('15/09/2015'), /is no date and time/],
  ['a day that does not exist', () => dated('2015-02-30'), /is no date and time/],
  ['a month that does not exist', () => dated('2015-13-01'), /is no date and time/],
  ['an hour that does not exist', () => dated('2015-09-15', '25:00:00'), /is no date and time/],
  ['a time that is a duration of days', () => dated('2015-09-15', '3 days 10:00:00'), /is no date and time/],
  ['a time that has not come', () => dated('9998-09-15'), /has not come yet/],
]

describe('a hostile pair is refused in one sentence, and nothing is changed', () => {
  test('of at least forty kinds', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40)
  })
  test.each(hostile)('%s', async (_what, files, sentence) => {
    const before = [await state(), await entries()]
    const { refused, printed } = await run(slug, ...(await files()))
    expect(refused).toMatch(sentence)
    // one sentence or two, no trace of the code, nothing that a terminal obeys
    expect(refused).not.toMatch(/\n|\.[jt]s:|[\u0000-\u001f\u202e]/)
    expect(refused?.length).toBeLessThan(400)
    expect(printed).toBe('')
    expect([await state(), await entries()]).toEqual(before)
  })

  test('a file that may not be read', async () => {
    const { refused } = await run(slug, '/proc/self/mem', await fine())
    expect(refused).toEqual(expect.any(String))
  })
})
