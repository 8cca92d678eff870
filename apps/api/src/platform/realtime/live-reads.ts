import { Injectable } from '@nestjs/common'
import { Database } from '../database/database.js'
import type { Statement } from '../database/statement.js'
import type { LiveEntryData, PlacedEntry } from './live-entry.js'

/**
 * What the entries of some kinds carry to open pages: read from the tables at delivery, one statement for a whole batch.
 * The value is a part of GraphQL's `LiveEntry` under `field`; a page applies it idempotently.
 */
export interface LiveRead {
  /** The field of `LiveEntry` that it fills. */
  readonly field: 'contribution' | 'positionFigures'
  /** Kinds of entries, for example `contribution.posted`. */
  readonly kinds: readonly string[]
  /** Which id of an entry it reads by. */
  readonly id: string
  /** `$1`: uuid[] of these ids. Rows `{ id, data }`; no row where nothing may be shown. */
  readonly load: Statement<{ id: string; data: object }>
}

/** All live reads; each feature's module adds its own. */
@Injectable()
export class LiveReads {
  private readonly reads = new Map<string, LiveRead>()

  constructor(private readonly database: Database) {}

  /** Makes a read known. @throws when two read one kind */
  add(read: LiveRead): void {
    for (const kind of read.kinds) {
      if (this.reads.has(kind)) throw new Error(`two live reads answer entries ${kind}`)
      this.reads.set(kind, read)
    }
  }

  /** The read of a kind, or undefined where an entry of it carries nothing. */
  of(kind: string): LiveRead | undefined {
    return this.reads.get(kind)
  }

  /**
   * Gives entries what they carry now, in their order: one statement for each read that they need.
   * @throws DatabaseError
   */
  async fill(placed: readonly PlacedEntry[]): Promise<LiveEntryData[]> {
    const wanted = new Map<LiveRead, Set<string>>()
    for (const { kind, ids } of placed) {
      const read = this.of(kind)
      const id = read && ids[read.id]
      if (read && typeof id === 'string') wanted.set(read, (wanted.get(read) ?? new Set()).add(id))
    }
    const loaded = new Map(
      await Promise.all(
        [...wanted].map(async ([read, ids]) => {
          const rows = await this.database.query(read.load, [[...ids]])
          return [read, new Map(rows.map(({ id, data }) => [id, data]))] as const
        }),
      ),
    )
    return placed.map(({ log, number, prev, kind, ids, at }) => {
      const read = this.of(kind)
      const data = read && (loaded.get(read)?.get(String(ids[read.id])) ?? null)
      const entry = { log, number, prev, kind, at, contribution: null, positionFigures: null }
      return read ? { ...entry, [read.field]: data } : entry
    })
  }
}
