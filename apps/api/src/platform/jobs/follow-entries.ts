import { setTimeout as wait } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { DatabaseError } from '../database/errors.js'
import { statement } from '../database/statement.js'
import { transact, type Tx } from '../database/transaction.js'
import type { Happened, Reaction } from '../record/reactions.js'
import { log as telemetry } from '../telemetry/log.js'

/** Milliseconds between two looks for new entries. */
const lookEvery = 1_000
/** Entries that one transaction reacts to at most. */
const atOnce = 50
/** Milliseconds to wait after the first failure at an entry; each further one doubles it, up to `longestPause`. */
const firstPause = 1_000
const longestPause = 300_000

interface Behind {
  readonly reaction: string
  readonly log: string
}
interface Cursor {
  readonly number: number
  readonly journal: number
  readonly last: number
  readonly lastJournal: number
}
interface Found extends Happened {
  readonly at: Date
}

const behind = statement<Behind>(
  'reactions-behind',
  `select r.name as reaction, l.id as log
   from unnest($1::text[]) as r (name) cross join log l join journal j on j.log_id = l.id
     left join reaction_cursor c on c.reaction = r.name and c.log_id = l.id
   where l.n > coalesce(c.number, 0) or j.n > coalesce(c.journal_number, 0)`,
)
const begin = statement(
  'reaction-begin',
  'insert into reaction_cursor (reaction, log_id) values ($1, $2) on conflict do nothing',
)
// two workers: the second passes by
const take = statement(
  'reaction-take',
  'select from reaction_cursor where reaction = $1 and log_id = $2 for update skip locked',
)
const cursor = statement<Cursor>(
  'reaction-cursor',
  `select c.number, c.journal_number as journal, l.n as last, j.n as "lastJournal"
   from reaction_cursor c join log l on l.id = c.log_id join journal j on j.log_id = l.id
   where c.reaction = $1 and c.log_id = $2`,
)
// numbers are given in commit order (decision 0003): up to a counter that is visible nothing is missing
const next = (table: string, journal: boolean) =>
  `(select number, ${journal} as journal, kind, account_id as account, ids, at from ${table}
    where log_id = $1 and number > $${journal ? 4 : 2} and number <= $${journal ? 5 : 3} and kind = any ($6) order by number limit $7)`
const entries = statement<Omit<Found, 'log'>>(
  'reaction-entries',
  `${next('entry', false)} union all ${next('journal_entry', true)}`,
)
const move = statement(
  'reaction-move',
  'update reaction_cursor set number = $3, journal_number = $4 where reaction = $1 and log_id = $2',
)

/**
 * Gives every reaction each entry of its kinds, public and journal, of every log: in the order of their numbers, in the
 * transaction that moves the reaction's cursor, so once, however many workers there are and whenever one is killed. A new
 * reaction begins at each log's first entry: what it does is right for old entries too.
 * An entry at which a reaction throws is told in the log and tried again after a growing pause; it holds up this
 * reaction in this log and nothing else.
 */
export class EntryFollower {
  readonly #source: DataSource
  readonly #reactions: readonly Reaction[]
  // by reaction and log: since when it fails, and when it is tried again
  readonly #failing = new Map<string, { readonly pause: number; readonly at: number }>()

  constructor(source: DataSource, reactions: readonly Reaction[]) {
    this.#source = source
    this.#reactions = reactions
  }

  /** Follows until `signal` aborts. @returns when what was under way has ended */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.catchUp(signal).catch((error: unknown) =>
        telemetry.error({ error }, 'the entries could not be followed; they are looked at again'),
      )
      await wait(lookEvery, undefined, { signal }).catch(() => {})
    }
  }

  /** Reacts to all that is there now, but for what failed and is waiting. */
  async catchUp(signal?: AbortSignal): Promise<void> {
    if (this.#reactions.length === 0) return
    const names = this.#reactions.map(({ name }) => name)
    const found = await transact(this.#source, (tx) => tx.query(behind, [names]))
    // one reaction after the other within itself; reactions beside each other, so that a slow one delays none
    await Promise.all(
      this.#reactions.map(async (reaction) => {
        for (const each of found)
          if (each.reaction === reaction.name && !signal?.aborted) await this.#catchUp(reaction, each.log)
      }),
    )
  }

  async #catchUp(reaction: Reaction, log: string): Promise<void> {
    const key = `${reaction.name} ${log}`
    const failed = this.#failing.get(key)
    if (failed && Date.now() < failed.at) return
    try {
      // after a failure one by one, so that all before the poisoned entry is done
      const size = failed ? 1 : atOnce
      while (await transact(this.#source, (tx) => reactToSome(tx, reaction, log, size)));
      this.#failing.delete(key)
    } catch (error) {
      // a database that is away says nothing about the entry
      const worse = error instanceof DatabaseError ? 1 : 2
      const pause = failed ? Math.min(failed.pause * worse, longestPause) : firstPause
      this.#failing.set(key, { pause, at: failed ? Date.now() + pause : Date.now() })
      telemetry.error({ error, reaction: reaction.name, log }, 'a reaction failed; it is tried again')
    }
  }
}

/** @returns whether there may be more */
async function reactToSome(tx: Tx, reaction: Reaction, log: string, size: number): Promise<boolean> {
  await tx.query(begin, [reaction.name, log])
  if ((await tx.query(take, [reaction.name, log])).length === 0) return false
  // a statement of its own after the lock: it sees what the last holder left
  const from = await tx.one(cursor, [reaction.name, log])
  if (!from) return false
  const { number, journal, last, lastJournal } = from
  const found = await tx.query(entries, [log, number, last, journal, lastJournal, reaction.kinds, size])
  const some = inOrder(found).slice(0, size)
  for (const { at: _at, ...entry } of some) await reaction.react(tx, { ...entry, log })
  const whole = some.length === found.length && found.length < size
  const reached = (inJournal: boolean, before: number) =>
    some.findLast((entry) => entry.journal === inJournal)?.number ?? before
  await tx.query(
    move,
    whole
      ? [reaction.name, log, last, lastJournal]
      : [reaction.name, log, reached(false, number), reached(true, journal)],
  )
  return !whole
}

/** Both streams by time, each in the order of its numbers even where the database's clock went back. */
function inOrder<Entry extends { readonly journal: boolean; readonly at: Date }>(
  found: readonly Entry[],
): Entry[] {
  const [open, inside] = [found.filter((each) => !each.journal), found.filter((each) => each.journal)]
  const merged: Entry[] = []
  for (let i = 0, j = 0; i < open.length || j < inside.length;) {
    const [a, b] = [open[i], inside[j]]
    const takesOpen = a !== undefined && (b === undefined || a.at <= b.at)
    const one = takesOpen ? a : b
    if (one !== undefined) merged.push(one)
    if (takesOpen) i++
    else j++
  }
  return merged
}
