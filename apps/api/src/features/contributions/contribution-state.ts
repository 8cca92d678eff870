import { statement } from '../../platform/database/statement.js'
import type { Tx } from '../../platform/database/transaction.js'

/*
 * One statement: the row, the number of its thread, and, when it is published for the first time, its root's mark that
 * somebody replied. What was never published stays out of sight whatever becomes of it.
 */
const change = statement(
  'contribution-state',
  `with was as (
     select id, parent_id, provision_id, state from contribution where consultation_id = $1 and id = $2 for no key update
   ), changed as (
     update contribution k set state = $3, published_at = case when $3 = 'published' then coalesce(k.published_at, clock_timestamp()) else k.published_at end
     from was where k.id = was.id
   ), replied as (
     update contribution k set answered = true from was where k.id = was.parent_id and not k.answered and $3 = 'published'
   )
   insert into thread_summary (consultation_id, provision_id, published)
   select $1, provision_id, greatest(0, d.difference) from was,
     lateral (select ($3 = 'published')::integer - (was.state = 'published')::integer as difference) d where d.difference <> 0
   on conflict (consultation_id, provision_id) do update set published = thread_summary.published
     + (select ($3 = 'published')::integer - (state = 'published')::integer from was)`,
)

/**
 * Changes where a contribution stands and keeps what follows from it: the number of its thread, and that its root was
 * replied to. The caller has locked the row and asked the rules (`stepContribution`).
 */
export async function setContributionState(
  tx: Tx,
  given: {
    readonly consultation: string
    readonly contribution: string
    readonly to: 'published' | 'hidden' | 'withdrawn'
  },
): Promise<void> {
  await tx.query(change, [given.consultation, given.contribution, given.to])
}
