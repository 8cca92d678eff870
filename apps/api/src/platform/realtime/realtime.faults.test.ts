import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { act } from '@convene/rules/may.js'
import { isSystem } from '@convene/rules/person.js'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { register } from 'prom-client'
import type { DataSource } from 'typeorm'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { openSocket, type TestSocket } from '../../testing/sockets.js'
import type { Database } from '../database/database.js'
import { statement } from '../database/statement.js'
import { append } from '../record/append.js'
import { command, done } from '../record/command.js'
import { entryKind } from '../record/entry-kind.js'
import { system } from '../record/system-account.js'
import { LiveReads } from './live-reads.js'
import { Realtime } from './realtime.js'

const shoutThing = act({ verb: 'shoutThing', by: 'cli', entry: 'thing.shouted', anyOf: [[isSystem]] })
const thingShouted = entryKind(shoutThing, {
  audience: 'public',
  live: false,
  notice: 'nobody',
  ids: ['thing'],
  fields: [],
})
const shout = command(shoutThing, {
  log: async () => log,
  content: () => null,
  facts: async () => ({}),
  run: async (tx, { act: of }) =>
    done(
      await append(tx, {
        ...of,
        kind: thingShouted,
        ids: { thing: randomUUID() },
        rooms: ['discussion'],
        fields: {},
      }),
      undefined,
    ),
})

let app: TestApplication
let source: DataSource
let database: Database
let log: string
/** Beside the application, as if it were another process of the service; its entries carry much. */
let beside: { server: Server; realtime: Realtime; address: string }
/** Answered by the live read of the process beside; a fault when it is thrown. */
let bytes = 10
const opened: TestSocket[] = []

const startBeside = async () => {
  const reads = new LiveReads(database)
  reads.add({
    field: 'contribution',
    kinds: ['thing.shouted'],
    id: 'thing',
    get load() {
      return loads(bytes)
    },
  })
  const server = createServer()
  register.clear()
  const realtime = new Realtime({ server, database, reads, origins: new Set(), loginOf: () => null })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  return {
    server,
    realtime,
    address: `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : 0}`,
  }
}
const loads = (size: number) =>
  statement<{ id: string; data: object }>(
    `faults-${size}`,
    size < 0
      ? `select id, to_jsonb(1 / 0) as data from unnest($1::uuid[]) as id`
      : `select id, json_build_object('words', repeat('y', ${size})) as data from unnest($1::uuid[]) as id`,
  )
