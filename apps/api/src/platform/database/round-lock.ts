import { statement } from './statement.js'
import type { Tx } from './transaction.js'

// the first half of the key keeps rounds apart from every other advisory lock of the product
const shared = statement('round-lock-shared', 'select pg_advisory_xact_lock_shared(726, hashtext($1::text))')
const exclusive = statement('round-lock', 'select pg_advisory_xact_lock(726, hashtext($1::text))')

/**
 * Held until the transaction ends by every act that belongs to a round, by as many at once as there are: what they see
 * of the round stays so until they have committed (DESIGN §3). `round` is its id. Two rounds may share a key by their
 * hash; they then only wait for each other.
 */
export async function shareRound(tx: Tx, round: string): Promise<void> {
  await tx.query(shared, [round])
}

/** Held alone by what ends or closes a round: all acts of the round that began before are committed, none begins. */
export async function takeRound(tx: Tx, round: string): Promise<void> {
  await tx.query(exclusive, [round])
}
