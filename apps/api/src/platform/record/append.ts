import { commit } from '@convene/record/commitment.js'
import type { JsonValue } from '@convene/record/canonical.js'
import { refuseWords } from '@convene/record/leaf.js'
import { statement } from '../database/statement.js'
import type { Tx } from '../database/transaction.js'
import type { Audience, EntryKind } from './entry-kind.js'

/** Which act an entry is of: the command's wrapper gives it, the command hands it on. */
export interface ActContext {
  /** The log it belongs to: its consultation's or the registry's. */
  readonly log: string
  /** The acting account. */
  readonly account: string
  /** The id that the client gave the act, the act's verb and the content that a repetition must equal. */
  readonly act: { readonly id: string; readonly verb: string; readonly content: JsonValue }
}

/** An entry to append. Parties' and internal entries go to the journal, which has no rooms. */
export interface Appending<
  Name extends string,
  Reach extends Audience,
  Id extends string,
  Field extends string,
> extends ActContext {
  readonly kind: EntryKind<Name, Reach, Id, Field>
  readonly ids: Readonly<Record<Id, string | number>>
  /** The names of the rooms of this log whose readers it concerns; each once. */
  readonly rooms: Reach extends 'public' ? readonly string[] : readonly []
  /** The words and names that the entry commits to; they are not stored with it. */
  readonly fields: Readonly<Record<Field, JsonValue>>
}

/** An entry that is stored as soon as the transaction commits. */
export interface Appended {
  readonly log: string
  /** Its number in the log, or in the log's journal. */
  readonly number: number
  readonly journal: boolean
  readonly kind: string
  readonly ids: Readonly<Record<string, string | number>>
  /** When, in UTC with six decimals, as its leaf has it. */
  readonly at: string
}

interface Stored {
  readonly number: number
  readonly at: string
}

/*
 * Why one statement, and why the counter is its first step: all that follows takes its rows from `counted`, so it runs
 * under the lock of the log's own row. Numbers are then dense and in commit order, `at` never goes back within a log,
 * and `prev` is what the lock's last holder left, not what an older snapshot shows.
 */
const appendPublic = statement<Stored>(
  'record-append',
  `with counted as (
     update log set n = n + 1 where id = $1 returning n
   ), stored as (
     insert into entry (log_id, number, kind, account_id, ids, commitments)
     select $1, n, $2, $3, $4, $5 from counted returning number, at
   ), salted as (
     insert into entry_salt (log_id, number, field, salt)
     select $1, n, field, salt from counted, unnest($6::text[], $7::bytea[]) as salts (field, salt)
   ), roomed as (
     insert into room (log_id, name, prev, last)
     select $1, name, 0, n from counted, unnest($12::text[]) as names (name)
     on conflict (log_id, name) do update set prev = room.last, last = excluded.last
     returning id, prev, last
   ), placed as (
     insert into entry_room (room_id, log_id, number, prev) select id, $1, last, prev from roomed
   ), acted as (
     insert into act (account_id, log_id, act_id, verb, number, content_salt, content_hmac)
     select $3, $1, $8, $9, n, $10, $11 from counted
   )
   select number, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from stored`,
)

const appendJournal = statement<Stored>(
  'record-append-journal',
  `with counted as (
     update journal set n = n + 1 where log_id = $1 returning n
   ), stored as (
     insert into journal_entry (log_id, number, kind, account_id, ids, commitments, audience)
     select $1, n, $2, $3, $4, $5, $12 from counted returning number, at
   ), salted as (
     insert into journal_salt (log_id, number, field, salt)
     select $1, n, field, salt from counted, unnest($6::text[], $7::bytea[]) as salts (field, salt)
   ), acted as (
     insert into act (account_id, log_id, act_id, verb, journal_number, content_salt, content_hmac)
     select $3, $1, $8, $9, n, $10, $11 from counted
   )
   select number, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from stored`,
)

/**
 * Appends the one entry of a command, as its last statement: raises the log's counter and stores under that number the
 * entry, its salts, its place in each room and the act. After it the transaction takes nothing more.
 * Throws when an id could be words, when there is no such log, and a unique violation of `act_pkey` when the act's id is
 * known (the command's wrapper then begins again).
 */
export async function append<
  Name extends string,
  Reach extends Audience,
  Id extends string,
  Field extends string,
>(
  tx: Tx,
  { log, account, act, kind, ids, rooms, fields }: Appending<Name, Reach, Id, Field>,
): Promise<Appended> {
  refuseWords(ids)
  const journal = kind.audience !== 'public'
  const committed = await Promise.all(
    [['actor', account] as const, ...kind.fields.map((field) => [field, fields[field]] as const)].map(
      async ([field, value]) => ({ field, ...(await commit(field, value)) }),
    ),
  )
  const content = await commit('content', act.content)
  const [stored] = await tx.query(journal ? appendJournal : appendPublic, [
    log,
    kind.name,
    account,
    JSON.stringify(ids),
    JSON.stringify(Object.fromEntries(committed.map(({ field, commitment }) => [field, commitment]))),
    committed.map(({ field }) => field),
    committed.map(({ salt }) => Buffer.from(salt)),
    act.id,
    act.verb,
    Buffer.from(content.salt),
    Buffer.from(content.commitment, 'base64'),
    journal ? kind.audience : rooms,
  ])
  if (!stored) throw new Error(`there is no log ${log}`)
  tx.seal()
  return { log, number: stored.number, journal, kind: kind.name, ids, at: stored.at }
}
