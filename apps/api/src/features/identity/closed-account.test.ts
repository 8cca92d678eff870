import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { personalTables } from './personal-data.js'

const consultation = 'global-digital-compact'
/** Rows that stay under the number of a closed account: the record, and what others rely on. They hold no words of hers. */
const stays = ['account', 'act', 'entry', 'journal_entry', 'appointment']

/** Where her words stand while the account is open. */
const withWords = [
  'account',
  'complaint',
  'contribution',
  'contribution_revision',
  'login_ceremony',
  'mail',
  'passkey',
  'position',
]

let app: TestApplication
let owner: Client
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
})
afterAll(() => app.close())

const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows
const mineIn = async (table: (typeof personalTables)[number], account: string) =>
  Number((await rows(`select count(*) as n from ${table.table} t where ${table.mine}`, [account]))[0]?.n)

/** Every row of every table that holds a word, as text. */
async function rowsWith(word: string): Promise<string[]> {
  const tables = await rows(`select tablename as name from pg_tables where schemaname = 'public'`)
  const found: string[] = []
  for (const { name } of tables)
    for (const { row } of await rows(`select t::text as row from ${name} t where t::text ilike $1`, [
      `%${word}%`,
    ]))
      found.push(`${name}: ${row}`)
  return found
}

async function tablesWith(word: string): Promise<string[]> {
  return [...new Set((await rowsWith(word)).map((row) => row.slice(0, row.indexOf(':'))))].toSorted()
}

/** Somebody of whom each table with a person key holds something, with a word of theirs in whatever takes words. */
async function everywhere(word: string): Promise<TestPerson> {
  const person = await app.person({
    displayName: `Name ${word}`,
    email: `${word}@example.org`,
    group: 'other',
  })
  const act = async (field: string, given: string, answer: string) => {
    const data = await person.data<
      Record<string, { __typename: string; code?: string; contribution?: { id: string } }>
    >(
      `mutation ($actId: ID!) { ${field}(${given}, actId: $actId) { __typename ${answer} ... on Refusal { code } } }`,
      { actId: randomUUID() },
    )
    expect([field, data[field]?.code]).toEqual([field, undefined])
    return data[field]?.contribution?.id ?? ''
  }
  const place = `consultation: "${consultation}", code: "A.M1"`
  const [{ id: other }] = await rows(
    `select c.id from contribution c join consultation k on k.id = c.consultation_id
     where c.state = 'published' and c.account_id is not null and k.slug = $1 order by c.created_at limit 1`,
    [consultation],
  )
  const id = await act(
    'postContribution',
    `${place}, body: "Words ${word} of a contribution", locale: en`,
    '... on PostContributionDone { contribution { id } }',
  )
  await act('editContribution', `contribution: "${id}", body: "Other words ${word}", revision: 0`, '')
  await act('statePosition', `${place}, stance: reserve, reason: "Reason ${word}", reasonLanguage: "en"`, '')
  await act(
    'complain',
    `contribution: "${other}", ground: "hate", explanation: "Complaint ${word}", locale: en`,
    '',
  )
  await act('followThread', place, '')
  await act('markHelpful', `contribution: "${other}"`, '')
  await act('giveConsent', 'purpose: "notice_mail"', '')
  await owner.query(
    `with me as (select $1::uuid as id, $2::text as word),
       key as (insert into passkey (account_id, credential_id, public_key, name) select id, word::bytea, 'k', 'Key ' || word from me),
       link as (insert into login_ceremony (browser_hash, purpose, account_id, email, expires_at)
         select sha256('b'), 'change_address', id, 'other.' || word || '@example.net', now() + interval '1 hour' from me),
       post as (insert into mail (account_id, to_address, locale, subject, body, expires_at)
         select id, word || '@example.org', 'en', 'Subject ' || word, 'Body ' || word, now() + interval '1 day' from me),
       stop as (insert into unsubscribe_token (token_hash, account_id, expires_at) select sha256(word::bytea), id, now() + interval '1 day' from me),
       role as (insert into appointment (account_id, role, consultation_id, by_account_id)
         select me.id, 'moderator', k.id, me.id from me, consultation k where k.slug = $3),
       judged as (insert into moderation_decision (consultation_id, contribution_id, decision, rule, conduct_version, reason, reason_language, source, decided_by)
         select c.consultation_id, c.id, 'hide', 1, 1, 'A reason', 'en', 'complaint', (select id from account where kind = 'system') from contribution c where c.id = $4)
     insert into notice (account_id, kind, log_id, number, consultation_id, provision_id, contribution_id)
     select me.id, 'reply', k.log_id, 1, k.id, c.provision_id, c.id from me, consultation k, contribution c where k.slug = $3 and c.id = $4`,
    [person.account, word, consultation, id],
  )
  return person
}

for (const erase of [true, false])
  test(`a closed account leaves ${erase ? 'no word of hers' : 'nothing but published texts without a name'} in any table`, async () => {
    const word = `canary${erase ? 'erased' : 'kept'}`
    const person = await everywhere(word)
    // a table that nothing was put into would prove nothing
    for (const table of personalTables)
      if (table.table !== 'departed_author')
        expect([table.table, (await mineIn(table, person.account)) > 0]).toEqual([table.table, true])
    expect(await tablesWith(word)).toEqual(withWords)
    const { closeAccount } = await person.data<{ closeAccount: { __typename: string } }>(
      `mutation ($actId: ID!) { closeAccount(erase: ${erase}, meant: true, actId: $actId) { __typename } }`,
      { actId: randomUUID() },
    )
    expect(closeAccount.__typename).toBe('AccountClosed')
    await app.react()
    await app.tick('departures')
    expect(await tablesWith(word)).toEqual(erase ? [] : ['contribution', 'contribution_revision'])
    expect((await rowsWith(`Name ${word}`)).length).toBe(0)
    for (const table of personalTables)
      if (!stays.includes(table.table))
        expect([table.table, await mineIn(table, person.account)]).toEqual([table.table, 0])
    // reading goes on, and says nothing of her
    const { text } = await app.ask(
      `{ provision(consultation: "${consultation}", code: "A.M1", locale: en) { code thread { contributions { body author { name } } } } }`,
    )
    expect(text).not.toContain(`Name ${word}`)
    if (erase) expect(text).not.toContain(word)
  })
