import { statement } from '../../../platform/database/statement.js'
import type { Tx } from '../../../platform/database/transaction.js'
import type { Happened } from '../../../platform/record/reactions.js'

/** A notice that was made, for those who want it by mail too. */
export interface Told {
  readonly account: string
  readonly kind: string
}

/** Unread replies to one contribution that are told one by one; more of them only say that there are more (trust.md F15). */
const repliesOneByOne = 3

const columns =
  'insert into notice (account_id, kind, log_id, number, journal, consultation_id, provision_id, contribution_id, decision_id)'
/** Values of each statement: `$1` log, `$2` number, `$3` journal, `$4` contribution, `$5` decision. */
const row = '$1::uuid, $2::bigint, $3::boolean, c.consultation_id, c.provision_id, c.id, $5::uuid'
const active = `a.kind = 'person' and a.state = 'active'`
const notToldYet = `not exists (select from notice n
  where n.account_id = a.id and n.kind in ('reply', 'thread_news') and n.contribution_id = c.id)`

/*
 * A contribution that everyone can read, to the author of what it replies to; never to oneself, and once, however often it
 * is hidden and shown again. When several are unread already, the newest of them says that more came.
 */
const toParent = statement<Told>(
  'notices-reply',
  `with reply as (
     select c.*, a.id as reader from contribution c join contribution above on above.id = c.parent_id
       join account a on a.id = above.account_id
     where c.id = $4::uuid and c.state = 'published' and ${active} and a.id is distinct from c.account_id and ${notToldYet}
   ), unread as (
     select n.id, n.created_at from reply c join notice n on n.account_id = c.reader and n.kind = 'reply' and n.read_at is null
       join contribution other on other.id = n.contribution_id and other.parent_id = c.parent_id
   ), folded as (
     update notice set more = true where (select count(*) from unread) >= ${repliesOneByOne}
       and id = (select id from unread order by created_at desc, id desc limit 1)
   )
   ${columns} select c.reader, 'reply', ${row} from reply c where (select count(*) from unread) < ${repliesOneByOne}
   on conflict do nothing returning account_id as account, kind`,
)
/*
 * The same contribution to those who follow its thread, except its author and whoever is told of it as a reply. One notice
 * per thread until it is read: a busy thread is no reason to be told a hundred times.
 */
const toFollowers = statement<Told>(
  'notices-thread-news',
  `with news as (
     select c.*, a.id as reader from contribution c
       join thread_follow f on f.consultation_id = c.consultation_id and f.provision_id = c.provision_id and f.following
       join account a on a.id = f.account_id
     where c.id = $4::uuid and c.state = 'published' and ${active} and a.id is distinct from c.account_id
       and a.id is distinct from (select above.account_id from contribution above where above.id = c.parent_id)
       and ${notToldYet}
   ), folded as (
     update notice n set more = true from news c where n.account_id = c.reader and n.kind = 'thread_news' and n.read_at is null
       and n.consultation_id = c.consultation_id and n.provision_id = c.provision_id
     returning n.account_id
   )
   ${columns} select c.reader, 'thread_news', ${row} from news c where c.reader not in (select account_id from folded)
   on conflict do nothing returning account_id as account, kind`,
)
/** A decision, to the author of what was decided on. */
const toAuthor = statement<Told>(
  'notices-decision',
  `${columns} select a.id, 'decision', ${row} from contribution c join account a on a.id = c.account_id
   where c.id = $4::uuid and ${active} on conflict do nothing returning account_id as account, kind`,
)
/*
 * A word to the author that it helped: no name, no number (SAF-19), so neither how many notices there are nor how often
 * they come may tell one. One per contribution until it is read, and not again on the same day.
 */
const ofHelp = statement<Told>(
  'notices-helpful',
  `${columns} select a.id, 'helpful', ${row} from contribution c join account a on a.id = c.account_id
   where c.id = $4::uuid and c.state = 'published' and ${active} and not exists (select from notice n
     where n.account_id = a.id and n.kind = 'helpful' and n.contribution_id = c.id
       and (n.read_at is null or n.created_at > now() - interval '1 day'))
   on conflict do nothing returning account_id as account, kind`,
)
/** Who writes in a thread follows it from then on, unless they stopped following it before. */
const follow = statement(
  'notices-follow',
  `insert into thread_follow (account_id, consultation_id, provision_id)
   select a.id, c.consultation_id, c.provision_id from contribution c join account a on a.id = c.account_id
   where c.id = $1::uuid and ${active} on conflict do nothing`,
)
/** One row when a contribution that is shown again was never public before it was hidden. */
const neverPublic = statement<{ source: string }>(
  'notices-never-public',
  `select first.source from (select d.source from moderation_decision d where d.contribution_id = $1::uuid and d.decision = 'hide'
     order by d.decided_at limit 1) first
   where first.source = 'held' and not exists (
     select from moderation_decision d where d.contribution_id = $1::uuid and d.decision = 'publish')`,
)

/** Makes notices of a contribution that became readable. */
export async function tellOfContribution(tx: Tx, entry: Happened): Promise<readonly Told[]> {
  // others are told of the contribution; what was decided on it is its author's to know
  const values = valuesOf(entry, null)
  const replied = await tx.query(toParent, values)
  return [...replied, ...(await tx.query(toFollowers, values))]
}

/** Makes the notice of a decision, to whose contribution it is about. */
export function tellOfDecision(tx: Tx, entry: Happened): Promise<readonly Told[]> {
  return tx.query(toAuthor, valuesOf(entry, entry.ids['decision'] ?? null))
}

/** Makes the notice that a contribution helped somebody. */
export function tellOfHelp(tx: Tx, entry: Happened): Promise<readonly Told[]> {
  return tx.query(ofHelp, valuesOf(entry, null))
}

/** Lets the author of a contribution follow its thread. */
export async function followOwnThread(tx: Tx, { ids }: Happened): Promise<void> {
  await tx.query(follow, [ids['contribution']])
}

/** Whether a contribution that is shown again is news to others. */
export async function isNews(tx: Tx, { ids }: Happened): Promise<boolean> {
  return (await tx.one(neverPublic, [ids['contribution']])) !== undefined
}

function valuesOf({ log, number, journal, ids }: Happened, decision: string | number | null) {
  return [log, number, journal, ids['contribution'], decision]
}
