import type { ContributionFacts, ContributionState } from '@convene/rules/contribution-conditions.js'
import { notFound, refuse, type Refusal } from '@convene/rules/refusal.js'
import type { Person } from '@convene/rules/person.js'
import { statement } from '../../../platform/database/statement.js'
import type { Tx } from '../../../platform/database/transaction.js'

/** A contribution that somebody acts on, as the commands find it. */
export interface ActedOn extends ContributionFacts {
  readonly consultation: string
  readonly provision: string
  readonly state: ContributionState
  readonly revision: number
  readonly body: string | null
  readonly language: string
  /** Whether everyone could ever see it. */
  readonly appeared: boolean
}

const log = statement<{ log: string }>(
  'contribution-log-of',
  `select c.log_id as log from contribution k join consultation c on c.id = k.consultation_id where k.id = $1`,
)
const lock = statement('contribution-lock', `select from contribution where id = $1 for no key update`)
const facts = statement<ActedOn>(
  'contribution-facts',
  `select consultation_id as consultation, provision_id as provision, state, account_id as author, revision, body, language,
     published_at is not null as appeared, extract(epoch from created_at)::float8 * 1000 as "createdAt",
     extract(epoch from clock_timestamp())::float8 * 1000 as now
   from contribution where id = $1`,
)

/** The log that a contribution belongs to. */
export async function logOfContribution(tx: Tx, contribution: string): Promise<string | Refusal> {
  return (await tx.one(log, [contribution]))?.log ?? refuse(notFound, {})
}

/** Keeps a contribution as it is until the transaction ends: whoever else acts on it waits. */
export async function lockContribution(tx: Tx, contribution: string): Promise<void> {
  await tx.query(lock, [contribution])
}

/** What is known of a contribution; what others hold back is not there. */
export async function actedOn(tx: Tx, { account }: Person, contribution: string): Promise<ActedOn | Refusal> {
  const found = await tx.one(facts, [contribution])
  return found === undefined || (!found.appeared && found.author !== account) ? refuse(notFound, {}) : found
}
