import { randomUUID } from 'node:crypto'
import { isAdministrator } from '@convene/rules/appointment.js'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import type { Database } from '../database/database.js'
import { statement } from '../database/statement.js'
import { systemAccount } from '../record/system-account.js'
import { appointmentFaces } from './appointment.faces.js'

let db: TestDatabase
let reads: Database
beforeAll(async () => {
  db = await testDatabase()
  reads = await db.reads()
})
afterAll(() => db.close())

const face = statement<{ holds: boolean }>(
  'test-face-isAdministrator',
  `select ${appointmentFaces.isAdministrator({ viewer: '$1::uuid', row: '' })} as holds`,
)

test.each<[string, string | null, boolean]>([
  ['no appointment', null, false],
  ['an appointment without end', "'administrator', now() - interval '1 day', null", true],
  [
    'an appointment that ends later',
    "'administrator', now() - interval '1 day', now() + interval '1 day'",
    true,
  ],
  [
    'an appointment that has ended',
    "'administrator', now() - interval '2 days', now() - interval '1 day'",
    false,
  ],
  ['an appointment that has not begun', "'administrator', now() + interval '1 day', null", false],
])('with %s somebody is an administrator in SQL as in TypeScript', async (_what, row, administrator) => {
  const account = randomUUID()
  const owner = await db.owner()
  await owner.query(
    `insert into account (id, kind, display_name, name_skeleton, stakeholder_group_id) values ($1, 'person', 'A person', 'aperson', 'individual')`,
    [account],
  )
  if (row !== null)
    await owner.query(
      `insert into appointment (account_id, by_account_id, role, from_at, until_at) values ($1, $2, ${row})`,
      [account, systemAccount],
    )
  expect((await reads.one(face, [account]))?.holds).toBe(administrator)
  expect(isAdministrator.holds({ account, kind: 'person' }, { administrator })).toBe(administrator)
})
