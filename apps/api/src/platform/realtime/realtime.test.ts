// Over 300 lines: one product with its sockets serves every question about following a room; starting it again costs seconds.
import { randomUUID } from 'node:crypto'
import { act } from '@convene/rules/may.js'
import { isSystem } from '@convene/rules/person.js'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { openSocket, type TestSocket } from '../../testing/sockets.js'
import { append } from '../record/append.js'
import { command, done } from '../record/command.js'
import { entryKind } from '../record/entry-kind.js'
import { system } from '../record/system-account.js'
import { mostMissed } from './realtime.js'
import type { WatchedRoom } from '@convene/api-client/live.js'

const sayThing = act({ verb: 'sayThing', by: 'cli', entry: 'thing.said', anyOf: [[isSystem]] })
const thingSaid = entryKind(sayThing, {
  audience: 'public',
  live: false,
  notice: 'nobody',
  ids: ['thing'],
  fields: [],
})

const consultation = 'global-digital-compact'
let app: TestApplication
let source: DataSource
let log: string
let threads: Record<string, string>
const opened: TestSocket[] = []

const say = command(sayThing, {
  log: async () => log,
  content: (rooms: readonly string[]) => [...rooms],
  facts: async () => ({}),
  run: async (tx, { input, act: of }) =>
    done(
      await append(tx, { ...of, kind: thingSaid, ids: { thing: randomUUID() }, rooms: input, fields: {} }),
      undefined,
    ),
})
const saidIn = async (code: string): Promise<number> => {
  const outcome = await say(source, system, ['discussion', `thread/${threads[code]}`])
  if (outcome.outcome !== 'done') throw new Error(outcome.outcome)
  return outcome.entry.number
}
const recordOf = async (code: string, after = 0): Promise<number[]> => {
  const numbers: number[] = []
  for (let more = true, behind = after; more;) {
    const { entries } = await app.data<{ entries: EntriesPage }>(
      `query ($room: String, $after: Int) { entries(consultation: "${consultation}", room: $room, after: $after, first: 100) {
        edges { node { number } } pageInfo { hasNextPage } } }`,
      { room: code, after: behind },
    )
    numbers.push(...entries.edges.map(({ node }) => node.number))
    more = entries.pageInfo.hasNextPage
    behind = numbers.at(-1) ?? behind
  }
  return numbers
}
interface EntriesPage {
  edges: { node: { number: number } }[]
  pageInfo: { hasNextPage: boolean }
}
interface CaughtUp {
  entries: { number: number }[]
  more: boolean
}
const eventually = async (holds: () => void): Promise<void> => {
  for (const until = Date.now() + 20_000; ;) {
    try {
      return holds()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
const post = async (person: TestPerson, parent?: string): Promise<string> => {
  const { postContribution } = await person.data<{ postContribution: { contribution: { id: string } } }>(
    `mutation ($actId: ID!, $body: String!, $parent: ID) {
      postContribution(actId: $actId, consultation: "${consultation}", code: "A.M1", body: $body, locale: en, parent: $parent) {
        ... on PostContributionDone { contribution { id } } ... on Refusal { code } } }`,
    { actId: randomUUID(), body: `What I think, ${randomUUID()}.`, parent },
  )
  return postContribution.contribution.id
}
const open = async (wish = {}): Promise<TestSocket> => {
  const socket = await openSocket(app.address, wish)
  opened.push(socket)
  return socket
}
const watch = async (socket: TestSocket, code?: string): Promise<WatchedRoom> => {
  const answer = await socket.ask<{ rooms: [WatchedRoom] }>('watch', { rooms: [{ consultation, code }] })
  return answer.rooms[0]
}

beforeAll(async () => {
  app = await testApplication()
  source = await app.database.source([], 10)
  const owner = await app.database.owner()
  const found = await owner.query(`select c.log_id, json_object_agg(p.code, p.id) as threads
    from consultation c join provision p on p.document_id = c.document_id where c.slug = '${consultation}' group by c.id`)
  log = found.rows[0].log_id
  threads = found.rows[0].threads
})
afterAll(async () => {
  for (const { close } of opened) close()
  await app.close()
})

test('whoever watches a thread is told each entry of it once, in order, by eight writers at once', async () => {
  const [one, polling, other] = [await open(), await open({ transport: 'polling' }), await open()]
  const room = await watch(one, 'A.M1')
  await watch(polling, 'A.M1')
  await watch(other, 'A.M2')
  const numbers = (
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const said: number[] = []
        for (let count = 0; count < 10; count++) said.push(await saidIn('A.M1'))
        return said
      }),
    )
  ).flat()
  await Promise.all([one.came(80), polling.came(80)])
  for (const { entries } of [one, polling]) {
    expect(entries.map(({ number }) => number)).toEqual(numbers.toSorted((a, b) => a - b))
    expect(entries.map(({ prev }) => prev)).toEqual([
      room.number,
      ...entries.slice(0, -1).map(({ number }) => number),
    ])
    expect(new Set(entries.map((entry) => `${entry.log} ${entry.room} ${entry.kind}`))).toEqual(
      new Set([`${log} ${room.room} thing.said`]),
    )
  }
  expect(other.entries).toEqual([])
})

