import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { readSource } from '../../testing/repository.js'
import { givenColumns, personalTables } from './personal-data.js'

let app: TestApplication
let owner: Client
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
})
afterAll(() => app.close())

const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows
/** Tables that hang on an account, or on a row that hangs on one and holds a person's words. */
const tablesByPerson = async () =>
  rows(`select distinct t.relname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
    where c.contype = 'f' and c.confrelid in ('account'::regclass)
    union select 'account' union select 'contribution_revision' order by 1`)
const columnsOf = async (table: string): Promise<string[]> =>
  (
    await rows(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by 1`,
      [table],
    )
  ).map(({ name }) => name)

describe('what is kept about a person', () => {
  test('every table with a person key is listed, and no other', async () => {
    expect(personalTables.map(({ table }) => table).toSorted()).toEqual(
      (await tablesByPerson()).map(({ name }) => name),
    )
  })

  test.each(personalTables.map((table) => [table.table, table] as const))(
    'every column of %s is given or withheld for a reason',
    async (name, table) => {
      const listed = [
        ...givenColumns(table).map(({ column }) => column),
        ...Object.values(table.withheld).flatMap((columns) => columns.split(' ')),
      ]
      expect(listed.toSorted()).toEqual(await columnsOf(name))
      expect(new Set(listed).size).toBe(listed.length)
    },
  )

  test.each(['en', 'fr', 'es', 'ru', 'zh', 'ar'])(
    'each purpose is explained in %s, and nothing else is',
    (locale) => {
      const messages: Record<string, string> = JSON.parse(
        readSource(`packages/i18n/messages/${locale}/identity.json`),
      )
      const explained = Object.keys(messages).flatMap((key) => /^data\.(\w+)\.what$/.exec(key)?.[1] ?? [])
      const purposes = new Set(
        personalTables.flatMap((table) => givenColumns(table).map(({ purpose }) => purpose)),
      )
      expect(explained.toSorted()).toEqual([...purposes].toSorted())
      for (const purpose of purposes)
        expect([messages[`data.${purpose}.why`], messages[`data.${purpose}.kept`]]).toEqual([
          expect.any(String),
          expect.any(String),
        ])
    },
  )
})

test('the terms page names the version in force', async () => {
  const [newest] = await rows(
    `select version, published_on::text as "publishedOn" from terms_version order by version desc limit 1`,
  )
  expect(readSource('apps/web/src/features/fixed/terms-page.tsx')).toContain(
    `{ version: ${newest.version}, publishedOn: '${newest.publishedOn}' }`,
  )
})

describe('the export', () => {
  const path = '/account/data.json'

  test('needs the login each time and is stored nowhere', async () => {
    const person = await app.person({ email: 'export@example.org' })
    const first = await person.get(path)
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(JSON.parse(first.text)['account']).toMatchObject([
      { id: person.account, email: 'export@example.org' },
    ])
    expect((await app.get(path)).status).toBe(401)
    await owner.query('delete from login_token where account_id = $1', [person.account])
    expect((await person.get(path)).status).toBe(401)
  })

  test('is not given to a page of another site, nor without end', async () => {
    const person = await app.person()
    const from = await app.get(path, { cookie: person.cookie, 'sec-fetch-site': 'cross-site' })
    expect([from.status, from.text]).toEqual([403, JSON.stringify({ code: 'FOREIGN_ORIGIN' })])
    const answers = []
    for (let i = 0; i < 7; i++) answers.push((await person.get(path)).status)
    expect(answers).toEqual([200, 200, 200, 200, 200, 200, 429])
  })

  test('holds all tables, many rows of them, and nothing of anybody else', async () => {
    const [one, other] = [
      await app.person({ displayName: 'Own Canary', email: 'own@example.org' }),
      await app.person({ displayName: 'Foreign Canary', email: 'foreign@example.org' }),
    ]
    await owner.query(
      `insert into consent (account_id, purpose, terms_version, given, at)
       select $1, 'notice_mail', 1, true, now() + n * interval '1 second' from generate_series(1, 1203) n`,
      [one.account],
    )
    const [{ consultation, document, version }] = await rows(
      `select id as consultation, document_id as document, document_version_id as version from consultation where slug = 'global-digital-compact'`,
    )
    for (const { account } of [one, other])
      await owner.query(
        `insert into position (consultation_id, provision_id, document_version_id, account_id, stance, reason, reason_language, state)
         select $1, id, $2, $3::uuid, 'reserve', 'Reason of ' || $3::text, 'en', 'submitted' from provision where document_id = $4 and code = 'A.M1'`,
        [consultation, version, account, document],
      )
    const { text } = await one.get(path)
    const data: Record<string, unknown[]> = JSON.parse(text)
    expect(Object.keys(data)).toEqual(personalTables.map(({ table }) => table))
    expect(data['consent']).toHaveLength(1203)
    expect(data['position']).toMatchObject([{ reason: `Reason of ${one.account}` }])
    expect(text).not.toContain(other.account)
    expect(text).not.toMatch(/foreign/i)
    expect(text).not.toMatch(/token_hash|content_salt|credential_id/)
  })
})