const open = async (address: string) => {
  const socket = await openSocket(address)
  opened.push(socket)
  await socket.ask('watch', { rooms: [{ consultation: 'global-digital-compact' }] })
  return socket
}
const shouted = async (): Promise<number | undefined> => {
  const outcome = await shout(source, system, {})
  return outcome.outcome === 'done' ? outcome.entry.number : undefined
}
const numbersOf = ({ entries }: TestSocket) => entries.map(({ number }) => number)
const eventually = async (holds: () => void | Promise<void>): Promise<void> => {
  for (const until = Date.now() + 30_000; ;) {
    try {
      return await holds()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

beforeAll(async () => {
  app = await testApplication()
  source = await app.database.source([], 10)
  database = await app.database.reads(2)
  log = (
    await (
      await app.database.owner()
    ).query(`select log_id from consultation where slug = 'global-digital-compact'`)
  ).rows[0].log_id
  beside = await startBeside()
})
afterAll(async () => {
  for (const { close } of opened) close()
  await beside.realtime.close()
  beside.server.close()
  await app.close()
})

test('every process tells its own sockets of what any process committed', async () => {
  const sockets = [await open(app.address), await open(beside.address)]
  const numbers = (
    await Promise.all(
      Array.from({ length: 8 }, async () => [await shouted(), await shouted(), await shouted()]),
    )
  ).flat()
  for (const socket of sockets) {
    await socket.came(24)
    expect(numbersOf(socket)).toEqual(numbers.toSorted((a = 0, b = 0) => a - b))
  }
})

test('what another process committed is found without being told of it', async () => {
  const socket = await open(beside.address)
  const owner = await app.database.owner()
  // the append of a process that this one knows nothing of
  const { rows } = await owner.query(
    `with counted as (update log set n = n + 1 where id = $1 returning n),
       stored as (insert into entry (log_id, number, kind, account_id, ids)
         select $1, n, 'thing.shouted', '00000000-0000-4000-8000-000000000001', '{}' from counted),
       roomed as (update room set prev = last, last = n from counted where log_id = $1 and name = 'discussion' returning id, prev, last)
     insert into entry_room (room_id, log_id, number, prev) select id, $1, last, prev from roomed returning number`,
    [log],
  )
  await socket.came(1)
  expect(numbersOf(socket)).toEqual([rows[0].number])
})

test('while the database cuts every connection the sockets stay, and are told all that was committed', async () => {
  const socket = await open(app.address)
  const cutter = await app.database.source([], 1)
  const committed: (number | undefined)[] = []
  for (let round = 0; round < 10; round++) {
    await cutter
      .query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename = current_user',
      )
      .catch(() => {})
    committed.push(await shouted().catch(() => undefined), await shouted().catch(() => undefined))
  }
  const last = await shouted()
  await eventually(() => expect(numbersOf(socket).at(-1)).toBe(last))
  expect(socket.socket.connected).toBe(true)
  const told = numbersOf(socket)
  expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b))
  const sure = committed.filter((number) => number !== undefined)
  expect(sure.length).toBeGreaterThan(5)
  expect(sure.filter((number) => !told.includes(number))).toEqual([])
})

test('entries that cannot be told by a fault of ours are not waited for for ever: their room is told to resync', async () => {
  const socket = await open(beside.address)
  let resync = 0
  socket.socket.on('resync', () => resync++)
  bytes = -1
  await shouted()
  await eventually(() => expect(resync).toBeGreaterThan(0))
  bytes = 10
  const next = await shouted()
  await eventually(() => expect(numbersOf(socket)).toEqual([next]))
})

test('a socket that takes nothing is cut at a megabyte, and nobody else waits for it', async () => {
  const [slow, other] = [await open(beside.address), await open(beside.address)]
  const ended = new Promise((resolve) => slow.socket.once('disconnect', resolve))
  // the client's end of the line takes nothing more
  const line: { pause: () => void; resume: () => void } = Reflect.get(
    Reflect.get(slow.socket.io.engine.transport, 'ws'),
    '_socket',
  )
  line.pause()
  bytes = 100_000
  for (let count = 0; count < 150; count++) await shouted()
  bytes = 10
  await other.came(150)
  await eventually(async () => {
    const text = await register.metrics()
    expect(text).toMatch(/^convene_live_cut_sockets_total\{why="slow"\} 1/m)
  })
  await new Promise((resolve) => setTimeout(resolve, 6_000))
  line.resume()
  await ended
  expect(slow.entries.length).toBeLessThan(150)
  expect(other.socket.connected).toBe(true)
  // and comes back like anybody
  const again = await openSocket(beside.address)
  opened.push(again)
  const { rooms } = await again.ask<{ rooms: [{ room: string }] }>('watch', {
    rooms: [{ consultation: 'global-digital-compact' }],
  })
  const last = numbersOf(other).at(-1)
  expect(await again.ask('catchUp', { room: rooms[0].room, log, after: (last ?? 0) - 1 })).toMatchObject({
    entries: [{ number: last }],
    more: false,
  })
})

test('a service that stops lets go of its sockets and takes no new ones', async () => {
  const stopping = await startBeside()
  const socket = await open(stopping.address)
  const ended = new Promise((resolve) => socket.socket.once('disconnect', resolve))
  await stopping.realtime.close()
  // not as if the server wanted it gone: then it would stay away
  expect(await ended).toBe('transport close')
  await expect(openSocket(stopping.address)).rejects.toThrow(/error/)
  await new Promise((resolve) => stopping.server.close(resolve))
})
