import type { RoomAddress } from './rooms.js'

// What a packet says is read by its own properties and their types alone (trust.md S21): a packet is JSON of anybody, and
// names like `constructor` are on every object.

/** Most rooms that one socket may be in. */
export const roomsPerSocket = 20

/** The value of an own property, or undefined. */
function own(packet: unknown, name: string): unknown {
  return typeof packet === 'object' && packet !== null && Object.hasOwn(packet, name)
    ? Object.getOwnPropertyDescriptor(packet, name)?.value
    : undefined
}

function ownText(packet: unknown, name: string, longest: number): string | undefined {
  const value = own(packet, name)
  return typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined
}

/** The rooms that a `watch` asks for, or undefined when it is none. */
export function readWatch(packet: unknown): readonly RoomAddress[] | undefined {
  const rooms = own(packet, 'rooms')
  if (!Array.isArray(rooms) || rooms.length === 0 || rooms.length > roomsPerSocket) return undefined
  const read = rooms.map(readRoom)
  return read.every((room) => room !== undefined) ? read : undefined
}

function readRoom(packet: unknown): RoomAddress | undefined {
  const consultation = ownText(packet, 'consultation', 80)
  const given = own(packet, 'code')
  const code = given === undefined || given === null ? null : ownText(packet, 'code', 40)
  return consultation === undefined || code === undefined ? undefined : { consultation, code }
}

/** The room that a `leave` names, or undefined. */
export function readLeave(packet: unknown): string | undefined {
  return ownText(packet, 'room', 120)
}

/** What a `catchUp` asks for: what came in a room behind a number of a log. */
export interface CatchUp {
  readonly room: string
  readonly log: string
  readonly after: number
}

/** A `catchUp`, or undefined when it is none. */
export function readCatchUp(packet: unknown): CatchUp | undefined {
  const [room, log, after] = [ownText(packet, 'room', 120), ownText(packet, 'log', 40), own(packet, 'after')]
  return room !== undefined &&
    log !== undefined &&
    typeof after === 'number' &&
    Number.isSafeInteger(after) &&
    after >= 0
    ? { room, log, after }
    : undefined
}