test('nobody misses an entry by beginning to watch while it is being said', async () => {
  const sockets = await Promise.all(Array.from({ length: 12 }, () => open()))
  const stop = new AbortController()
  const writing = (async () => {
    let last = 0
    while (!stop.signal.aborted) last = await saidIn('A.O1')
    return last
  })()
  const rooms = []
  for (const socket of sockets) {
    rooms.push(await watch(socket, 'A.O1'))
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  stop.abort()
  const last = await writing
  for (const [index, socket] of sockets.entries()) {
    const from = rooms[index]
    if (!from) throw new Error('no room')
    const all = (await recordOf('A.O1')).filter((number) => number > from.number)
    const until = Date.now() + 10_000
    while ((socket.entries.at(-1)?.number ?? from.number) < last && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20))
    const told = new Set(socket.entries.map(({ number }) => number))
    expect(all.filter((number) => !told.has(number))).toEqual([])
  }
})

describe('catching up by number', () => {
  test('gives what was missed while the line was lost, in order and with what the line tells after it', async () => {
    const first = await open()
    const from = await watch(first, 'A.L1')
    const before = await saidIn('A.L1')
    await first.came(1)
    first.socket.io.engine.close()
    const missed = [await saidIn('A.L1'), await saidIn('A.L1'), await saidIn('A.L1')]
    const second = await open()
    const again = await watch(second, 'A.L1')
    expect(again).toEqual({ room: from.room, log, number: missed.at(-1) })
    const caught = await second.ask<CaughtUp>('catchUp', { room: again.room, log, after: before })
    expect(caught).toEqual({
      entries: missed.map((number) => expect.objectContaining({ log, number, kind: 'thing.said' })),
      more: false,
    })
    const next = await saidIn('A.L1')
    await second.came(1)
    // what was told to the room late is known by its number
    await eventually(() => expect(second.entries.at(-1)).toMatchObject({ number: next, prev: again.number }))
    expect(second.entries.every(({ number }) => number === next || missed.includes(number))).toBe(true)
  })

  test('says when the page has to be loaded anew: too much missed, another log, a number that is not reached', async () => {
    const socket = await open()
    const { room, number } = await watch(socket, 'A.L2')
    for (let count = 0; count <= mostMissed; count++) await saidIn('A.L2')
    const ask = (packet: object) => socket.ask('catchUp', { room, log, after: number, ...packet })
    expect(await ask({})).toEqual({ problem: 'TOO_OLD' })
    const [second] = await recordOf('A.L2', number)
    expect(await ask({ after: second })).toMatchObject({ more: true })
    expect(await ask({ log: randomUUID() })).toEqual({ problem: 'TOO_OLD' })
    expect(await ask({ after: 10_000_000 })).toEqual({ problem: 'FROM_THE_FUTURE' })
    expect(await ask({ room: `${log} thread/${randomUUID()}` })).toEqual({ problem: 'NOT_FOUND' })
  })
})

