import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Client } from 'pg'
import { type TestDatabase, testDatabase } from '../../../testing/database.js'
import type { Settings } from '../../../platform/settings/settings.js'
import { loadDemoIfEmpty, loadWholeDemo, openDemoTables, resetDemo } from './demo.js'
import { demoOrganizations, demoPeople } from './demo-people.js'

// loading the demo takes longer than a test may, on a busy machine
jest.setTimeout(120_000)

let db: TestDatabase
let owner: Client
let settings: Settings

beforeAll(async () => {
  db = await testDatabase()
  owner = await db.owner()
  settings = {
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: db.serviceUrl,
    databaseOwnerUrl: db.ownerUrl,
    publicUrl: new URL('https://convene.example/'),
    smtpUrl: undefined,
    mailFrom: 'no-reply@localhost',
    tryingOut: true,
    minimumAge: 16,
  }
}, 120_000)
afterAll(() => db.close())
// a person of a test before must not decide what the next one finds
beforeEach(() => owner.query(`delete from account where kind = 'person' and not demo`))

const rowsOf = async (query: string) => (await owner.query(query)).rows
const kept = () =>
  rowsOf(`select (select count(*)::int from stakeholder_group) as groups, (select count(*)::int from terms_version) as terms,
    (select count(*)::int from country) as countries, (select count(*)::int from migration) as migrations,
    (select count(*)::int from account where kind <> 'person') as special`)
const somebodyJoins = () =>
  owner.query(`insert into account (id, kind, display_name, name_skeleton, stakeholder_group_id)
    values (gen_random_uuid(), 'person', 'Somebody', 'somebody', 'individual')`)

describe('the demo', () => {
  test('loads once into an empty database, with persons and organizations that say they are of the demo', async () => {
    const said: string[] = []
    await loadDemoIfEmpty(settings, (line) => said.push(line))
    await loadDemoIfEmpty(settings, (line) => said.push(line))
    expect(said).toHaveLength(1)
    expect(await rowsOf(`select count(*)::int as n from account where kind = 'person' and demo`)).toEqual([
      { n: demoPeople.length },
    ])
    expect(await rowsOf('select count(*)::int as n from organization where demo and accredited')).toEqual([
      { n: demoOrganizations.length },
    ])
  })

  test('has a person for each role that exists, and nobody chose a group that comes by accreditation', async () => {
    expect(
      await rowsOf(
        'select role from appointment join account a on a.id = account_id where a.demo order by role',
      ),
    ).toEqual([{ role: 'administrator' }, { role: 'co_facilitator' }, { role: 'moderator' }])
    expect(
      await rowsOf(
        `select from account a join stakeholder_group g on g.id = a.stakeholder_group_id where g.by_accreditation`,
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        `select id from stakeholder_group g where not by_accreditation
           and not exists (select from account a where a.demo and a.stakeholder_group_id = g.id)`,
      ),
    ).toEqual([])
  })

  test('is loaded again without a change', async () => {
    const source = await openDemoTables(settings)
    expect(await loadWholeDemo(source)).toBe('there already')
    await source.destroy()
  })
})

