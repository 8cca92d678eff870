import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { DatabaseError } from '../database/errors.js'
import type { Database } from '../database/database.js'
import { log as processLog } from '../telemetry/log.js'
import { Accounts } from './accounts.js'
import { measureBacklog, type Backlog } from './backlog.js'
import { EventBudget } from './event-budget.js'
import type { LiveProblem, Problem, WatchedRoom } from '@convene/api-client/live.js'
import type { LiveServer, LiveSocket } from './events.js'
import { LiveFigures } from './figures.js'
import { Follower, type RoomedEntry } from './follower.js'
import { Handshakes } from './handshake.js'
import type { LiveEntryData } from './live-entry.js'
import type { LiveReads } from './live-reads.js'
import { readCatchUp, readLeave, readWatch, roomsPerSocket } from './packets.js'
import { Presence } from './presence.js'
import { entriesAfter, findRoom, missedAfter, type Room, type RoomAddress } from './rooms.js'

/** What real time stands on. */
export interface RealtimeParts {
  readonly server: HttpServer
  readonly database: Database
  readonly reads: LiveReads
  /** Where pages may open a socket from. */
  readonly origins: ReadonlySet<string>
  /** The token of the login in a `Cookie` header, or null. */
  readonly loginOf: (cookies: string | undefined) => string | null
}

/** Most entries that are told one by one to who comes back; beyond that the page is loaded anew. */
export const mostMissed = 400
/** Entries in one answer of `catchUp`, and in one packet of `entries`. */
const atOnce = 100
/** From this backlog on a socket is not given what it missed on top. */
const slowBytes = 256_000
/** Reads that sockets may have under way together; the pages' reads go on beside them. */
const readsAtOnce = 4
/** Reads of sockets that wait for their turn; beyond that they are told to ask again later. */
const mostWaiting = 20_000
/** How long a socket that was told to resync has to take what waits for it. */
const graceMs = 5_000

interface Watching {
  readonly budget: EventBudget
  readonly backlog: Backlog
  readonly rooms: Map<string, Pick<Room, 'log' | 'name'>>
}

/**
 * Real time (DESIGN §8): sockets in rooms, and a follower of the record that tells the rooms of this process. Public rooms
 * need no sign-in and their entries no check per socket: there is nobody who may not see them.
 *
 * Longer than a file should be: the events of one socket share its rooms, its budget and its backlog.
 */
export class Realtime {
  readonly #io: LiveServer
  readonly #handshakes: Handshakes
  readonly #follower: Follower
  readonly #accounts: Accounts
  readonly #presence: Presence
  readonly #figures: LiveFigures
  readonly #database: Database
  readonly #reads: LiveReads
  readonly #watching = new Map<LiveSocket, Watching>()
  readonly #sweep: NodeJS.Timeout
  readonly #waiting: (() => void)[] = []
  #reading = 0

