import { randomUUID } from 'node:crypto'
import { inTime, type Placed } from '@convene/rules/thread.js'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Client } from 'pg'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { branch, quietProvisions, thread, type Page } from '../../testing/threads.js'

let app: TestApplication
let owner: Client
let code = ''
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  ;[code] = await quietProvisions(app)
})
afterAll(() => app.close())

interface Node extends Placed {
  path: string
  micros: number
}

/** A tree as chance has it: some deep, some wide, some at the same microsecond, some never published. */
const trees = fc
  .array(
    fc.record({
      // near its end the list gives deep trees, over all of it wide ones
      back: fc.oneof(fc.nat(2), fc.nat(200)),
      root: fc.boolean(),
      wait: fc.nat(1),
      state: fc.constantFrom('published', 'published', 'published', 'withdrawn', 'hidden', 'erased', 'held'),
    }),
    { minLength: 1, maxLength: 220 },
  )
  .map((list) => {
    const nodes: Node[] = []
    let micros = 1_790_000_000_000_000
    for (const { back, root, wait, state } of list) {
      micros += wait
      const parent = root && back > 4 ? undefined : nodes.at(-1 - (back % Math.max(1, nodes.length)))
      // nobody replies to what nobody sees, and a thread has 100 levels
      const under = parent && parent.state !== 'held' && parent.depth < 100 ? parent : undefined
      const id = randomUUID()
      const time =
        new Date(Math.floor(micros / 1000)).toISOString().slice(0, -1) +
        String(micros % 1000).padStart(3, '0') +
        'Z'
      const own = micros.toString(16).padStart(16, '0') + id.replaceAll('-', '')
      nodes.push({
        id,
        parentId: under?.id ?? null,
        depth: (under?.depth ?? 0) + 1,
        state,
        createdAt: time,
        continues: false,
        path: (under?.path ?? '') + own,
        micros,
      })
    }
    return nodes
  })

async function store(nodes: readonly Node[]): Promise<void> {
  await owner.query(
    'delete from contribution where provision_id = (select id from provision where code = $1)',
    [code],
  )
  await owner.query(
    `insert into contribution (id, consultation_id, round_id, provision_id, document_version_id, parent_id, path, answered, author_name,
       state, language, direction, body, created_at, published_at)
     select n.id, c.id, r.id, p.id, c.document_version_id, n.parent, decode(n.path, 'hex'), n.parent is not null or n.answered, 'Somebody',
       n.state, 'en', 'ltr', case when n.state = 'erased' then null else 'Words.' end, timestamptz 'epoch' + n.micros * interval '1 microsecond',
       case when n.state = 'held' then null else now() end
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::bigint[], $7::boolean[]) as n (id, parent, path, state, micros, answered),
       consultation c join round r on r.consultation_id = c.id and r.number = 2 join provision p on p.document_id = c.document_id and p.code = $1
     where c.slug = 'global-digital-compact'`,
    [
      code,
      nodes.map(({ id }) => id),
      nodes.map(({ parentId }) => parentId),
      nodes.map(({ path }) => path),
      nodes.map(({ state }) => state),
      nodes.map(({ micros }) => micros),
      nodes.map((node) => answered(nodes, node)),
    ],
  )
}
const answered = (nodes: readonly Node[], { id }: Node) =>
  nodes.some(({ parentId, state }) => parentId === id && state !== 'held')

