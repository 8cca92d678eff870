import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { system } from '../../platform/record/system-account.js'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { committedSchema } from '../../testing/repository.js'
import { publishPositionFigures } from './commands/publish-position-figures.js'

const consultation = 'global-digital-compact'
const state = `mutation ($actId: ID!, $code: String!, $stance: Stance!) {
  statePosition(actId: $actId, consultation: "${consultation}", code: $code, stance: $stance) { __typename } }`
const shares = '{ group support liveWith reserve oppose }'
const figuresOf = `query ($code: String!) { provision(consultation: "${consultation}", code: $code, locale: en) {
  provision { figures { verified ${shares} selfDeclared ${shares} } } organizations { organization stance } } }`

interface Row {
  group: string
  support: number | null
  liveWith: number | null
  reserve: number | null
  oppose: number | null
}
interface Figures {
  provision: {
    provision: { figures: { verified: Row[]; selfDeclared: Row[] } | null }
    organizations: { organization: string; stance: string }[]
  }
}

let app: TestApplication
let owner: Client
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  // what these tests count is theirs alone
  await owner.query('delete from position_group_figures; delete from position_figures; delete from position')
})
afterAll(() => app.close())

async function persons(count: number, group = 'individual'): Promise<TestPerson[]> {
  return Promise.all(Array.from({ length: count }, () => app.person({ group })))
}
async function all(people: readonly TestPerson[], code: string, stance: string): Promise<void> {
  await Promise.all(people.map((person) => person.data(state, { actId: randomUUID(), code, stance })))
}
async function figures(code: string): Promise<Figures['provision']['provision']['figures']> {
  await app.tick('position-figures')
  return (await app.data<Figures>(figuresOf, { code })).provision.provision.figures
}
async function declared(code: string, group = 'individual'): Promise<Row | undefined> {
  return (await figures(code))?.selfDeclared.find((row) => row.group === group)
}
const row = (
  support: number | null,
  liveWith: number | null,
  reserve: number | null,
  oppose: number | null,
  group = 'individual',
): Row => ({ group, support, liveWith, reserve, oppose })

test('figures appear with the fifth person of a group, move by five, and never for one', async () => {
  const people = await persons(16)
  await all(people.slice(0, 4), 'A.M1', 'support')
  expect(await figures('A.M1')).toBeNull()
  await all(people.slice(4, 5), 'A.M1', 'support')
  expect(await declared('A.M1')).toEqual(row(95, null, null, null))
  await all(people.slice(5, 9), 'A.M1', 'oppose')
  expect(await declared('A.M1')).toEqual(row(95, null, null, null))
  await all(people.slice(9, 10), 'A.M1', 'oppose')
  expect(await declared('A.M1')).toEqual(row(50, null, null, 50))
  // one who changes and changes back has not moved; nor have four who withdraw
  await all(people.slice(0, 1), 'A.M1', 'oppose')
  await all(people.slice(0, 1), 'A.M1', 'support')
  await all(people.slice(10, 14), 'A.M1', 'oppose')
  expect(await declared('A.M1')).toEqual(row(50, null, null, 50))
  await all(people.slice(14, 16), 'A.M1', 'oppose')
  expect(await declared('A.M1')).toEqual(row(30, null, null, 70))
})

test('each group is for itself: a group of few is not told because another is large', async () => {
  await all(await persons(6, 'civil_society'), 'A.M2', 'support')
  await all(await persons(4, 'youth'), 'A.M2', 'oppose')
  expect((await figures('A.M2'))?.selfDeclared).toEqual([row(95, null, null, null, 'civil_society')])
})

test('whoever changes their group leaves the one and comes to the other, each in steps of its own', async () => {
  const people = await persons(10, 'academia')
  await all(people, 'A.S1', 'support')
  expect(await declared('A.S1', 'academia')).toEqual(row(95, null, null, null, 'academia'))
  await owner.query(`update account set stakeholder_group_id = 'private_sector' where id = any ($1)`, [
    people.slice(0, 5).map(({ account }) => account),
  ])
  // their next act makes the provision looked at again
  await all(people.slice(0, 5), 'A.S1', 'oppose')
  expect((await figures('A.S1'))?.selfDeclared).toEqual([
    row(95, null, null, null, 'academia'),
    row(null, null, null, 95, 'private_sector'),
  ])
})

