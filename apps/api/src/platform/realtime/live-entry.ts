import type { LiveRead } from './live-reads.js'

/**
 * An entry of a room as open pages and followers get it, over sockets and over GraphQL alike: the link in the room's chain,
 * and what the tables say now of what it is about. Applied to a page that has all entries up to `prev`, it gives the page
 * as it is now; applied twice, it changes nothing more.
 */
export type LiveEntryData = {
  /** The id of the log. */
  readonly log: string
  /** Its number in the log, from 1. */
  readonly number: number
  /** The number of the entry before it in this room, 0 for the first. A reader who has not got that one has a gap. */
  readonly prev: number
  readonly kind: string
  /** When, in UTC with six decimals. */
  readonly at: string
} & { readonly [Field in LiveRead['field']]: object | null }

/** An entry's place before its payload is read. */
export interface PlacedEntry {
  readonly log: string
  readonly number: number
  readonly prev: number
  readonly kind: string
  readonly ids: Readonly<Record<string, string | number>>
  readonly at: string
}
