import type { Tx } from '../../platform/database/transaction.js'
import { statement } from '../../platform/database/statement.js'
import type { Moderated } from './contribution-facts.js'

/** A decision as it is stored. */
interface Decision {
  readonly decision: 'hide' | 'restore' | 'publish' | 'dismiss'
  readonly contribution: string
  /** The administrator. */
  readonly by: string
  readonly because?: { readonly rule: number; readonly reason: string; readonly language: string }
  /** Complaints up to this one; all open ones when it is left out. */
  readonly upTo?: string
}

const store = statement<{ id: string }>(
  'moderation-decide',
  `insert into moderation_decision (consultation_id, contribution_id, decision, rule, reason, reason_language, source, decided_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
)
const answer = statement<{ id: string }>(
  'moderation-answer-complaints',
  `update complaint set state = 'decided', decision_id = $2 where contribution_id = $1 and state = 'open'
     and ($3::uuid is null or (created_at, id) <= (select seen.created_at, seen.id from complaint seen where seen.id = $3 and seen.contribution_id = $1))
   returning id`,
)

/**
 * Stores a decision with what led to it, and with it answers the complaints that are open.
 * @returns the decision's id and how many complaints it answers
 */
export async function decide(
  tx: Tx,
  { consultation, state, complainedOf }: Moderated,
  { decision, contribution, by, because, upTo }: Decision,
): Promise<{ id: string; answered: number }> {
  const source = complainedOf ? 'complaint' : state === 'held' ? 'held' : 'own'
  const stored = await tx.one(store, [
    consultation,
    contribution,
    decision,
    because?.rule ?? null,
    because?.reason ?? null,
    because?.language ?? null,
    source,
    by,
  ])
  if (!stored) throw new Error('a decision was not stored')
  const answered = await tx.query(answer, [contribution, stored.id, upTo ?? null])
  return { id: stored.id, answered: answered.length }
}

/** The rooms of those who look at a contribution: its thread, and all that is said in the consultation. */
export function roomsOf({ provision }: Moderated): readonly string[] {
  return [`thread/${provision}`, 'discussion']
}
