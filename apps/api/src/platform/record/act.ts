import { verifyCommitment } from '@convene/record/commitment.js'
import { statement } from '../database/statement.js'
import type { Tx } from '../database/transaction.js'
import type { ActContext, Appended } from './append.js'

interface KnownAct {
  readonly verb: string
  readonly salt: Buffer | null
  readonly hmac: Buffer | null
  readonly number: number
  readonly journal: boolean
  readonly kind: string
  readonly ids: Readonly<Record<string, string | number>>
  readonly at: string
}

const knownAct = statement<KnownAct>(
  'record-act',
  `select act.verb, content_salt as salt, content_hmac as hmac, coalesce(act.number, journal_number) as number,
     act.number is null as journal, coalesce(e.kind, j.kind) as kind, coalesce(e.ids, j.ids) as ids,
     to_char(coalesce(e.at, j.at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
   from act
     left join entry e on (e.log_id, e.number) = (act.log_id, act.number)
     left join journal_entry j on (j.log_id, j.number) = (act.log_id, act.journal_number)
   where (act.account_id, act.log_id, act.act_id) = ($1, $2, $3)`,
)

/**
 * What an act's id is known for: `unknown`; the entry of the first time, when verb and content are the same; `taken`
 * when they are not, or when the content was erased since and can no longer be compared.
 */
export async function findAct(
  tx: Tx,
  { log, account, act }: ActContext,
): Promise<Appended | 'unknown' | 'taken'> {
  const known = await tx.one(knownAct, [account, log, act.id])
  if (!known) return 'unknown'
  if (known.verb !== act.verb || !known.salt || !known.hmac) return 'taken'
  const committed = { commitment: known.hmac.toString('base64'), salt: Uint8Array.from(known.salt) }
  if (!(await verifyCommitment('content', act.content, committed))) return 'taken'
  return { log, number: known.number, journal: known.journal, kind: known.kind, ids: known.ids, at: known.at }
}
