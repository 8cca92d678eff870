import type { KeyFacts } from '@convene/rules/joining.js'
import type { Tx } from '../../platform/database/transaction.js'

/**
 * What decides about an account's keys, under a lock on the account, so that of two keys that go at once one stays.
 * @param login the login under way: when it was proved counts, not when it was used
 */
export async function keyFacts(tx: Tx, account: string, login: string | null): Promise<KeyFacts> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 6))', [account])
  const found = await tx.one<KeyFacts>(
    `select coalesce((select extract(epoch from now() - proved_at)::float8 / 60 from login_token
         where id = $2 and account_id = $1), 1e9) as "minutesSinceProof",
       (select count(*)::int from passkey where account_id = $1) as passkeys,
       exists (select from account where id = $1 and email is not null) as "hasAddress"`,
    [account, login],
  )
  return found ?? { minutesSinceProof: Infinity, passkeys: 0, hasAddress: false }
}
