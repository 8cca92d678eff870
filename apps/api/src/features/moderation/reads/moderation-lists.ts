import { statement } from '../../../platform/database/statement.js'
import { appointmentFaces } from '../../../platform/permissions/appointment.faces.js'
import { instant } from '../../../platform/reads/instant.js'
import { connectionFields, cursorSql, type KeyPart } from '../../../platform/reads/keyset.js'
import type { ModerationLists } from '../moderation-lists.type.js'
import { dueSince } from './complaint-deadline.js'
import { moderatedContribution } from './moderated-shape.js'

/** What a cursor of these lists holds: microseconds since 1970 and an id. */
export const moderationKey = ['number', 'uuid'] as const satisfies readonly KeyPart[]
/** Items of each list on a page, unless asked otherwise. */
export const moderationPerPage = 20

interface List {
  readonly name: string
  /** Columns `contribution_id`, `since`, `key` (an id), and what a node needs. */
  readonly rows: string
  readonly oldestFirst: boolean
  /** The cursor's two parts among the statement's values. */
  readonly after: readonly [micros: string, id: string]
  readonly due: string
  readonly overdue: string
  readonly own: string
}

const micros = '(extract(epoch from since) * 1000000)::bigint'

/** SQL for the CTEs of one list, the last of which is called as the list, with what `connectionFields` reads. */
function list({ name, rows, oldestFirst, after: [at, id], due, overdue, own }: List): string {
  const [beyond, way] = oldestFirst ? ['>', 'asc'] : ['<', 'desc']
  return `${name}_rows as (${rows}), ${name}_shown as (
      select r.*, row_number() over (order by since ${way}, key ${way}) as place from ${name}_rows r, viewer
      where viewer.administrator and (${at}::bigint is null or (${micros}, key) ${beyond} (${at}::bigint, ${id}::uuid))
      order by since ${way}, key ${way} limit $2 + 1
    ), ${name} as (
      select s.place, ${cursorSql(micros, 's.key')} as cursor,
        json_build_object('contribution', ${moderatedContribution('c', 'true')}, 'since', ${instant('s.since')},
          'due', ${instant(due)}, 'overdue', ${overdue}, ${own}) as node
      from ${name}_shown s join contribution c on c.id = s.contribution_id
    )`
}

const waiting = { due: dueSince('s.since'), overdue: `${dueSince('s.since')} < now()` }
const nothingSaid = `'complaintCount', 0, 'grounds', json_build_array()`

/** The administrators' lists. `$1` viewer, `$2` size of a page, then the cursors' parts of the three lists. */
export const moderationLists = statement<{ data: ModerationLists }>(
  'moderation-lists',
  `with viewer as (select ${appointmentFaces.isAdministrator({ viewer: '$1::uuid', row: '' })} as administrator),
   ${list({
     name: 'complained',
     rows: `select contribution_id, contribution_id as key, min(created_at) as since, count(*) as complaints, array_agg(distinct ground) as grounds
       from complaint where state = 'open' group by contribution_id`,
     oldestFirst: true,
     after: ['$3', '$4'],
     ...waiting,
     own: `'complaintCount', s.complaints, 'grounds', to_json(s.grounds), 'rule', null`,
   })},
   ${list({
     name: 'held',
     rows: `select id as contribution_id, id as key, created_at as since from contribution where state = 'held'`,
     oldestFirst: true,
     after: ['$5', '$6'],
     ...waiting,
     own: `${nothingSaid}, 'rule', null`,
   })},
   ${list({
     name: 'hidden',
     rows: `select d.contribution_id, d.id as key, d.decided_at as since, d.rule
       from moderation_decision d join contribution h on h.id = d.contribution_id and h.state = 'hidden'
       where d.decision = 'hide' and not exists (select from moderation_decision later
         where later.contribution_id = d.contribution_id and later.decision = 'hide' and later.decided_at > d.decided_at)`,
     oldestFirst: false,
     after: ['$7', '$8'],
     due: 's.since',
     overdue: 'false',
     own: `${nothingSaid}, 'rule', s.rule`,
   })}
   select json_build_object('allowed', viewer.administrator,
     'complainedOf', json_build_object(${connectionFields('complained', '$2', '$3::bigint is not null')}),
     'held', json_build_object(${connectionFields('held', '$2', '$5::bigint is not null')}),
     'hidden', json_build_object(${connectionFields('hidden', '$2', '$7::bigint is not null')})) as data
   from viewer`,
)
