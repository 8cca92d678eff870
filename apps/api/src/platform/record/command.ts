import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { JsonValue } from '@convene/record/canonical.js'
import { allowed, may, type Act } from '@convene/rules/may.js'
import type { Person } from '@convene/rules/person.js'
import { actIdTaken, refuse, storageFull, tryAgain, type Refusal } from '@convene/rules/refusal.js'
import type { DataSource } from 'typeorm'
import { brokenConstraint, DatabaseError, errorCode } from '../database/errors.js'
import { transact, type Tx } from '../database/transaction.js'
import { findAct } from './act.js'
import type { ActContext, Appended } from './append.js'
import { tellAppended } from './record-signal.js'

/** The act was done. `again`: it was done before under this id, and this is its first entry; then there is no report. */
export interface Done<Report> {
  readonly outcome: 'done'
  readonly entry: Appended
  readonly again: boolean
  readonly report: Report | undefined
}
/** There was nothing to do: nothing is stored, not even the act's id. */
export interface NothingChanged<Report> {
  readonly outcome: 'nothingChanged'
  readonly report: Report
}
/** What a command answers. */
type Outcome<Report> = Done<Report> | NothingChanged<Report> | Refusal

/** What `run` returns when it appended: the entry, and what there is to tell about the act beside it. */
export function done<Report>(entry: Appended, report: Report): Done<Report> {
  return { outcome: 'done', entry, again: false, report }
}
/** What `run` returns when there was nothing to do; rows it wrote nevertheless are rolled back. */
export function nothingChanged<Report>(report: Report): NothingChanged<Report> {
  return { outcome: 'nothingChanged', report }
}

/** The parts of a command, called in the order of DESIGN §3. */
export interface CommandParts<Facts, Input, Report> {
  /** The id of the log that the act belongs to, or a refusal when its subject is not there. */
  readonly log: (tx: Tx, input: Input) => Promise<string | Refusal>
  /** What must be equal for the same id to be the same act; of a file its digest, not its bytes. */
  readonly content: (input: Input) => JsonValue
  /** Takes the advisory lock of the round, if the act belongs to one. */
  readonly lock?: (tx: Tx, input: Input) => Promise<unknown>
  /** Loads what `rules` decides from: after the lock, in this transaction. */
  readonly facts: (tx: Tx, person: Person, input: Input) => Promise<Facts | Refusal>
  /** Writes the rows and appends the entry, last; or finds that nothing changes; or refuses after all. */
  readonly run: (tx: Tx, given: Given<Facts, Input>) => Promise<Outcome<Report>>
}
/** What `run` has before it: `act` goes into `append` as it is. */
interface Given<Facts, Input> {
  readonly person: Person
  readonly input: Input
  readonly facts: Facts
  readonly act: ActContext
}

/** A command, ready to be called. The client gives `actId`; the command line and the clock leave it out. */
export type Command<Input, Report> = (
  source: DataSource,
  person: Person,
  input: Input,
  actId?: string,
) => Promise<Outcome<Report>>

const attempts = 6

/**
 * Makes the command of an act of `rules`: one transaction, one entry, in the order of DESIGN §3: is the id known; lock;
 * facts; `may`; rows; append. Whatever does not end in an entry is rolled back and not remembered. Of two calls with one
 * id at once the second meets a unique violation and begins again, as serialization failures and deadlocks do.
 * A database that cannot serve is the refusal TRY_AGAIN or STORAGE_FULL.
 * Throws when `run` says done without having appended, or appended and says otherwise.
 */
export function command<Facts, Input, Report = undefined>(
  act: Act<Facts>,
  parts: CommandParts<Facts, Input, Report>,
): Command<Input, Report> {
  return async (source, person, input, actId = randomUUID()) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const outcome = await transact(
          source,
          (tx) => carryOut(tx, act, parts, person, input, actId),
          (ended) => ended.outcome === 'done',
        )
        if (outcome.outcome === 'done') tellAppended(outcome.entry.log)
        return outcome
      } catch (error) {
        if (attempt < attempts && beginsAgain(error)) {
          // apart, so that those who collided do not meet again
          await wait(Math.random() * 10 * 2 ** attempt)
        } else if (error instanceof DatabaseError) {
          return refuse(error.code === 'STORAGE_FULL' ? storageFull : tryAgain, {})
        } else {
          throw error
        }
      }
    }
  }
}

async function carryOut<Facts, Input, Report>(
  tx: Tx,
  rule: Act<Facts>,
  { log, content, lock, facts, run }: CommandParts<Facts, Input, Report>,
  person: Person,
  input: Input,
  id: string,
): Promise<Outcome<Report>> {
  const logId = await log(tx, input)
  if (isRefusal(logId)) return logId
  const act = { log: logId, account: person.account, act: { id, verb: rule.verb, content: content(input) } }
  const first = await findAct(tx, act)
  if (first === 'taken') return refuse(actIdTaken, {})
  if (first !== 'unknown') return { outcome: 'done', entry: first, again: true, report: undefined }

  await lock?.(tx, input)
  const known = await facts(tx, person, input)
  if (isRefusal(known)) return known
  const verdict = may(person, rule, known)
  if (verdict !== allowed) return verdict

  const outcome = await run(tx, { person, input, facts: known, act })
  if ((outcome.outcome === 'done') !== tx.sealed)
    throw new Error(
      `${rule.verb} answers "${outcome.outcome}" and ${tx.sealed ? 'has' : 'has not'} appended its entry`,
    )
  if (outcome.outcome === 'done' && outcome.entry.kind !== rule.entry)
    throw new Error(`${rule.verb} appended ${outcome.entry.kind}; its kind of entry is ${rule.entry}`)
  return outcome
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'outcome' in value && value.outcome === 'refused'
}

function beginsAgain(error: unknown): boolean {
  const code = errorCode(error)
  return code === '40001' || code === '40P01' || (code === '23505' && brokenConstraint(error) === 'act_pkey')
}
