import { notFound, refuse, type Refusal } from '@convene/rules/refusal.js'
import { statement } from '../../platform/database/statement.js'
import type { Tx } from '../../platform/database/transaction.js'

/** A thread by where it stands: the consultation's name in addresses and the provision's code. */
export interface ThreadPlace {
  readonly consultation: string
  readonly code: string
}

/** The thread that somebody follows, and whether they do. */
interface FollowedThread {
  readonly consultation: string
  readonly provision: string
  readonly following: boolean
}

const log = statement<{ log: string }>(
  'follow-log',
  `select k.log_id as log from consultation k join provision p on p.document_id = k.document_id
   where k.slug = $1 and p.code = $2`,
)
const facts = statement<FollowedThread>(
  'follow-facts',
  `select k.id as consultation, p.id as provision, coalesce((select f.following from thread_follow f
     where f.account_id = $3 and f.consultation_id = k.id and f.provision_id = p.id), false) as following
   from consultation k join provision p on p.document_id = k.document_id where k.slug = $1 and p.code = $2`,
)
const store = statement(
  'follow-store',
  `insert into thread_follow (account_id, consultation_id, provision_id, following) values ($1, $2, $3, $4)
   on conflict (account_id, consultation_id, provision_id) do update set following = excluded.following, since = now()`,
)

/** The log of the consultation that a thread belongs to. */
export async function logOfThread(tx: Tx, { consultation, code }: ThreadPlace): Promise<string | Refusal> {
  return (await tx.one(log, [consultation, code]))?.log ?? refuse(notFound, {})
}

/** A thread, and whether an account follows it. */
export async function followedThread(
  tx: Tx,
  account: string,
  { consultation, code }: ThreadPlace,
): Promise<FollowedThread | Refusal> {
  return (await tx.one(facts, [consultation, code, account])) ?? refuse(notFound, {})
}

/** Stores whether an account follows a thread. Who stopped stays stopped, also when they write in it again. */
export async function storeFollowing(
  tx: Tx,
  account: string,
  { consultation, provision }: FollowedThread,
  following: boolean,
): Promise<void> {
  await tx.query(store, [account, consultation, provision, following])
}
