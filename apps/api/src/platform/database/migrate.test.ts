import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import { readSource, sourcesBelow } from '../../testing/repository.js'
import { migrate, type MigrationSettings } from './migrate.js'

let db: TestDatabase
let folder: string
let settings: MigrationSettings
beforeEach(async () => {
  db = await testDatabase({ migrated: false })
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  settings = { ownerUrl: db.ownerUrl, serviceUrl: db.serviceUrl, folder }
  await write(
    '0001-shelf.sql',
    'create table shelf (id integer); grant select, insert on shelf to {{service}};',
  )
  await write('0002-book.sql', 'create table book (id integer);')
})
afterEach(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})
const write = (name: string, text: string) => writeFile(join(folder, name), text)
const tables = async () =>
  (
    await (
      await db.owner()
    ).query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )
  ).rows.map(({ name }) => name)

test('files are applied in their order and once; the service role gets what they grant', async () => {
  expect(await migrate(settings)).toEqual(['0001-shelf.sql', '0002-book.sql'])
  expect(await migrate(settings)).toEqual([])
  await write('0003-reader.sql', 'create table reader (id integer);')
  expect(await migrate(settings)).toEqual(['0003-reader.sql'])
  expect(await tables()).toEqual(['book', 'migration', 'reader', 'shelf'])
  const source = await db.source()
  await source.query('insert into shelf values (1)')
  expect(await source.query('select number, name from migration order by number')).toHaveLength(3)
  await expect(source.query('select from book')).rejects.toThrow('permission denied')
  await expect(source.query('create table mine (id integer)')).rejects.toThrow('permission denied')
  await expect(source.query(`delete from migration`)).rejects.toThrow('permission denied')
})

test('of several processes at once one migrates and the others find it done', async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate(settings)))
  expect(applied.flat()).toEqual(['0001-shelf.sql', '0002-book.sql'])
})

test('a file that fails is taken back whole and named; those before it stay', async () => {
  await write('0002-book.sql', 'create table book (id integer); select 1 / 0;')
  await expect(migrate(settings)).rejects.toThrow('0002-book.sql could not be applied: division by zero')
  expect(await tables()).toEqual(['migration', 'shelf'])
  await write('0002-book.sql', 'create table book (id integer);')
  expect(await migrate(settings)).toEqual(['0002-book.sql'])
})

test('Windows line ends are no change', async () => {
  await write('0002-book.sql', 'create table book\n(id integer);\n')
  await migrate(settings)
  await write('0002-book.sql', 'create table book\r\n(id integer);\r\n')
  expect(await migrate(settings)).toEqual([])
})

test.each<[string, () => Promise<unknown>, string]>([
  [
    'a changed file',
    () => write('0001-shelf.sql', 'create table shelf (id bigint);'),
    '0001-shelf.sql was changed after it was applied',
  ],
  [
    'a renamed file',
    () => rename(join(folder, '0001-shelf.sql'), join(folder, '0001-rack.sql')),
    'migration 1 was 0001-shelf.sql and is now 0001-rack.sql',
  ],
  [
    'a file that is gone',
    () => rm(join(folder, '0002-book.sql')),
    'the database has 0002-book.sql, which this version of Convene does not know',
  ],
  [
    'a gap in the files',
    () => write('0004-reader.sql', ''),
    'no number 3, or two of it: the next file is 0004-reader.sql',
  ],
  [
    'two files of one number',
    () => write('0002-other.sql', ''),
    'no number 3, or two of it: the next file is 0002-other.sql',
  ],
  [
    'a file without a number',
    () => write('later.sql', ''),
    'no number 3, or two of it: the next file is later.sql',
  ],
  [
    'a gap in the database',
    async () => (await db.owner()).query('delete from migration where number = 1'),
    'the database lacks migration 1',
  ],
])('%s is refused with a sentence, and nothing is applied', async (_what, spoil, sentence) => {
  await migrate(settings)
  await spoil()
  await expect(migrate(settings)).rejects.toThrow(sentence)
  expect(await tables()).toEqual(['book', 'migration', 'shelf'])
})

test.each([
  [
    'a service role that does not exist',
    () => ({ serviceUrl: 'postgres://no_such_role@localhost/x' }),
    'the service role "no_such_role" of DATABASE_URL does not exist',
  ],
  ['a service role that is the owner', () => ({ serviceUrl: db.ownerUrl }), 'name the same role'],
])('%s is refused', async (_what, change, sentence) => {
  await expect(migrate({ ...settings, ...change() })).rejects.toThrow(sentence)
})

test('the migrations of the product say why, whether old processes survive them, and how to undo', () => {
  for (const path of sourcesBelow('apps/api/migrations', '.sql')) {
    const head = readSource(path).split('\ncreate')[0] ?? ''
    expect([
      path,
      head.startsWith('-- Why: '),
      /Running processes: /.test(head),
      /Undo: /.test(head),
    ]).toEqual([path, true, true, true])
  }
})
