import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { LiveEntryData } from './live-entry.js'

/** Why a socket is not given what it asked for. */
export type LiveProblem =
  /** There is no such room, or the socket is not in it. */
  | 'NOT_FOUND'
  /** The packet is not of the form that the event has. */
  | 'BAD_REQUEST'
  /** More rooms or more events than a socket may have. */
  | 'TOO_MANY'
  /** More is missing than is told entry by entry, or another log counts now: load the page anew. */
  | 'TOO_OLD'
  /** The number is one that the log has not reached: load the page anew. */
  | 'FROM_THE_FUTURE'
  /** The socket takes what it is sent too slowly to be sent more. */
  | 'TOO_SLOW'
  /** The service cannot answer now. */
  | 'TRY_AGAIN'
  | 'SIGN_IN_FIRST'

/** A problem as it is answered. */
export interface Problem {
  readonly problem: LiveProblem
}

/** A room that is watched from now on. */
export interface WatchedRoom {
  /** Its name in all that follows. */
  readonly room: string
  readonly log: string
  /** The newest number in it: what came before is in the page or is caught up, what comes after is sent. */
  readonly number: number
}

/** What the server sends without being asked. */
interface ServerEvents {
  entries: (told: {
    readonly room: string
    readonly log: string
    readonly entries: readonly LiveEntryData[]
  }) => void
  /** How many sockets are in a room; nothing else is told of them. */
  presence: (told: { readonly room: string; readonly count: number }) => void
  /** How many notices the signed-in person has not read. */
  notices: (told: { readonly unread: number }) => void
  /** Something was left out: catch up in all rooms. */
  resync: () => void
}

/** What each socket's life is made of. */
export type LiveServer = Server<DefaultEventsMap, ServerEvents>
/** One socket. */
export type LiveSocket = Socket<DefaultEventsMap, ServerEvents>
