import type { ProofFacts } from '@convene/rules/account.js'
import type { Tx } from '../../platform/database/transaction.js'

/**
 * What decides about the acts of an account's owner, under a lock on the account.
 * @param login the login under way: when it was proved counts, not when it was used
 */
export async function ownAccount(tx: Tx, account: string, login: string | null): Promise<ProofFacts> {
  const found = await tx.one<ProofFacts>(
    `select a.demo, coalesce((select extract(epoch from now() - l.proved_at)::float8 / 60 from login_token l
       where l.id = $2 and l.account_id = a.id), 1e9) as "minutesSinceProof"
     from account a where a.id = $1 and a.state = 'active' for update`,
    [account, login],
  )
  // whoever is not signed in is refused before any of this is looked at
  return found ?? { demo: false, minutesSinceProof: Infinity }
}
