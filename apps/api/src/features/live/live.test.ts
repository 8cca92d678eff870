import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { entriesBehind, expectStatePlusEntries, type LivePage } from '../../testing/live.js'
import { act, say } from '../../testing/moderation-acts.js'
import { sourcesBelow } from '../../testing/repository.js'
import { openSocket } from '../../testing/sockets.js'

const page: LivePage = { consultation: 'global-digital-compact', code: 'B.M1' }
let app: TestApplication
let owner: Client
let author: TestPerson
let administrator: TestPerson
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  author = await app.person({ displayName: 'Author' })
  administrator = await app.person({ displayName: 'Administrator', administrator: true })
})
afterAll(() => app.close())

const said = (parent: string | null = null, who = author) =>
  say(who, `What I think of it, ${randomUUID()}.`, { code: page.code, parent })
const edit = (contribution: string) =>
  author.data(
    `mutation ($actId: ID!, $contribution: ID!) { editContribution(actId: $actId, contribution: $contribution, body: "Said better.", revision: 0) {
       ... on EditContributionDone { contribution { id } } ... on Refusal { code } } }`,
    { actId: randomUUID(), contribution },
  )
const withdraw = (contribution: string) =>
  author.data(
    `mutation ($actId: ID!, $contribution: ID!) { withdrawContribution(actId: $actId, contribution: $contribution) { __typename } }`,
    { actId: randomUUID(), contribution },
  )
const held = async () => {
  await owner.query(`update round set moderation = 'before'`)
  const contribution = await said()
  await owner.query(`update round set moderation = 'after'`)
  return contribution
}
const departs = async (erase: boolean) => {
  const leaving = await app.person()
  await said(null, leaving)
  return async () => {
    await leaving.data(
      `mutation ($actId: ID!) { closeAccount(actId: $actId, erase: ${erase}, meant: true) { __typename } }`,
      { actId: randomUUID() },
    )
    await app.react()
    await app.tick('departures')
  }
}
const chain = async (levels: number) => {
  let parent: string | null = null
  for (let level = 0; level < levels; level++) parent = await said(parent)
  return parent
}

/** One row or more for each kind of entry that is live: what leads to it. */
const rows: Readonly<Record<string, () => Promise<() => Promise<unknown>>>> = {
  'contribution.posted': async () => said,
  'contribution.posted as a reply': async () => {
    const parent = await said()
    await said()
    return () => said(parent)
  },
  'contribution.posted on the last level': async () => {
    const parent = await chain(7)
    return () => said(parent)
  },
  'contribution.posted below the last level': async () => {
    const parent = await chain(8)
    return () => said(parent)
  },
  'contribution.edited': async () => {
    const contribution = await said()
    return () => edit(contribution)
  },
  'contribution.withdrawn': async () => {
    const contribution = await said()
    await said(contribution)
    return () => withdraw(contribution)
  },
  'contribution.hidden': async () => {
    const contribution = await said()
    return () => act(administrator, 'hideContribution', { contribution })
  },
  'contribution.restored': async () => {
    const contribution = await said()
    await act(administrator, 'hideContribution', { contribution })
    return () => act(administrator, 'restoreContribution', { contribution })
  },
  'contribution.published': async () => {
    const contribution = await held()
    return () => act(administrator, 'publishContribution', { contribution })
  },
  'contributions.detached': () => departs(false),
  'contributions.erased': () => departs(true),
  'figures.published': async () => {
    const persons = await Promise.all(Array.from({ length: 12 }, () => app.person({ group: 'academia' })))
    return async () => {
      for (const person of persons)
        await person.data(
          `mutation ($actId: ID!) { statePosition(actId: $actId, consultation: "${page.consultation}", code: "${page.code}", stance: reserve) { __typename } }`,
          { actId: randomUUID() },
        )
      await app.tick('position-figures')
    }
  },
}
const kindOf = (row: string) => row.split(' ')[0] ?? ''

describe('the page as it was, with the entries since, is the page as it is', () => {
  test.each(Object.keys(rows))('%s', async (row) => {
    const acting = await rows[row]?.()
    if (!acting) throw new Error(row)
    expect(await expectStatePlusEntries(app, page, acting)).toEqual([kindOf(row)])
  })

  test('in the other order of the thread too', async () => {
    expect(await expectStatePlusEntries(app, page, () => said(), 'unanswered')).toEqual([
      'contribution.posted',
    ])
  })

  test('after many acts at once, by several people', async () => {
    const [first, second] = [await said(), await said()]
    const others = await Promise.all(Array.from({ length: 4 }, () => app.person()))
    const kinds = await expectStatePlusEntries(app, page, () =>
      Promise.all([
        ...others.map((other) => said(first, other)),
        ...others.map((other) => said(null, other)),
        edit(first),
        withdraw(second),
        said(first),
      ]),
    )
    expect(kinds).toHaveLength(11)
  })

  test('each kind of entry that is live has a row here', async () => {
    const kinds = await Promise.all(
      sourcesBelow('apps/api/src/features', '.entries.ts').map(
        (path): Promise<Record<string, unknown>> =>
          import(new URL(`../../../../../${path}`, import.meta.url).href),
      ),
    )
    const live = kinds.flatMap((module) =>
      Object.values(module).flatMap((kind) => (isLive(kind) ? [kind.name] : [])),
    )
    expect(live.length).toBeGreaterThan(5)
    expect([...new Set(Object.keys(rows).map(kindOf))].toSorted()).toEqual(live.toSorted())
  })
})