test('rooms are those of consultations and their provisions, at most twenty for a socket', async () => {
  const socket = await open()
  const ask = (...rooms: object[]) => socket.ask<{ rooms: object[] }>('watch', { rooms })
  expect(
    await ask({ consultation, code: 'A.M9' }, { consultation: 'none' }, { consultation: 'a\0b' }),
  ).toEqual({
    rooms: [{ problem: 'NOT_FOUND' }, { problem: 'NOT_FOUND' }, { problem: 'NOT_FOUND' }],
  })
  const codes = Object.keys(threads)
  expect(codes.length).toBeGreaterThan(21)
  await ask(...codes.slice(0, 20).map((code) => ({ consultation, code })))
  expect(await ask({ consultation, code: codes[20] }, { consultation, code: codes[0] })).toMatchObject({
    rooms: [{ problem: 'TOO_MANY' }, { log }],
  })
  const entered = await watch(socket, codes[1])
  expect(await socket.ask('leave', { room: entered.room })).toEqual({})
  expect(await ask({ consultation, code: codes[20] })).toMatchObject({ rooms: [{ log }] })
  socket.close()
})

test('all that is said in a consultation is one room, whichever provision it is said on', async () => {
  const socket = await open()
  const room = await watch(socket)
  const numbers = [await saidIn('A.S1'), await saidIn('A.S2')]
  await socket.came(2)
  expect(socket.entries.map((entry) => [entry.room, entry.number])).toEqual(
    numbers.map((number) => [room.room, number]),
  )
})

test('who is in a room is a number and nothing else', async () => {
  const [one, two] = [await open(), await open()]
  const told: object[] = []
  one.socket.on('presence', (presence: object) => told.push(presence))
  const { room } = await watch(one, 'A.S3')
  await watch(two, 'A.S3')
  await eventually(() => expect(told).toContainEqual({ room, count: 2 }))
  two.close()
  await eventually(() => expect(told.at(-1)).toEqual({ room, count: 1 }))
})

describe('the number of unread notices', () => {
  const unread = 'account'
  test('is told to who is signed in, and no longer than that', async () => {
    const [person, stranger] = [await app.person(), await app.person()]
    const socket = await open({ headers: { cookie: person.cookie, origin: 'https://convene.example' } })
    const other = await open({ headers: { cookie: stranger.cookie, origin: 'https://convene.example' } })
    const [told, toldOther]: [object[], object[]] = [[], []]
    socket.socket.on('notices', (count: object) => told.push(count))
    other.socket.on('notices', (count: object) => toldOther.push(count))
    expect(await other.ask(unread)).toEqual({ unread: 0 })
    expect(await socket.ask(unread, {})).toEqual({ unread: 0 })
    const owner = await app.database.owner()
    const mine = await post(person)
    const notify = async () => {
      await post(stranger, mine)
      await app.react()
    }
    await notify()
    await eventually(() => expect(told).toEqual([{ unread: 1 }]))
    await owner.query('delete from login_token where account_id = $1', [person.account])
    await notify()
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(told).toEqual([{ unread: 1 }])
    expect(toldOther).toEqual([])
    expect(await socket.ask(unread)).toEqual({ problem: 'SIGN_IN_FIRST' })
  })

  test('is nobody else’s', async () => {
    expect(await (await open()).ask(unread)).toEqual({ problem: 'SIGN_IN_FIRST' })
  })
})

