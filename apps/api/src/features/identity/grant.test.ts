import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { system } from '../../platform/record/system-account.js'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import { countryFile } from './country-data.js'
import { grantRole } from './commands/grant-role.js'

let db: TestDatabase
let source: DataSource
beforeAll(async () => {
  db = await testDatabase()
  source = await db.source()
})
afterAll(() => db.close())

const grant = (
  email: string,
  role: 'administrator' | 'moderator' = 'administrator',
  consultation: string | null = null,
) => grantRole(source, system, { email, role, consultation })
const accounts = async () =>
  (
    await (
      await db.owner()
    ).query(
      `select email, display_name as name from account where kind = 'person' order by created_at, email`,
    )
  ).rows

test('the first administrator is made with an account, and only the first', async () => {
  expect(await grant('amina.diallo@example.org')).toMatchObject({
    outcome: 'done',
    report: { accountMade: true },
  })
  expect(await accounts()).toEqual([{ email: 'amina.diallo@example.org', name: 'amina.diallo' }])
  expect(await grant('second@example.org')).toMatchObject({ outcome: 'refused', code: 'NO_SUCH_ACCOUNT' })
  expect(await accounts()).toHaveLength(1)
})

test('who has the role already is not given it again', async () => {
  expect(await grant('amina.diallo@example.org')).toMatchObject({
    outcome: 'refused',
    code: 'ROLE_HELD_ALREADY',
  })
})

test('only the command line grants', async () => {
  const [{ id } = { id: '' }] = (
    await (
      await db.owner()
    ).query<{ id: string }>(`select id from account where email = 'amina.diallo@example.org'`)
  ).rows
  expect(
    await grantRole(
      source,
      { account: id, kind: 'person' },
      { email: 'amina.diallo@example.org', role: 'administrator', consultation: null },
    ),
  ).toMatchObject({ outcome: 'refused', code: 'NOT_FOR_YOU' })
})

test('a role in a consultation that is not there changes nothing', async () => {
  expect(await grant('amina.diallo@example.org', 'moderator', 'nothing')).toMatchObject({
    outcome: 'refused',
    code: 'NOT_FOUND',
  })
})

test('the entry holds ids and no word of who it is', async () => {
  const { rows } = await (
    await db.owner()
  ).query<{ entry: string; ids: object }>(
    `select row_to_json(e)::text as entry, ids from journal_entry e where kind = 'role.granted'`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.entry).not.toMatch(/amina|example|administrator/)
})

test('the table of countries is what the file says', async () => {
  const { rows } = await (
    await db.owner()
  ).query(
    'select code, m49, commissions, ldc, lldc, sids, names, places from country order by code collate "C"',
  )
  expect(rows).toEqual(countryFile().countries.map(({ textNames: _left, ...country }) => country))
})
