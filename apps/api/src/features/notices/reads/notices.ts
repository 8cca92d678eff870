import { statement } from '../../../platform/database/statement.js'
import { instant } from '../../../platform/reads/instant.js'
import { connectionFields, cursorSql, type KeyPart } from '../../../platform/reads/keyset.js'
import { consultationTitle } from '../../consultations/consultation.shape.js'
import { wantsNoticeMail } from '../notice-mail.sql.js'
import type { Notices } from '../notice.type.js'

/** What a cursor of this list holds: microseconds since 1970 and the notice's id. */
export const noticesKey = ['number', 'uuid'] as const satisfies readonly KeyPart[]
/** Notices on a page, unless asked otherwise. */
export const noticesPerPage = 30

const micros = '(extract(epoch from n.created_at) * 1000000)::bigint'

/** SQL for how many notices of an account are unread; nobody needs to know how many hundreds. */
export function unreadNotices(account: string): string {
  return `(select count(*)::integer from (select from notice where notice.account_id = ${account} and notice.read_at is null limit 100) counted)`
}

/** What an account is told, newest first. `$1` viewer, `$2` size of a page, `$3` and `$4` the cursor, `$5` language. */
export const noticesRead = statement<{ data: Notices }>(
  'notices',
  `with shown as (
     select n.*, row_number() over (order by n.created_at desc, n.id desc) as place from notice n
     where n.account_id = $1::uuid and ($3::bigint is null or (${micros}, n.id) < ($3::bigint, $4::uuid))
     order by n.created_at desc, n.id desc limit $2 + 1
   ), listed as (
     select n.place, ${cursorSql(micros, 'n.id')} as cursor, json_build_object('id', n.id, 'kind', n.kind,
         'createdAt', ${instant('n.created_at')}, 'read', n.read_at is not null, 'more', n.more,
         'consultation', k.slug, 'consultationTitle', ${consultationTitle('k', '$5')}, 'provisionCode', p.code,
         'contribution', c.id, 'shown', c.state = 'published',
         'authorName', case when n.kind in ('reply', 'thread_news') and c.state = 'published' then coalesce(c.author_name, c.pseudonym) end,
         'decision', (select json_build_object('decision', d.decision, 'rule', d.rule, 'reason', d.reason,
           'reasonLanguage', d.reason_language) from moderation_decision d where d.id = n.decision_id)) as node
     from shown n join consultation k on k.id = n.consultation_id join provision p on p.id = n.provision_id
       join contribution c on c.id = n.contribution_id
   )
   select json_build_object('signedIn', exists (select from account a where a.id = $1::uuid and a.kind = 'person'),
     'unread', ${unreadNotices('$1::uuid')}, 'mail', ${wantsNoticeMail('$1::uuid')},
     'hasAddress', exists (select from account a where a.id = $1::uuid and a.email is not null),
     'followed', (select coalesce(json_agg(json_build_object('consultation', k.slug, 'consultationTitle', ${consultationTitle('k', '$5')},
         'provisionCode', p.code) order by f.since desc, p.code), '[]')
       from (select * from thread_follow where account_id = $1::uuid and following order by since desc limit 100) f
         join consultation k on k.id = f.consultation_id join provision p on p.id = f.provision_id),
     ${connectionFields('listed', '$2', '$3::bigint is not null')}) as data`,
)
