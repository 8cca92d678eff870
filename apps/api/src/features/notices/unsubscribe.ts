import { linkNotKnown } from '@convene/rules/notice.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import type { DataSource } from 'typeorm'
import { freshToken, tokenHash } from '../../platform/asking/cookies.js'
import type { Database } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import type { Tx } from '../../platform/database/transaction.js'
import { setNoticeMail } from './commands/set-notice-mail.js'

const accountOf = statement<{ account: string }>(
  'unsubscribe-account',
  `select t.account_id as account from unsubscribe_token t join account a on a.id = t.account_id
   where t.token_hash = $1 and t.expires_at > now() and a.state = 'active'`,
)
const forget = statement(
  'unsubscribe-forget',
  'delete from unsubscribe_token where account_id = $1 and expires_at <= now()',
)
const store = statement(
  'unsubscribe-store',
  'insert into unsubscribe_token (token_hash, account_id) values ($1, $2)',
)

/** A fresh token for the link of one mail, good for 90 days and as often as it is used; of expired ones none stays. */
export async function unsubscribeToken(tx: Tx, account: string): Promise<string> {
  const token = freshToken()
  await tx.query(forget, [account])
  await tx.query(store, [tokenHash(token), account])
  return token
}

/**
 * Ends mail by the token of one: an act of the account that the mail went to. It can do nothing else, so the link in a
 * mail that is passed on gives nothing away (trust.md S12). Used again, it answers the same.
 */
export async function unsubscribeByLink(
  database: Database,
  acts: DataSource,
  token: string,
): Promise<{ mail: boolean } | Refusal> {
  const known = await database.one(accountOf, [tokenHash(token)])
  if (!known) return refuse(linkNotKnown, {})
  const outcome = await setNoticeMail(acts, { account: known.account, kind: 'person' }, { mail: false })
  return outcome.outcome === 'refused' ? outcome : { mail: false }
}
