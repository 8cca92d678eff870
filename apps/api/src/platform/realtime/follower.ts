import type { Database } from '../database/database.js'
import { DatabaseError } from '../database/errors.js'
import { statement } from '../database/statement.js'
import { onAppended } from '../record/record-signal.js'
import { log as processLog } from '../telemetry/log.js'
import type { LiveEntryData, PlacedEntry } from './live-entry.js'
import type { LiveReads } from './live-reads.js'
import { entryInstant } from './rooms.js'

/** An entry with its room; an entry of two rooms stands in both. */
export interface RoomedEntry {
  readonly room: string
  readonly entry: LiveEntryData
}

/** What the follower tells: entries in the order of their numbers; or rooms of which an entry could not be told. */
export interface Followed {
  readonly delivered: (entries: readonly RoomedEntry[]) => void
  readonly lost: (rooms: readonly { readonly log: string; readonly room: string }[]) => void
}

const next = statement<PlacedEntry & { readonly room: string }>(
  'follower-next',
  `select e.log_id as log, e.number, er.prev, e.kind, e.ids, ${entryInstant('e')} as at, r.name as room
   from unnest($1::uuid[], $2::bigint[]) as followed (log_id, number)
     cross join lateral (select * from entry where entry.log_id = followed.log_id and entry.number > followed.number
       order by entry.number limit $3) e
     left join entry_room er on (er.log_id, er.number) = (e.log_id, e.number)
     left join room r on r.id = er.room_id
   order by e.log_id, e.number`,
)

const atOnce = 40
const pollMs = 300
const idleMs = 60_000
const retryMs = 1_000
/** How often a batch that fails by a fault of ours is tried before its rooms are told that something is missing. */
const tries = 3

/**
 * Follows the logs that somebody here is looking at, by number and not by memory: what this process committed, what the
 * worker and the command line committed, and what came while the database was away are all the same to it. Numbers are
 * dense and in commit order, so whoever has seen n has seen all before n.
 */
export class Follower {
  readonly #seen = new Map<string, number>()
  readonly #told: Followed
  readonly #stopListening: () => void
  readonly #running: Promise<void>
  #ended = false
  #nudged = false
  #wake = () => {}

  constructor(
    private readonly database: Database,
    private readonly reads: LiveReads,
    told: Followed,
  ) {
    this.#told = told
    this.#stopListening = onAppended((log) => {
      if (this.#seen.has(log)) this.#nudge()
    })
    this.#running = this.#run()
  }

  /** Up to which number a log has been delivered; undefined when it is not followed. */
  seen(log: string): number | undefined {
    return this.#seen.get(log)
  }

  /** The logs that are followed. */
  followed(): string[] {
    return [...this.#seen.keys()]
  }

  /** Follows a log from behind a number, unless it is followed already. */
  follow(log: string, number: number): void {
    if (this.#seen.has(log)) return
    this.#seen.set(log, number)
    this.#nudge()
  }

  /** Follows a log no longer. */
  leave(log: string): void {
    this.#seen.delete(log)
  }

  /** Ends after the look under way. */
  async close(): Promise<void> {
    this.#stopListening()
    this.#ended = true
    this.#wake()
    await this.#running
  }

  async #run(): Promise<void> {
    let failed = 0
    while (!this.#ended) {
      this.#nudged = false
      try {
        const full = await this.#look(failed >= tries)
        failed = 0
        // with nobody here to tell there is nothing to ask
        if (!full && !this.#nudged) await this.#sleep(this.#seen.size > 0 ? pollMs : idleMs)
      } catch (error) {
        // the sockets stay: they are told what came meanwhile when the database is back
        if (!(error instanceof DatabaseError)) failed++
        processLog.warn({ error }, 'the record could not be followed; trying again')
        await this.#sleep(retryMs)
      }
    }
  }

  #nudge(): void {
    this.#nudged = true
    this.#wake()
  }

  /** Sleeps until the time is over or a nudge comes. */
  async #sleep(ms: number): Promise<void> {
    if (this.#ended) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = () => {}
  }

  /** Whether there may be more right away. */
  async #look(giveUp: boolean): Promise<boolean> {
    const followed = [...this.#seen]
    if (followed.length === 0) return false
    const rows = await this.database.query(next, [
      followed.map(([log]) => log),
      followed.map(([, number]) => number),
      atOnce,
    ])
    const roomed = rows.filter(({ room }) => room !== null)
    if (giveUp) {
      this.#told.lost(roomed)
    } else {
      const entries = await this.reads.fill(roomed)
      this.#told.delivered(
        entries.flatMap((entry, index) => {
          const room = roomed[index]?.room
          return room === undefined ? [] : [{ room, entry }]
        }),
      )
    }
    const counts = new Map<string, number>()
    for (const { log, number } of rows) {
      counts.set(log, (counts.get(log) ?? 0) + 1)
      const seen = this.#seen.get(log)
      // left meanwhile: whoever comes back starts from what they are told then
      if (seen !== undefined && number > seen) this.#seen.set(log, number)
    }
    return [...counts.values()].some((count) => count >= atOnce)
  }
}