  constructor({ server, database, reads, origins, loginOf }: RealtimeParts) {
    this.#database = database
    this.#reads = reads
    this.#handshakes = new Handshakes(origins)
    this.#io = new Server(server, {
      serveClient: false,
      transports: ['websocket', 'polling'],
      maxHttpBufferSize: 64 * 1024,
      connectTimeout: 10_000,
      allowRequest: (request, answer) => {
        void this.#handshakes.refused(request).then((reason) => answer(reason, reason === null))
      },
    })
    this.#io.engine.on('headers', (headers: Record<string, string>) => {
      headers['cache-control'] = 'no-store'
      headers['x-content-type-options'] = 'nosniff'
      headers['cross-origin-resource-policy'] = 'same-origin'
    })
    this.#io.engine.on('connection', (conn) => conn.once('close', this.#handshakes.opened(conn.request)))
    this.#io.on('connection', (socket) => this.#welcome(socket, loginOf(socket.handshake.headers.cookie)))
    this.#accounts = new Accounts(database)
    this.#presence = new Presence(this.#io)
    this.#figures = new LiveFigures(() => this.#watching.size)
    this.#follower = new Follower(database, reads, {
      delivered: (entries) => this.#deliver(entries),
      lost: (rooms) => {
        for (const { log, room } of rooms) this.#io.to(keyOf(log, room)).emit('resync')
      },
    })
    this.#sweep = setInterval(() => {
      for (const [socket, { backlog }] of this.#watching)
        if (backlog.tooLong(Date.now())) this.#tooSlow(socket)
      this.#forgetLogs()
    }, graceMs)
    this.#sweep.unref()
  }

  /** Lets nobody in any more and ends all sockets; their clients come back to whoever serves next. */
  async close(): Promise<void> {
    this.#handshakes.close()
    clearInterval(this.#sweep)
    this.#presence.close()
    this.#accounts.close()
    // not `io.close`, which would close the HTTP server that is not ours, nor a disconnect, after which clients stay away
    this.#io.engine.close()
    await this.#follower.close()
  }

  #welcome(socket: LiveSocket, login: string | null): void {
    const watching: Watching = {
      budget: new EventBudget(Date.now()),
      backlog: measureBacklog(socket.conn, () => this.#tooSlow(socket)),
      rooms: new Map(),
    }
    this.#watching.set(socket, watching)
    socket.once('disconnect', () => {
      this.#watching.delete(socket)
      this.#accounts.leave(socket)
    })
    const events = new Map<unknown, (packet: unknown) => Promise<object>>([
      ['watch', (packet) => this.#watch(socket, watching, packet)],
      ['leave', async (packet) => this.#leave(socket, watching, packet)],
      ['catchUp', (packet) => this.#catchUp(watching, packet)],
      ['account', () => this.#orderly(() => this.#accounts.watch(socket, login))],
    ])
    socket.onAny((event: unknown, ...given: unknown[]) => {
      const answer = given.at(-1)
      const answered = (with_: object) => {
        if (typeof answer === 'function') answer(with_)
      }
      const handle = events.get(event)
      const withinBudget = watching.budget.take(Date.now())
      if (handle && withinBudget) {
        const packet = given[0] === answer && typeof answer === 'function' ? undefined : given[0]
        void this.#answer(handle, packet).then((outcome) => {
          if ('problem' in outcome && outcome.problem === 'BAD_REQUEST') this.#bad(socket, watching)
          answered(outcome)
        })
      } else {
        this.#bad(socket, watching)
        answered(problem(withinBudget ? 'BAD_REQUEST' : 'TOO_MANY'))
      }
    })
  }

  async #answer(handle: (packet: unknown) => Promise<object>, packet: unknown): Promise<object> {
    try {
      return await handle(packet)
    } catch (error) {
      if (!(error instanceof DatabaseError)) processLog.error({ error }, 'a socket could not be answered')
      return problem('TRY_AGAIN')
    }
  }

  async #watch(
    socket: LiveSocket,
    watching: Watching,
    packet: unknown,
  ): Promise<{ rooms: (WatchedRoom | Problem)[] } | Problem> {
    const wanted = readWatch(packet)
    if (!wanted) return problem('BAD_REQUEST')
    const rooms: (WatchedRoom | Problem)[] = []
    for (const address of wanted) rooms.push(await this.#enter(socket, watching, address))
    return { rooms }
  }

  async #enter(
    socket: LiveSocket,
    { rooms }: Watching,
    address: RoomAddress,
  ): Promise<WatchedRoom | Problem> {
    for (;;) {
      const room = await this.#orderly(() => findRoom(this.#database, address))
      if (!room || !socket.connected) return problem('NOT_FOUND')
      const key = keyOf(room.log, room.name)
      if (!rooms.has(key) && rooms.size >= roomsPerSocket) return problem('TOO_MANY')
      rooms.set(key, { log: room.log, name: room.name })
      await socket.join(key)
      this.#follower.follow(room.log, room.newest)
      // what was told to the room between the look and the entering is in neither: look again
      if ((this.#follower.seen(room.log) ?? 0) > room.newest) continue
      const count = this.#presence.of(key)
      if (count !== undefined) socket.emit('presence', { room: key, count })
      return { room: key, log: room.log, number: room.number }
    }
  }

  #leave(socket: LiveSocket, { rooms }: Watching, packet: unknown): object {
    const room = readLeave(packet)
    if (room === undefined) return problem('BAD_REQUEST')
    if (!rooms.delete(room)) return problem('NOT_FOUND')
    void socket.leave(room)
    return {}
  }

  async #catchUp(
    { rooms, backlog }: Watching,
    packet: unknown,
  ): Promise<{ entries: LiveEntryData[]; more: boolean } | Problem> {
    const asked = readCatchUp(packet)
    if (!asked) return problem('BAD_REQUEST')
    const room = rooms.get(asked.room)
    if (!room) return problem('NOT_FOUND')
    if (room.log !== asked.log) return problem('TOO_OLD')
    if (backlog.bytes() > slowBytes) return problem('TOO_SLOW')
    return this.#orderly(async () => {
      const behind = await missedAfter(this.#database, room, asked.after, mostMissed)
      if (!behind || behind.missed > mostMissed) return problem('TOO_OLD')
      if (asked.after > behind.newest) return problem('FROM_THE_FUTURE')
      return entriesAfter(this.#database, this.#reads, room, asked.after, atOnce)
    })
  }

  #deliver(roomed: readonly RoomedEntry[]): void {
    const told = new Map<string, LiveEntryData[]>()
    for (const { room, entry } of roomed) {
      const key = keyOf(entry.log, room)
      if (this.#io.sockets.adapter.rooms.has(key)) told.set(key, [...(told.get(key) ?? []), entry])
    }
    for (const [room, entries] of told) {
      const [first] = entries
      if (!first) continue
      this.#io.to(room).emit('entries', { room, log: first.log, entries })
      this.#figures.delivered(entries)
    }
  }

  /** No more goes onto the pile; what waits may still be taken for a while, and at its end the word to resync. */
  #tooSlow(socket: LiveSocket): void {
    const watching = this.#watching.get(socket)
    if (!watching) return
    this.#watching.delete(socket)
    this.#figures.cut('slow')
    this.#accounts.leave(socket)
    for (const room of watching.rooms.keys()) void socket.leave(room)
    watching.rooms.clear()
    socket.emit('resync')
    setTimeout(() => socket.conn.close(true), graceMs).unref()
  }

  #bad(socket: LiveSocket, { budget }: Watching): void {
    if (!budget.bad() || !this.#watching.delete(socket)) return
    this.#figures.cut('limits')
    socket.conn.close(true)
  }

  /** Logs that nobody here looks at any more are not followed. */
  #forgetLogs(): void {
    const looked = new Set(
      [...this.#watching.values()].flatMap(({ rooms }) => [...rooms.values()].map(({ log }) => log)),
    )
    for (const log of this.#follower.followed()) if (!looked.has(log)) this.#follower.leave(log)
  }

  /** Runs a read when it is its turn: a thousand sockets that come back at once leave connections to the pages. */
  async #orderly<Result>(read: () => Promise<Result>): Promise<Result> {
    if (this.#waiting.length >= mostWaiting) throw new DatabaseError('TRY_AGAIN', undefined)
    if (this.#reading >= readsAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#reading++
    try {
      return await read()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#reading--
    }
  }
}

function keyOf(log: string, name: string): string {
  return `${log} ${name}`
}

function problem(why: LiveProblem): Problem {
  return { problem: why }
}
