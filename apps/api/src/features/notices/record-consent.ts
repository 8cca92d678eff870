import type { Tx } from '../../platform/database/transaction.js'
/** A person gives or takes back a consent, under the newest terms. */
export async function recordConsent(
  tx: Tx,
  { account, purpose, given }: { account: string; purpose: string; given: boolean },
): Promise<void> {
  await tx.query(
    'insert into consent (account_id, purpose, terms_version, given) values ($1, $2, (select max(version) from terms_version), $3)',
    [account, purpose, given],
  )
}
