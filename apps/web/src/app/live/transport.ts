import type { LiveAsks, LiveTells } from '@convene/api-client/live.js'
import type { LiveEntry } from './live-entry'

type Asks = LiveAsks<LiveEntry>
/** Asks by an event. @throws when no answer comes in time or the connection is lost */
type Ask<Event extends keyof Asks> = (
  packet: Parameters<Asks[Event]>[0],
) => Promise<Parameters<Parameters<Asks[Event]>[1]>[0]>

/** What a transport calls: `up` whenever a fresh connection is there, `down` when it is lost, and what the server tells. */
export interface TransportEvents extends LiveTells<LiveEntry> {
  up: () => void
  down: () => void
}

/** A connection to the server that comes back by itself. */
export type Transport = { readonly [Event in keyof Asks]: Ask<Event> } & { readonly close: () => void }

/** Opens a transport. @throws when its code cannot be loaded */
export type OpenTransport = (events: TransportEvents) => Promise<Transport>
