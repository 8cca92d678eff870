import { withdrawPosition as rule } from '@convene/rules/position.js'
import { statement } from '../../../platform/database/statement.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { noPosition } from '@convene/rules/position.js'
import { refuse } from '@convene/rules/refusal.js'
import { lockPosition, logOfPosition, positionPlace, type PositionInput } from '../position-place.js'
import { positionWithdrawn } from '../positions.entries.js'

const withdraw = statement<{ id: string }>(
  'position-withdraw',
  `update position set state = 'withdrawn', reason = null, reason_language = null, changed_at = clock_timestamp()
   where account_id = $1 and consultation_id = $2 and provision_id = $3 and state = 'submitted' returning id`,
)

/**
 * Takes a person's position back, with its reason, at any time: also when the round is over. The figures follow at their
 * next step. NO_POSITION when there is none.
 */
export const withdrawPosition = command(rule, {
  log: (tx, input: PositionInput) => logOfPosition(tx, input),
  content: ({ consultation, code }) => ({ consultation, code }),
  lock: lockPosition,
  facts: (tx, person, input) => positionPlace(tx, person.account, input),
  run: async (tx, { person, facts: { consultationId: consultation, provisionId: provision }, act }) => {
    const row = await tx.one(withdraw, [person.account, consultation, provision])
    // withdrawn by another act meanwhile
    if (!row) return refuse(noPosition, {})
    return done(
      await append(tx, {
        ...act,
        kind: positionWithdrawn,
        ids: { consultation, provision, position: row.id },
        rooms: [],
        fields: {},
      }),
      undefined,
    )
  },
})
