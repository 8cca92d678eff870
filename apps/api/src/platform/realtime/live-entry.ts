import type { LiveLink } from '@convene/api-client/live.js'
import type { LiveRead } from './live-reads.js'

/**
 * An entry of a room as open pages and followers get it, over sockets and over GraphQL alike: the link in the room's chain,
 * and what the tables say now of what it is about. Applied to a page that has all entries up to `prev`, it gives the page
 * as it is now; applied twice, it changes nothing more.
 */
export type LiveEntryData = LiveLink & { readonly [Field in LiveRead['field']]: object | null }

/** An entry's place before its payload is read. */
export interface PlacedEntry extends LiveLink {
  readonly ids: Readonly<Record<string, string | number>>
}
