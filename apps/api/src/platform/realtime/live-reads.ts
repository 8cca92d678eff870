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
  readonly field: 'contribution' | 'positionFigures' | 'provision'
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
  private readonly reads = new Map<string, LiveRead[]>()

  constructor(private readonly database: Database) {}

  /** Makes a read known. @throws when two fill one field of a kind */
  add(read: LiveRead): void {
    for (const kind of read.kinds) {
      const others = this.of(kind)
      if (others.some(({ field }) => field === read.field))
        throw new Error(`two live reads give ${read.field} of entries ${kind}`)
      this.reads.set(kind, [...others, read])
    }
  }

  /** The reads of a kind; none where an entry of it carries nothing. */
  of(kind: string): readonly LiveRead[] {
    return this.reads.get(kind) ?? []
  }

  /**
   * Gives entries what they carry now, in their order: one statement for each read that they need.
   * @throws DatabaseError
   */
  async fill(placed: readonly PlacedEntry[]): Promise<LiveEntryData[]> {
    const wanted = new Map<LiveRead, Set<string>>()
    for (const { kind, ids } of placed) {
      for (const read of this.of(kind)) {
        const id = ids[read.id]
        if (typeof id === 'string') wanted.set(read, (wanted.get(read) ?? new Set()).add(id))
      }
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
      const link = { log, number, prev, kind, at }
      const data = this.of(kind).map((read): [LiveRead['field'], object | null] => [
        read.field,
        loaded.get(read)?.get(String(ids[read.id])) ?? null,
      ])
      return {
        ...link,
        contribution: null,
        positionFigures: null,
        provision: null,
        ...Object.fromEntries(data),
      }
    })
  }
}
