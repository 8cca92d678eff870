import { randomUUID } from 'node:crypto'
import { act } from '@convene/rules/may.js'
import { isSystem } from '@convene/rules/person.js'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { openSocket, type TestSocket } from '../../testing/sockets.js'
import { append } from '../record/append.js'
import { command, done } from '../record/command.js'
import { entryKind } from '../record/entry-kind.js'
import { system } from '../record/system-account.js'
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
    from consultation c join provision p on p.document_id = c.document_id group by c.id`)
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
