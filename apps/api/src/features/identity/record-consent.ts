import type { Agreement } from '@convene/rules/account.js'
import type { Tx } from '../../platform/database/transaction.js'

/** What somebody says to one purpose. */
export interface ConsentGiven {
  readonly account: string
  readonly purpose: Agreement
  readonly given: boolean
}

/** Keeps what somebody says to a purpose, under the terms in force. The newest row of a purpose counts. */
export async function recordConsent(tx: Tx, { account, purpose, given }: ConsentGiven): Promise<void> {
  await tx.query(
    `insert into consent (account_id, purpose, terms_version, given)
     select $1, $2, max(version), $3 from terms_version`,
    [account, purpose, given],
  )
}
