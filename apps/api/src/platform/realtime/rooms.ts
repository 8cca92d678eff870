import type { Database } from '../database/database.js'
import { statement } from '../database/statement.js'
import type { LiveEntryData, PlacedEntry } from './live-entry.js'
import type { LiveReads } from './live-reads.js'

/** Which room: of one provision's thread, or without a code of all that is said in the consultation. */
export interface RoomAddress {
  readonly consultation: string
  readonly code: string | null
}

/** A room as it stands. */
export interface Room {
  /** The id of its log. */
  readonly log: string
  /** Its name in the log; rooms of which nothing was said yet have one too. */
  readonly name: string
  /** The newest number of the log. */
  readonly newest: number
  /** The newest number in the room, 0 when there is none. */
  readonly number: number
}

const found = statement<Room>(
  'room-found',
  `select l.id as log, wanted.name, l.n as newest, coalesce(r.last, 0) as number
   from consultation c
     join log l on l.id = c.log_id
     left join provision p on p.document_id = c.document_id and p.code = $2
     cross join lateral (select case when $2::text is null then 'discussion' else 'thread/' || p.id end as name) wanted
     left join room r on r.log_id = l.id and r.name = wanted.name
   where c.slug = $1 and wanted.name is not null`,
)

/** The room at an address, or undefined where there is none. @throws DatabaseError */
export async function findRoom(
  database: Database,
  { consultation, code }: RoomAddress,
): Promise<Room | undefined> {
  if (/\0/.test(consultation + (code ?? ''))) return undefined
  return database.one(found, [consultation, code])
}

/** SQL for when an entry was appended, as its leaf has it. */
export const entryInstant = (alias: string): string =>
  `to_char(${alias}.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const after = statement<PlacedEntry>(
  'room-entries-after',
  `select e.log_id as log, e.number, er.prev, e.kind, e.ids, ${entryInstant('e')} as at
   from room r join entry_room er on er.room_id = r.id join entry e on (e.log_id, e.number) = (er.log_id, er.number)
   where r.log_id = $1 and r.name = $2 and er.number > $3 order by er.number limit $4`,
)

/** Entries of a room behind a number, in order, and whether there are more. @throws DatabaseError */
export async function entriesAfter(
  database: Database,
  reads: LiveReads,
  room: Pick<Room, 'log' | 'name'>,
  number: number,
  first: number,
): Promise<{ entries: LiveEntryData[]; more: boolean }> {
  const placed = await database.query(after, [room.log, room.name, number, first + 1])
  return { entries: await reads.fill(placed.slice(0, first)), more: placed.length > first }
}

const missed = statement<{ newest: number; missed: number }>(
  'room-missed',
  `select l.n as newest, (select count(*)::int from (
     select from entry_room er where er.room_id = r.id and er.number > $3 limit $4 + 1) counted) as missed
   from log l left join room r on r.log_id = l.id and r.name = $2 where l.id = $1`,
)

/**
 * How many entries of a room lie behind a number, counted to one more than `most`, and the newest number of its log;
 * undefined when there is no such log. @throws DatabaseError
 */
export async function missedAfter(
  database: Database,
  room: Pick<Room, 'log' | 'name'>,
  number: number,
  most: number,
): Promise<{ newest: number; missed: number } | undefined> {
  return database.one(missed, [room.log, room.name, number, most])
}
