import type { LiveTells } from '@convene/api-client/live.js'
import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { LiveEntryData } from './live-entry.js'

/** The server of sockets. What comes in is anybody's and has no types; what goes out has. */
export type LiveServer = Server<DefaultEventsMap, LiveTells<LiveEntryData>>
/** One socket. */
export type LiveSocket = Socket<DefaultEventsMap, LiveTells<LiveEntryData>>