/** What everyone sees, in reading order, as the definition has it: siblings by time, then id. */
function inOrder(nodes: readonly Node[], parent: string | null = null): Node[] {
  return nodes
    .filter(({ parentId, state }) => parentId === parent && state !== 'held')
    .toSorted(inTime)
    .flatMap((node) => [node, ...inOrder(nodes, node.id)])
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

/** All pages from the beginning to the end, or from the end to the beginning. */
async function walk(
  read: (way: { after?: string | null; before?: string | null }) => Promise<Page>,
  back: boolean,
) {
  const pages: Page[] = [await read({})]
  for (let last = pages[0]; last?.pageInfo.hasNextPage; last = pages.at(-1))
    pages.push(await read({ after: last.pageInfo.endCursor }))
  if (!back) return pages.flatMap(({ contributions }) => ids(contributions))
  const end = pages.at(-1)
  const collected = [ids(end?.contributions ?? [])]
  for (let first = end; first?.pageInfo.hasPreviousPage;) {
    first = await read({ before: first.pageInfo.startCursor })
    collected.unshift(ids(first.contributions))
    if (first.contributions.length === 0) break
  }
  return collected.flat()
}

test('all pages together are the whole tree, in both orders and both ways', async () => {
  await fc.assert(
    fc.asyncProperty(trees, async (nodes) => {
      await store(nodes)
      const all = inOrder(nodes)
      const reading = all.filter(({ depth }) => depth <= 8)
      const waiting = reading.filter((node) => node.parentId === null && !answered(nodes, node))
      const unanswered = [...waiting, ...reading.filter((node) => !waiting.includes(node))]
      for (const back of [false, true]) {
        expect(await walk((way) => thread(app, { code, ...way }), back)).toEqual(ids(reading))
        expect(await walk((way) => thread(app, { code, order: 'unanswered', ...way }), back)).toEqual(
          ids(unanswered),
        )
      }
      const whole = await thread(app, { code, all: true })
      expect(ids(whole.contributions)).toEqual(ids(reading))
      expect(whole.contributions.filter(({ continues }) => continues).map(({ id }) => id)).toEqual(
        ids(reading.filter((node) => node.depth === 8 && answered(nodes, node))),
      )
    }),
    { numRuns: 12 },
  )
})

test('a branch is what stands below a contribution, eight levels of it, both ways, with the way that leads to it', async () => {
  await fc.assert(
    fc.asyncProperty(trees, fc.nat(1000), async (nodes, which) => {
      await store(nodes)
      const all = inOrder(nodes)
      const top = all[which % Math.max(1, all.length)]
      if (!top) return
      const expected = [top, ...inOrder(nodes, top.id)].filter(({ depth }) => depth < top.depth + 8)
      const read = async (way: { after?: string | null; before?: string | null }) => {
        const page = await branch(app, { code, contribution: top.id, ...way })
        if (!page) throw new Error('no branch')
        const above = all.filter(({ path, depth }) => depth < top.depth && top.path.startsWith(path))
        expect(ids(page.ancestors)).toEqual(ids(above))
        return page.thread
      }
      for (const back of [false, true]) expect(await walk(read, back)).toEqual(ids(expected))
    }),
    { numRuns: 20 },
  )
})

test('a link to a comment opens the page that holds it in its place', async () => {
  await fc.assert(
    fc.asyncProperty(trees, fc.array(fc.nat(1000), { minLength: 3, maxLength: 6 }), async (nodes, chosen) => {
      await store(nodes)
      const all = inOrder(nodes)
      const reading = ids(all.filter(({ depth }) => depth <= 8))
      for (const which of chosen) {
        const comment = all[which % Math.max(1, all.length)]
        if (!comment) continue
        const page = await thread(app, { code, comment: comment.id })
        const shown = all.find(
          ({ path, depth }) => depth === Math.min(8, comment.depth) && comment.path.startsWith(path),
        )
        const found = ids(page.contributions)
        expect(found).toContain(shown?.id)
        const start = reading.indexOf(found[0] ?? '')
        expect(found).toEqual(reading.slice(start, start + 50))
        expect(page.pageInfo).toMatchObject({
          hasPreviousPage: start > 0,
          hasNextPage: start + 50 < reading.length,
        })
      }
    }),
    { numRuns: 12 },
  )
})

test('what names nothing in this thread is not found', async () => {
  const nodes = fc.sample(trees, { numRuns: 1, seed: 7 })[0] ?? []
  await store(nodes)
  const held = nodes.find(({ state }) => state === 'held')
  for (const id of [randomUUID(), held?.id ?? randomUUID()]) {
    for (const argument of ['after', 'before', 'comment'])
      expect(
        await app.data(
          `{ provision(consultation: "global-digital-compact", code: "${code}", locale: en, ${argument}: "${id}") { versionNumber } }`,
        ),
      ).toEqual({ provision: null })
    expect(await branch(app, { code, contribution: id })).toBeNull()
  }
  const { errors } = await app.ask(
    `{ provision(consultation: "global-digital-compact", code: "${code}", locale: en, after: "1") { versionNumber } }`,
  )
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
})
