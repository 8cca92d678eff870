import type { ModerationFacts } from '@convene/rules/moderation.js'
import type { Person } from '@convene/rules/person.js'
import { notFound, refuse, type Refusal } from '@convene/rules/refusal.js'
import { statement } from '../../platform/database/statement.js'
import type { Tx } from '../../platform/database/transaction.js'
import { appointmentFaces } from '../../platform/permissions/appointment.faces.js'
import { moderationFaces } from './moderation.faces.js'

/** The contribution that somebody decides on, locked until the transaction ends. */
export interface Moderated extends ModerationFacts {
  readonly consultation: string
  readonly provision: string
  /** Whether it was ever public: what never was stays out of sight whatever is decided. */
  readonly wasPublic: boolean
}

const log = statement<{ log: string }>(
  'moderation-log',
  `select k.log_id as log from contribution c join consultation k on k.id = c.consultation_id where c.id = $1`,
)

const asked = { viewer: '$2::uuid', row: 'c' }
/*
 * Two administrators at one contribution wait here for each other, and the second sees what the first decided. A complaint
 * that is being made holds the same row shared, so none is left open behind a decision.
 */
const facts = statement<Moderated>(
  'moderation-facts',
  `select c.consultation_id as consultation, c.provision_id as provision, c.published_at is not null as "wasPublic", c.state, c.account_id as author,
     extract(epoch from c.created_at)::float8 * 1000 as "createdAt", extract(epoch from now())::float8 * 1000 as now,
     ${appointmentFaces.isAdministrator(asked)} as administrator, ${moderationFaces.isComplainedOf(asked)} as "complainedOf"
   from contribution c where c.id = $1 for update of c`,
)

/** The log of the consultation that a contribution stands in. */
export async function logOfContribution(tx: Tx, contribution: string): Promise<string | Refusal> {
  return (await tx.one(log, [contribution]))?.log ?? refuse(notFound, {})
}

/** Locks a contribution and says of it what decisions are made from. */
export async function moderationFacts(
  tx: Tx,
  { account }: Person,
  contribution: string,
): Promise<Moderated | Refusal> {
  return (await tx.one(facts, [contribution, account])) ?? refuse(notFound, {})
}
