import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import { timeouts } from './connection.js'
import { openDataSource } from './data-source.js'
import { Database } from './database.js'
import { DatabaseError } from './errors.js'
import { statement } from './statement.js'
import { transact } from './transaction.js'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const settings = statement<{ name: string; setting: string }>(
  'test-settings',
  `select name, setting from pg_settings where name = any($1) order by name`,
)
const names = [...Object.keys(timeouts), 'default_transaction_isolation', 'TimeZone']

test('reads and commands run under the time-outs, at read committed, in UTC', async () => {
  const expected = {
    ...Object.fromEntries(Object.entries(timeouts).map(([name, value]) => [name, String(value)])),
    default_transaction_isolation: 'read committed',
    TimeZone: 'UTC',
  }
  const reads = await (await db.reads()).query(settings, [names])
  const commands = await transact(await db.source(), (tx) => tx.query(settings, [names]))
  for (const rows of [reads, commands])
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual(expected)
})

test('a read cannot write', async () => {
  const reads = await db.reads()
  const writing = reads.query(statement('test-write', `insert into log (kind) values ('consultation')`))
  await expect(writing).rejects.toMatchObject({ code: '25006' })
})

test('a bigint is a number', async () => {
  expect(
    await (await db.reads()).one(statement<object>('test-bigint', 'select 9007199254740991::bigint as n')),
  ).toEqual({ n: Number.MAX_SAFE_INTEGER })
})

test('an answer without rows is an empty list, and none', async () => {
  const reads = await db.reads()
  const nothing = statement<object>('test-nothing', 'select 1 as one where false')
  expect([await reads.query(nothing), await reads.one(nothing)]).toEqual([[], undefined])
})

test('two statements of one name are refused, and so is a name that Postgres would cut', () => {
  statement('test-same', 'select 1')
  expect(() => statement('test-same', 'select 1')).not.toThrow()
  expect(() => statement('test-same', 'select 2')).toThrow('two statements')
  expect(() => statement('x'.repeat(64), 'select 1')).toThrow('63 bytes')
})

test.each([
  [
    'an address that takes the time-outs away',
    () => `${db.serviceUrl}?options=-c%20statement_timeout%3D0`,
    'statement_timeout is 0',
  ],
  ['the role that owns the tables', () => db.ownerUrl, 'owns the tables'],
])('%s is refused at start', async (_what, url, sentence) => {
  await expect(Database.open({ url: url() })).rejects.toThrow(sentence)
  await expect(openDataSource({ url: url() })).rejects.toThrow(sentence)
})

test('a database that is away is TRY_AGAIN at start, when read and in a command', async () => {
  const url = 'postgres://nobody@127.0.0.1:1/nothing'
  await expect(Database.open({ url })).rejects.toMatchObject({ code: 'TRY_AGAIN' })
  await expect(openDataSource({ url })).rejects.toMatchObject({ code: 'TRY_AGAIN' })
  const reads = new Database({ url })
  await expect(reads.query(settings, [[]])).rejects.toBeInstanceOf(DatabaseError)
  expect(await reads.answers()).toBe(false)
  await reads.close()
})

test('when Postgres ends every connection, the next read is served by a new one', async () => {
  const heard: Error[] = []
  const reads = await Database.open({
    url: db.serviceUrl,
    size: 3,
    onIdleError: (error) => heard.push(error),
  })
  const other = await db.source()
  await Promise.all([1, 2, 3].map(() => reads.query(settings, [names])))
  await other.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename = current_user',
  )
  while (heard.length < 3) await new Promise((resolve) => setImmediate(resolve))
  expect(await reads.answers()).toBe(true)
  await reads.close()
})

test('a transaction that fails leaves nothing; one whose result is not to stay leaves nothing', async () => {
  const source = await db.source()
  const count = async () =>
    (await transact(source, (tx) => tx.one<{ n: number }>('select count(*)::int as n from log')))?.n
  const before = await count()
  const write = `insert into log (kind) values ('consultation')`
  await expect(
    transact(source, async (tx) => tx.query(write).then(() => tx.query('select 1 / 0'))),
  ).rejects.toThrow('division by zero')
  await transact(
    source,
    (tx) => tx.query(write),
    () => false,
  )
  expect(await count()).toBe(before)
  await transact(source, (tx) => tx.query(write))
  expect(await count()).toBe((before ?? 0) + 1)
})
