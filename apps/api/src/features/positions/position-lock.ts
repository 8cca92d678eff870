import { statement } from '../../platform/database/statement.js'
import type { Tx } from '../../platform/database/transaction.js'

// 728 keeps these keys apart from every other advisory lock of the product
const key = `728, hashtext($1::text || '/' || $2::text)`
const shared = statement('position-lock-shared', `select pg_advisory_xact_lock_shared(${key})`)
const exclusive = statement('position-lock', `select pg_advisory_xact_lock(${key})`)

/** Held by every act that changes a person's position on a provision, by as many at once as there are. */
export async function sharePositions(tx: Tx, consultation: string, provision: string): Promise<void> {
  await tx.query(shared, [consultation, provision])
}

/** Held alone while figures are counted: what they hold and what is marked as held are the same. */
export async function takePositions(tx: Tx, consultation: string, provision: string): Promise<void> {
  await tx.query(exclusive, [consultation, provision])
}
