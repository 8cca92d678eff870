import { statement } from '../../platform/database/statement.js'
import type { Tx } from '../../platform/database/transaction.js'

const shared = statement(
  'round-lock-shared',
  `select pg_advisory_xact_lock_shared(hashtextextended('round/' || $1, 0))`,
)
const exclusive = statement(
  'round-lock-exclusive',
  `select pg_advisory_xact_lock(hashtextextended('round/' || $1, 0))`,
)

/**
 * Takes a round's lock until the transaction ends: shared by what is handed in to the round, exclusive by what ends or
 * closes it. Whoever has it reads the round afterwards, in a statement of its own: an earlier one shows an earlier state.
 * @param round the round's id
 */
export async function roundLock(tx: Tx, round: string, mode: 'shared' | 'exclusive'): Promise<void> {
  await tx.query(mode === 'shared' ? shared : exclusive, [round])
}
