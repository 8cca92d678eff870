import { editingWindow, type IntakeFacts } from '@convene/rules/contribution-conditions.js'
import { isLate, writing } from '@convene/rules/contribution.js'
import { allowed, may } from '@convene/rules/may.js'
import type { Person } from '@convene/rules/person.js'
import type { Database } from '../../../platform/database/database.js'
import { statement } from '../../../platform/database/statement.js'
import { refusalOf } from '../../../platform/graphql/refusal.type.js'
import { instant } from '../../../platform/reads/instant.js'
import { intakeRound } from '../../consultations/round.shape.js'
import { contributionJson } from '../contribution.shape.js'
import type { ViewerThread } from '../viewer.type.js'

interface Found extends IntakeFacts {
  readonly closesAt: number | null
  readonly now: number
  readonly parts: Pick<ViewerThread, 'mine' | 'held' | 'helpful' | 'following'>
}

const mine = (condition: string, limit: number) =>
  `(select k.* from contribution k where k.account_id = $3 and k.consultation_id = c.id and k.provision_id = p.id and ${condition}
    order by k.created_at desc limit ${limit}) k`
const until = `(k.created_at + interval '${editingWindow / 60_000} minutes')`

const viewerThreadStatement = statement<Found>(
  'viewer-thread',
  `select c.archive, case when r.id is not null then json_build_object('number', r.number, 'state', r.state, 'participation', r.participation) end as round,
     extract(epoch from r.closes_at)::float8 * 1000 as "closesAt", extract(epoch from clock_timestamp())::float8 * 1000 as now,
     json_build_object(
       'mine', (select coalesce(json_agg(json_build_object('id', k.id,
           'editableUntil', case when clock_timestamp() < ${until} then ${instant(until)} end) order by k.created_at desc), '[]')
         from ${mine(`k.state in ('published', 'held')`, 300)}),
       'held', (select coalesce(json_agg(${contributionJson('k', 'c', '8', 'true')} order by k.created_at desc), '[]')
         from ${mine(`k.state = 'held'`, 100)}),
       'helpful', (select coalesce(json_agg(m.contribution_id), '[]') from (select contribution_id from helpful_mark
         where account_id = $3 and consultation_id = c.id and provision_id = p.id limit 1000) m),
       'following', exists (select from thread_follow f
         where f.account_id = $3 and f.consultation_id = c.id and f.provision_id = p.id and f.following)) as parts
   from consultation c join provision p on p.document_id = c.document_id and p.code = $2 left join round r on r.id = ${intakeRound('c')}
   where c.slug = $1`,
)

/** What a thread is to somebody: whether they may write, what is theirs. Null when there is no such provision. */
export async function viewerThread(
  database: Database,
  person: Person,
  consultation: string,
  code: string,
): Promise<ViewerThread | null> {
  const found = await database.one(viewerThreadStatement, [consultation, code, person.account])
  if (!found) return null
  const verdict = may(person, writing, found)
  return {
    signedIn: person.kind === 'person',
    writing: verdict === allowed ? null : refusalOf(verdict),
    late: found.round !== null && isLate({ ...found.round, closesAt: found.closesAt, now: found.now }),
    ...found.parts,
  }
}
