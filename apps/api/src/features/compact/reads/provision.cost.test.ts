import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { escapeLiteral, type Client } from 'pg'
import { testApplication, type TestApplication } from '../../../testing/application.js'
import { quietProvisions } from '../../../testing/threads.js'
import { provisionRead } from './provision.js'

let app: TestApplication
let owner: Client
let code = ''
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  ;[code] = await quietProvisions(app)
})
afterAll(() => app.close())

/** Adds roots, each with a reply; every hundredth root is unanswered, and the first is as deep as a thread goes. */
async function grow(from: number, to: number): Promise<void> {
  await owner.query(
    `with place as (
       select c.id as consultation, r.id as round, p.id as provision, c.document_version_id as version from consultation c
         join round r on r.consultation_id = c.id and r.number = 2 join provision p on p.document_id = c.document_id and p.code = $1
       where c.slug = 'global-digital-compact'),
     nodes as (select i, gen_random_uuid() as id, gen_random_uuid() as reply from generate_series($2::integer, $3::integer) i),
     rows as (
       select i, id, null::uuid as parent, int8send(1790000000000000 + i) || uuid_send(id) as path, i % 100 <> 0 as answered from nodes
       union all
       select i, reply, id, int8send(1790000000000000 + i) || uuid_send(id) || int8send(1790000000000000 + i) || uuid_send(reply), true
       from nodes where i % 100 <> 0)
     insert into contribution (id, consultation_id, round_id, provision_id, document_version_id, parent_id, path, answered, author_name, state,
       language, direction, body, created_at, published_at)
     select rows.id, consultation, round, provision, version, parent, path, answered, 'Somebody', 'published', 'en', 'ltr', 'Words ' || i, now(), now()
     from rows, place order by length(path)`,
    [code, from, to],
  )
  await owner.query('analyze contribution')
}

/** How many blocks the one statement of a page reads: a measure that no machine makes faster. */
async function blocks(given: Readonly<Record<string, unknown>>): Promise<number> {
  const { statement, values } = provisionRead.load(
    provisionRead.accept({ consultation: 'global-digital-compact', code, locale: 'en', ...given }),
  )
  // the plan that a connection keeps for all values, which must serve as well as one made for these
  await owner.query('set plan_cache_mode = force_generic_plan')
  await owner.query('deallocate all')
  await owner.query(`prepare page as ${statement.text}`)
  const literals = values.map((value) =>
    typeof value === 'string' ? escapeLiteral(value) : typeof value === 'number' ? String(value) : 'null',
  )
  const { rows } = await owner.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
    `explain (analyze, buffers, format json) execute page (${literals.join(', ')})`,
  )
  const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {}
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)
}

test('a page of a thread costs the same in a thread a hundred times as large', async () => {
  await grow(1, 200)
  const { rows } = await owner.query<{ id: string }>(
    `select id from contribution where parent_id is null and provision_id = (select id from provision where code = $1) order by path offset 100 limit 1`,
    [code],
  )
  const id = rows[0]?.id
  const ways = [
    {},
    { order: 'unanswered' },
    { after: id },
    { before: id },
    { after: id, order: 'unanswered' },
    { before: id, order: 'unanswered' },
    { comment: id },
  ]
  const before = []
  for (const way of ways) before.push(await blocks(way))
  await grow(201, 20_000)
  for (const [index, way] of ways.entries()) {
    const [small, large] = [before[index] ?? 0, await blocks(way)]
    expect(small).toBeGreaterThan(50)
    // an index of a hundred times as many rows is a level or two deeper
    expect([way, large < small * 1.6 + 200]).toEqual([way, true])
  }
})