describe('the conversation of the demo', () => {
  const spoken = `contribution k join consultation c on c.id = k.consultation_id and c.slug = 'global-digital-compact'`

  test('is spoken in more than the six languages, on a dozen provisions, by persons and organizations', async () => {
    const [counted] = await rowsOf(
      `select count(*)::int as all, count(distinct provision_id)::int as provisions, count(distinct language)::int as languages,
         count(distinct account_id)::int as persons, count(distinct organization_id)::int as organizations,
         count(*) filter (where state = 'hidden')::int as hidden, count(*) filter (where state = 'withdrawn')::int as withdrawn,
         count(*) filter (where revision = 1)::int as edited, count(*) filter (where late)::int as late, max(depth) as depth,
         bool_and(author_demo) as demo from ${spoken}`,
    )
    expect(counted).toMatchObject({
      provisions: 14,
      languages: 8,
      late: 1,
      hidden: 2,
      withdrawn: 2,
      edited: 3,
      demo: true,
    })
    expect(counted?.all).toBeGreaterThanOrEqual(120)
    expect(counted?.persons).toBeGreaterThanOrEqual(40)
    expect(counted?.organizations).toBeGreaterThanOrEqual(8)
    expect(counted?.depth).toBeGreaterThanOrEqual(10)
  })

  test('took place within its rounds, each reply after what it answers, and nothing after now', async () => {
    expect(
      await rowsOf(
        `select k.id from ${spoken} join round r on r.id = k.round_id left join contribution parent on parent.id = k.parent_id
         where k.created_at < r.opens_at or (k.created_at > r.closes_at) <> k.late or k.created_at > now() or k.created_at <= parent.created_at`,
      ),
    ).toEqual([])
  })

  test('quotes what stands in the provision, and its threads know how many they are', async () => {
    expect(
      await rowsOf(
        `select k.quote from ${spoken} where quote is not null and not exists (select from provision_text t
           where t.version_id = k.document_version_id and t.provision_id = k.provision_id and position(k.quote in t.body) > 0)`,
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        `select s.provision_id from thread_summary s where s.published <> (select count(*) from contribution k
           where k.consultation_id = s.consultation_id and k.provision_id = s.provision_id and k.state = 'published')`,
      ),
    ).toEqual([])
  })
})

describe('positions of the demo', () => {
  test('are told as figures at once: contested in some groups, untold where too few spoke', async () => {
    const figures = await rowsOf(
      `select p.code, g.stakeholder_group_id as "group", support, live_with, reserve, oppose from position_figures f
         join position_group_figures g on g.position_figures_id = f.id join provision p on p.id = f.provision_id
       where p.code = 'A.M1' and g.stakeholder_group_id in ('private_sector', 'academia') order by 2`,
    )
    expect(figures).toEqual([
      { code: 'A.M1', group: 'academia', support: 55, live_with: 45, reserve: null, oppose: null },
      { code: 'A.M1', group: 'private_sector', support: null, live_with: null, reserve: 65, oppose: null },
    ])
    const [counted] = await rowsOf('select count(*)::int as n from position_figures')
    expect(counted?.n).toBeGreaterThanOrEqual(20)
  })

  test('of organizations have a reason; those of who is looked around as are left to try', async () => {
    expect(
      await rowsOf('select id from position where organization_id is not null and reason is null'),
    ).toEqual([])
    expect(
      await rowsOf(
        `select p.id from position p join account a on a.id = p.account_id where a.display_name like '%(demo)'`,
      ),
    ).toEqual([])
  })
})

describe('renewing the demo', () => {
  test('leaves what migrations filled, and gives the demo new logs and new persons', async () => {
    const before = await kept()
    const old = await rowsOf('select id from log union all select id from account where demo')
    await resetDemo(settings)
    expect(await kept()).toEqual(before)
    const now = await rowsOf('select id from log union all select id from account where demo')
    expect(now).toHaveLength(old.length)
    expect(now.filter(({ id }) => old.some((one) => one.id === id))).toEqual([])
  })

  test('is refused in one sentence once somebody has joined, and changes nothing', async () => {
    await somebodyJoins()
    const before = await rowsOf('select id from log order by id')
    await expect(resetDemo(settings)).rejects.toThrow(
      /0 consultations and 1 accounts that are not the demo's/,
    )
    expect(await rowsOf('select id from log order by id')).toEqual(before)
  })

  test('takes along what persons of the demo did', async () => {
    await owner.query(`insert into consent (account_id, purpose, terms_version, given)
      select id, 'notices', 1, true from account where demo limit 1`)
    await owner.query(`insert into login_token (account_id, token_hash, by, expires_at)
      select id, sha256('x'), 'demo', now() + interval '1 day' from account where demo limit 1`)
    await resetDemo(settings)
    expect(await rowsOf('select from consent union all select from login_token')).toEqual([])
  })
})
