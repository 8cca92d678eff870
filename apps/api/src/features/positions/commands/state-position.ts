import type { Stance } from '@convene/rules/position-figures.js'
import { refuseReason, statePosition as rule } from '@convene/rules/position.js'
import { notForYou, refuse } from '@convene/rules/refusal.js'
import { statement } from '../../../platform/database/statement.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { lockPosition, logOfPosition, positionPlace, type PositionInput } from '../position-place.js'
import { positionStated } from '../positions.entries.js'

/** How somebody stands, and why if they say it. */
export interface Stating extends PositionInput {
  readonly stance: Stance
  readonly reason: string | null
  /** The language of the reason; null where there is none. */
  readonly reasonLanguage: string | null
}

// the row's lock is held until the entry is appended: of two changes at once the later entry is the later row
const store = statement<{ id: string; changed: boolean }>(
  'position-store',
  `with before as (select id from position where account_id = $4 and consultation_id = $1 and provision_id = $2),
   stored as (
     insert into position as held (consultation_id, provision_id, document_version_id, account_id, stance, reason, reason_language, state, stated_at, changed_at)
     select $1, $2, $3, a.id, $5, $6, $7, 'submitted', clock_timestamp(), clock_timestamp()
     from account a where a.id = $4 and a.state = 'active'
     on conflict (account_id, consultation_id, provision_id) where account_id is not null
     do update set document_version_id = excluded.document_version_id, stance = excluded.stance, reason = excluded.reason,
       reason_language = excluded.reason_language, state = 'submitted', changed_at = excluded.changed_at,
       stated_at = case when held.state = 'withdrawn' then excluded.stated_at else held.stated_at end
     where (held.document_version_id, held.stance, held.reason, held.reason_language, held.state) is distinct from
       (excluded.document_version_id, excluded.stance, excluded.reason, excluded.reason_language, 'submitted')
     returning id
   )
   select id, true as changed from stored union all select id, false from before where not exists (select from stored)`,
)

/**
 * States how a person stands on a provision, or changes it; the last one stands. Nothing changes when it stands so already.
 * Only while the round takes contributions: POSITIONS_ARE_OVER after. NOT_FOUND when there is no such provision.
 */
export const statePosition = command(rule, {
  log: async (tx, input: Stating) =>
    (input.reason === null ? undefined : refuseReason(input.reason)) ?? logOfPosition(tx, input),
  content: ({ consultation, code, stance, reason, reasonLanguage }) => ({
    consultation,
    code,
    stance,
    reason,
    reasonLanguage,
  }),
  lock: lockPosition,
  facts: (tx, person, input) => positionPlace(tx, person.account, input),
  run: async (tx, { person, input: { stance, reason, reasonLanguage }, facts, act }) => {
    const { consultationId: consultation, provisionId: provision, versionId } = facts
    const row = await tx.one(store, [
      consultation,
      provision,
      versionId,
      person.account,
      stance,
      reason,
      reason === null ? null : reasonLanguage,
    ])
    // its account was closed while it was on its way
    if (!row) return refuse(notForYou, {})
    if (!row.changed) return nothingChanged(undefined)
    return done(
      await append(tx, {
        ...act,
        kind: positionStated,
        ids: { consultation, provision, position: row.id },
        rooms: [],
        fields: { stance, reason },
      }),
      undefined,
    )
  },
})
