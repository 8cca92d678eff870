import { notFound, refuse, type Refusal } from '@convene/rules/refusal.js'
import type { RoundTimes } from '@convene/rules/round-conditions.js'
import { statement } from '../../platform/database/statement.js'
import type { Tx } from '../../platform/database/transaction.js'

/** A round that the clock acts on, by its id. */
export interface RoundInput {
  readonly round: string
}

const logOf = statement<{ log: string }>(
  'round-log',
  'select c.log_id as log from round r join consultation c on c.id = r.consultation_id where r.id = $1',
)
// clock_timestamp: the transaction may have waited for the lock since it began
const timesOf = statement<RoundTimes & { consultation: string }>(
  'round-times',
  `select r.consultation_id as consultation, r.state, extract(epoch from clock_timestamp())::float8 * 1000 as now,
     extract(epoch from r.opens_at)::float8 * 1000 as "opensAt", extract(epoch from r.closes_at)::float8 * 1000 as "closesAt"
   from round r where r.id = $1`,
)

/** The log of the round's consultation. */
export async function logOfRound(tx: Tx, { round }: RoundInput): Promise<string | Refusal> {
  return (await tx.one(logOf, [round]))?.log ?? refuse(notFound, {})
}

/** State and times of a round, after its lock was taken, with the database's time now. */
export async function roundTimes(
  tx: Tx,
  { round }: RoundInput,
): Promise<(RoundTimes & { readonly consultation: string }) | Refusal> {
  return (await tx.one(timesOf, [round])) ?? refuse(notFound, {})
}