describe('what anybody may send', () => {
  // the names that every object has, and those that socket.io itself uses
  const names = [
    ...Object.getOwnPropertyNames(Object.prototype),
    ...Object.getOwnPropertyNames(Function.prototype),
    ...Object.getOwnPropertyNames(Array.prototype),
    'error',
    'connect',
    'disconnect',
    'disconnecting',
    'newListener',
    'removeListener',
    'entries',
    '',
  ]
  const values: readonly unknown[] = [
    undefined,
    null,
    0,
    -1,
    1.5,
    NaN,
    '',
    'x',
    true,
    [],
    [[]],
    {},
    '__proto__',
    JSON.parse('{"__proto__": {"rooms": [{"consultation": "global-digital-compact"}]}}'),
    { rooms: {} },
    { rooms: [] },
    { rooms: [null] },
    { rooms: [{ consultation: {} }] },
    { rooms: [{ consultation, code: ['A.M1'] }] },
    { rooms: [{ consultation: 'x'.repeat(81) }] },
    { rooms: Array.from({ length: 21 }, () => ({ consultation })) },
    { rooms: { length: 1, 0: { consultation } } },
    { room: '__proto__', log: 'constructor', after: 0 },
    { room: 'x', log: 'x', after: '0' },
    { room: 'x', log: 'x', after: Number.MAX_SAFE_INTEGER + 1 },
    { room: 'x', log: 'x', after: -1 },
    { room: {}, log: [], after: 0 },
  ]

  test('is looked at by its own properties alone: nothing is called, nothing falls', async () => {
    let sent = 0
    for (const event of ['watch', 'leave', 'catchUp', 'account'])
      for (const batch of [values.slice(0, 14), values.slice(14)]) {
        const socket = await open()
        for (const value of batch) {
          sent++
          const answer = await socket.ask<object>(event, value)
          expect(answer).toHaveProperty('problem')
        }
        socket.close()
      }
    for (let from = 0; from < names.length; from += 20) {
      const socket = await open()
      for (const name of names.slice(from, from + 20)) {
        // past the client's own check of names
        for (const packet of [{ rooms: [{ consultation }] }, name, { [name]: name }]) {
          sent++
          socket.socket.io.engine.write(`42${JSON.stringify([name, packet])}`)
        }
      }
      socket.socket.io.engine.write('42["watch"')
      socket.socket.io.engine.write(`42${JSON.stringify([['watch'], { consultation }])}`)
      socket.socket.io.engine.write('459-["x",{"_placeholder":true,"num":0}]')
      socket.socket.io.engine.write('4')
      await new Promise((resolve) => setTimeout(resolve, 30))
      socket.close()
    }
    expect(sent).toBeGreaterThan(200)
    expect(await watch(await open(), 'A.M1')).toMatchObject({ log })
  })

  test('a socket that goes on sending nonsense, or too much, is cut', async () => {
    for (const [event, packet] of [
      ['nonsense', {}],
      ['leave', { room: 'x' }],
    ] as const) {
      const socket = await open()
      const cut = new Promise((resolve) => socket.socket.once('disconnect', resolve))
      for (let count = 0; count < 200; count++) socket.socket.emit(event, packet)
      expect(await cut).toBe('transport close')
    }
  })

  test('a message of more than 64 kB ends its socket', async () => {
    const socket = await open()
    const cut = new Promise((resolve) => socket.socket.once('disconnect', resolve))
    socket.socket.emit('watch', { rooms: 'x'.repeat(65 * 1024) })
    expect(await cut).toBe('transport close')
  })
})

describe('a socket is opened from our own pages, or by a program without a cookie', () => {
  const cookie = `__Host-convene-login=${'x'.repeat(43)}`
  test.each([
    {},
    { origin: 'https://convene.example' },
    { origin: 'http://localhost:3000' },
    { origin: 'https://convene.example', cookie },
    { 'sec-fetch-site': 'same-origin', cookie },
  ])('%j is let in', async (headers) => {
    for (const transport of ['websocket', 'polling'] as const)
      expect((await open({ headers, transport })).socket.connected).toBe(true)
  })

  test.each([
    { cookie },
    { origin: 'null' },
    { origin: 'http://convene.example' },
    { origin: 'https://convene.example:8443' },
    { origin: 'https://www.convene.example' },
    { origin: 'https://convene.example.evil.example' },
    { origin: 'https://evilconvene.example' },
    { origin: 'https://conven\u0435.example'.replace('\u0435', 'xn--e-') },
    { origin: 'https://evil.example', cookie },
    { origin: 'file://' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', cookie },
    { 'sec-fetch-site': 'none' },
  ])('%j is refused', async (headers) => {
    for (const transport of ['websocket', 'polling'] as const)
      await expect(openSocket(app.address, { headers, transport })).rejects.toThrow(/error/)
  })
})

test('figures of sockets and of what they were told are among those of the process', async () => {
  const { text } = await app.get('/metrics')
  expect(text).toMatch(/^convene_live_sockets [1-9]/m)
  expect(text).toMatch(/^convene_live_entries_total [1-9]/m)
  expect(text).toMatch(/^convene_live_delivery_seconds_count [1-9]/m)
  expect(text).toMatch(/^convene_live_cut_sockets_total\{why="limits"\} 2/m)
})