test('a step is one public entry without anybody in it, and the pages that show it have another version', async () => {
  const page = `/en/page/CompactTextPage?consultation=${consultation}`
  const before = await app.get(page)
  await all(await persons(5), 'B.M1', 'reserve')
  expect((await app.get(page)).headers.get('etag')).toBe(before.headers.get('etag'))
  await app.tick('position-figures')
  await app.tick('position-figures')
  expect((await app.get(page)).headers.get('etag')).not.toBe(before.headers.get('etag'))
  const { rows } = await owner.query<{ ids: object; rooms: string[] }>(
    `select e.ids, array_agg(r.name order by r.name) as rooms from entry e join entry_room using (log_id, number) join room r on r.id = room_id
     join provision p on p.id = (e.ids ->> 'provision')::uuid where e.kind = 'figures.published' and p.code = 'B.M1' group by e.log_id, e.number, e.ids`,
  )
  expect(rows).toHaveLength(1)
  expect(Object.keys(rows[0]?.ids ?? {}).toSorted()).toEqual(['consultation', 'figures', 'provision'])
  expect(rows[0]?.rooms).toEqual(['discussion', expect.stringMatching(/^thread\//)])
})

test('of two workers at once one publishes', async () => {
  await all(await persons(5), 'B.M2', 'support')
  const { rows } = await owner.query<{ consultation: string; provision: string }>(
    `select c.id as consultation, p.id as provision from consultation c join provision p on p.document_id = c.document_id where c.slug = $1 and p.code = 'B.M2'`,
    [consultation],
  )
  const [given] = rows
  if (!given) throw new Error('no such provision')
  const sources = await Promise.all([app.database.source(), app.database.source()])
  const outcomes = await Promise.all(sources.map((source) => publishPositionFigures(source, system, given)))
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'nothingChanged'])
})

test('accredited organizations are told apart, by name, and no number of persons moves them', async () => {
  await owner.query(
    `with born as (insert into organization (name, name_skeleton, stakeholder_group_id, accredited) values
         ('Meridia', 'meridia', 'state', true), ('Karanda', 'karanda', 'state', true), ('Not accredited', 'na', 'private_sector', false) returning id, name)
     insert into position (consultation_id, provision_id, document_version_id, organization_id, stance, state)
     select c.id, p.id, c.document_version_id, born.id, case born.name when 'Meridia' then 'support' else 'oppose' end, 'submitted'
     from born, consultation c join provision p on p.document_id = c.document_id and p.code = 'C.M1' where c.slug = $1`,
    [consultation],
  )
  const verified = [row(50, 0, 0, 50, 'state')]
  expect((await figures('C.M1'))?.verified).toEqual(verified)
  await all(await persons(20, 'private_sector'), 'C.M1', 'support')
  expect(await figures('C.M1')).toEqual({
    verified,
    selfDeclared: [row(95, null, null, null, 'private_sector')],
  })
  const { provision } = await app.data<Figures>(figuresOf, { code: 'C.M1' })
  expect(provision.organizations).toEqual([
    { organization: 'Karanda', stance: 'oppose' },
    { organization: 'Meridia', stance: 'support' },
    { organization: 'Not accredited', stance: 'oppose' },
  ])
  const listed = await app.data(
    `{ organizationPositions(consultation: "${consultation}", code: "C.M1", first: 2) { edges { node { organization verified } } pageInfo { hasNextPage endCursor } } }`,
  )
  expect(listed).toMatchObject({
    organizationPositions: {
      edges: [{ node: { organization: 'Karanda', verified: true } }, { node: { organization: 'Meridia' } }],
      pageInfo: { hasNextPage: true },
    },
  })
})

test('what somebody held is gone with their account, and figures stay until their next step', async () => {
  const people = await persons(5)
  await all(people, 'D.M1', 'support')
  const before = await declared('D.M1')
  const source = await app.database.source()
  await source.query(
    `with counted as (update journal set n = n + 1 where log_id = (select id from log where kind = 'registry') returning log_id, n)
     insert into journal_entry (log_id, number, kind, audience, account_id, ids) select log_id, n, 'account.closed', 'internal', $1::uuid, json_build_object('account', $1::uuid, 'erase', 0) from counted`,
    [people[0]?.account],
  )
  await app.react()
  expect(
    (await owner.query('select from position where account_id = $1', [people[0]?.account])).rowCount,
  ).toBe(0)
  expect(await declared('D.M1')).toEqual(before)
})

test('no field of the schema counts supporters: positions are shares within a group (F7)', () => {
  const types = committedSchema().getTypeMap()
  const named = Object.keys(types).filter((name) => /position|figure/i.test(name))
  expect(named).toContain('GroupFigures')
  for (const name of named) {
    const type = types[name]
    if (!type || !('getFields' in type)) continue
    expect([
      name,
      Object.keys(type.getFields()).filter((field) => /count|total|number|votes|sum/i.test(field)),
    ]).toEqual([name, []])
  }
})
