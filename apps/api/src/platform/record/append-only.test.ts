import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import type { DataSource } from 'typeorm'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import { errorCode } from '../database/errors.js'
import { transact } from '../database/transaction.js'
import { append } from './append.js'
import { entryKind } from './entry-kind.js'
import { openLog } from './logs.js'
import { systemAccount } from './system-account.js'

const kinds = (['public', 'internal'] as const).map((audience) =>
  entryKind({ entry: 'thing.done' }, { audience, live: false, notice: 'nobody', ids: [], fields: ['words'] }),
)
const recordTables = ['entry', 'entry_room', 'journal_entry']

let db: TestDatabase
let service: DataSource
let owner: Client
beforeAll(async () => {
  db = await testDatabase()
  service = await db.source()
  owner = await db.owner()
  const log = await transact(service, openLog)
  for (const kind of kinds)
    await transact(service, (tx) =>
      append(tx, {
        log,
        account: systemAccount,
        act: { id: randomUUID(), verb: 'doThing', content: 1 },
        kind: { ...kind, ids: [] },
        ids: {},
        rooms: kind.audience === 'public' ? ['text'] : [],
        fields: { words: 'w' },
      }),
    )
})
afterAll(() => db.close())

const record = async () =>
  (
    await owner.query(`select (select jsonb_agg(e) from entry e) as entries, (select jsonb_agg(r) from entry_room r) as rooms,
    (select jsonb_agg(j) from journal_entry j) as journal, (select jsonb_agg(l order by id) from log l) as logs`)
  ).rows[0]

/** What the service role is refused for want of a right (trust.md S19). */
const attempts = [
  ...recordTables.flatMap((table) => [
    `update ${table} set number = number`,
    `update ${table} set log_id = gen_random_uuid()`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
    `drop table ${table} cascade`,
    `alter table ${table} add column words text`,
    `alter table ${table} disable trigger all`,
    `alter table ${table} disable row level security`,
    `alter table ${table} detach partition room`,
    `alter table ${table} owner to current_user`,
    `drop trigger ${table}_append_only on ${table}`,
    `create rule lost as on insert to ${table} do instead nothing`,
    `create trigger mine before insert on ${table} for each row execute function refuse_change()`,
    `lock table ${table} in access exclusive mode`,
  ]),
  'set session_replication_role = replica',
  'drop function refuse_change() cascade',
  `create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
  `create function public.harmless() returns integer language sql as 'select 1'`,
  'create table public.mine (id integer)',
  'drop schema public cascade',
  `update log set kind = 'registry'`,
  'delete from log',
  'truncate log cascade',
  'delete from journal',
  `update room set name = 'other'`,
  'delete from room',
  'update act set number = 1',
  'delete from act',
  `update entry_salt set salt = decode(repeat('00', 32), 'hex')`,
  'truncate entry_salt',
  `insert into account (id, kind) values (gen_random_uuid(), 'system')`,
  'delete from migration',
]

test.each(attempts)('the service role is refused: %s', async (attempt) => {
  const before = await record()
  const error: unknown = await transact(service, (tx) => tx.query(attempt)).catch((caught: unknown) => caught)
  expect([errorCode(error), String(error)]).toEqual(['42501', expect.anything()])
  expect(await record()).toEqual(before)
})

test('the service role gives nobody a right to the record, nor itself', async () => {
  const rights = async () =>
    (
      await owner.query('select relname, relacl::text from pg_class where relname = any($1) order by 1', [
        recordTables,
      ])
    ).rows
  const before = await rights()
  for (const table of recordTables)
    for (const grantee of ['public', 'current_user'])
      await service.query(`grant all on ${table} to ${grantee}`).catch(() => {})
  expect(await rights()).toEqual(before)
})

test('the service role cannot become the owner', async () => {
  const role = new URL(db.ownerUrl).username
  for (const attempt of [
    `set role ${owner.escapeIdentifier(role)}`,
    `set session authorization ${owner.escapeIdentifier(role)}`,
  ])
    await expect(service.query(attempt)).rejects.toMatchObject({ driverError: { code: '42501' } })
})

test('no attempt was left out: 14 on each of three tables, 18 beside them, each a different one', () => {
  expect(new Set(attempts).size).toBe(3 * 14 + 18)
})

test.each(
  recordTables.flatMap((table) => [
    `update ${table} set number = number + 1`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]),
)('the owner too is stopped by the triggers: %s', async (attempt) => {
  const before = await record()
  await expect(owner.query(attempt)).rejects.toMatchObject({
    code: 'CV001',
    message: expect.stringContaining('append-only'),
  })
  expect(await record()).toEqual(before)
})

test('what may go can go: the salts of an erased text', async () => {
  expect(
    await service.query(
      'with gone as (delete from entry_salt returning 1) select count(*)::int as n from gone',
    ),
  ).toEqual([{ n: 2 }])
})
