// What sockets say, for the server and its clients alike. Socket.io, default path, default name space; no sign-in for
// public rooms. The page /{locale}/api shows it with examples.

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
  /** The socket takes what it is sent too slowly to be sent more: ask again later. */
  | 'TOO_SLOW'
  /** The service cannot answer now: ask again later. */
  | 'TRY_AGAIN'
  | 'SIGN_IN_FIRST'

/** A problem as it is answered. */
export interface Problem {
  readonly problem: LiveProblem
}

/** Which room: of one provision's thread and figures, or without a code of all that is said in the consultation. */
export interface LiveRoom {
  readonly consultation: string
  readonly code?: string | null
}

/** How much of a room's record somebody has. */
export interface RoomVersion {
  readonly log: string
  readonly number: number
}

/** A room that is watched from now on: its name in all that follows, and its newest number. */
export interface WatchedRoom extends RoomVersion {
  readonly room: string
}

/** The link in a room's chain that each entry is. */
export interface LiveLink extends RoomVersion {
  /** The number of the entry before it in this room, 0 for the first. Who has not got that one has a gap. */
  readonly prev: number
  readonly kind: string
  /** When, in UTC with six decimals. */
  readonly at: string
}

/** What a client asks by an event, and what it is answered. */
export interface LiveAsks<Entry extends LiveLink> {
  watch: (
    packet: { readonly rooms: readonly LiveRoom[] },
    answer: (given: { readonly rooms: readonly (WatchedRoom | Problem)[] } | Problem) => void,
  ) => void
  leave: (packet: { readonly room: string }, answer: (given: object) => void) => void
  /** The next entries of a watched room behind `after`, oldest first; `more`: ask again behind the last. */
  catchUp: (
    packet: { readonly room: string; readonly log: string; readonly after: number },
    answer: (given: { readonly entries: readonly Entry[]; readonly more: boolean } | Problem) => void,
  ) => void
  /** From now on `notices` comes, for who is signed in. */
  account: (packet: object, answer: (given: { readonly unread: number } | Problem) => void) => void
}

/** What the server says without being asked. */
export interface LiveTells<Entry extends LiveLink> {
  entries: (told: {
    readonly room: string
    readonly log: string
    readonly entries: readonly Entry[]
  }) => void
  /** How many sockets are in a room; nothing else is told of them. */
  presence: (told: { readonly room: string; readonly count: number }) => void
  /** How many notices the signed-in person has not read. */
  notices: (told: { readonly unread: number }) => void
  /** Something was left out: catch up in all rooms. */
  resync: () => void
}