function isLive(kind: unknown): kind is { name: string } {
  return typeof kind === 'object' && kind !== null && 'live' in kind && kind.live === true && 'name' in kind
}

test('a socket is sent the JSON that GraphQL answers, field by field', async () => {
  const socket = await openSocket(app.address)
  await socket.ask('watch', { rooms: [page] })
  const { newest } = await entriesBehind(app, page, 0)
  await said(await said())
  await rows['figures.published']?.().then((acting) => acting())
  await socket.came(3)
  socket.close()
  const { entries } = await entriesBehind(app, page, newest)
  const told = socket.entries.map(({ room: _room, ...entry }) => entry)
  // the number of comments is that of the sending: the first was sent when there was one less
  const sent = { provision: { code: page.code, contributionCount: expect.any(Number) } }
  expect(told).toEqual(entries.map((entry) => ({ ...entry, ...sent })))
  expect(told.at(-1)).toEqual(entries.at(-1))
  expect(entries.map(({ contribution, positionFigures }) => [contribution, positionFigures])).toEqual([
    [expect.objectContaining({ state: 'published' }), null],
    [expect.objectContaining({ depth: 2 }), null],
    [null, expect.objectContaining({ verified: expect.anything() })],
  ])
})

test('nobody who follows a thread hears of what is held, and a hidden one comes without its words', async () => {
  const socket = await openSocket(app.address)
  await socket.ask('watch', { rooms: [page] })
  const words = `Canary ${randomUUID()}.`
  await owner.query(`update round set moderation = 'before'`)
  const contribution = await say(author, words, { code: page.code })
  await owner.query(`update round set moderation = 'after'`)
  const shown = await said()
  await socket.came(1)
  expect(socket.entries.map((entry) => entry.contribution)).toEqual([expect.objectContaining({ id: shown })])
  await act(administrator, 'publishContribution', { contribution })
  await act(administrator, 'hideContribution', { contribution })
  const { entries } = await entriesBehind(app, page, socket.entries[0]?.number ?? 0)
  socket.close()
  // what is sent is what is there at the sending: the publication, asked for later, has no words any more
  expect(entries.map(({ kind }) => kind)).toEqual(['contribution.published', 'contribution.hidden'])
  expect(JSON.stringify(entries)).not.toContain(words)
})

describe('entries by GraphQL', () => {
  const ask = (given: string) =>
    app.ask(
      `{ entries(${given}) { log number edges { cursor node { number prev } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    )

  test('are paged by number', async () => {
    await said()
    await said()
    const { entries, newest } = await entriesBehind(app, page, 0)
    const numbers = entries.map(({ number }) => number)
    expect(numbers.at(-1)).toBe(newest)
    const { data } = await ask(
      `consultation: "${page.consultation}", room: "${page.code}", first: 2, after: ${numbers[0]}`,
    )
    expect(data).toMatchObject({
      entries: {
        number: newest,
        edges: numbers.slice(1, 3).map((number) => ({ cursor: String(number), node: { number } })),
        pageInfo: { hasNextPage: true, hasPreviousPage: true, endCursor: String(numbers[2]) },
      },
    })
  })

  test('are none where nothing was said, and null where there is no room', async () => {
    const { rows: quiet } = await owner.query(
      `select p.code from consultation c join provision p on p.document_id = c.document_id
       where c.slug = $1 and not exists (select from room r where r.name = 'thread/' || p.id) limit 1`,
      [page.consultation],
    )
    expect((await ask(`consultation: "${page.consultation}", room: "${quiet[0].code}"`)).data).toMatchObject({
      entries: { edges: [], pageInfo: { hasNextPage: false, startCursor: null } },
    })
    expect((await ask(`consultation: "none"`)).data).toEqual({ entries: null })
    expect((await ask(`consultation: "${page.consultation}", room: "none"`)).data).toEqual({ entries: null })
  })

  test.each(['first: 0', 'first: 101', 'after: -1'])('%s is refused', async (given) => {
    const { errors } = await ask(`consultation: "${page.consultation}", ${given}`)
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  })
})
