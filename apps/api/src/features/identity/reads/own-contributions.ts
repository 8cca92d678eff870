import { statement } from '../../../platform/database/statement.js'
import { authoredText } from '../../../platform/reads/authored-text.js'
import { instant } from '../../../platform/reads/instant.js'
import { connectionFields, cursorSql, type KeyPart } from '../../../platform/reads/keyset.js'
import type { OwnContributionConnection } from '../account.type.js'

/** What a cursor of this list holds: microseconds since 1970, then the id. */
export const ownContributionsKey = ['number', 'text'] as const satisfies readonly KeyPart[]
/** Items on a page, unless asked otherwise. */
export const ownContributionsPerPage = 25

const title = authoredText({
  table: 'consultation_text',
  column: 'title',
  where: 't.consultation_id = s.consultation_id',
  locale: '$5',
})
const microseconds = (at: string) => `(extract(epoch from ${at}) * 1000000)::bigint`
/** One person's items behind a key, newest first, one more than the page holds. */
const behind = (at: string, id: string) =>
  `($3::bigint is null or (${at}, ${id}) < ('epoch'::timestamptz + $3::bigint * interval '1 microsecond', $4::uuid))
      order by ${at} desc, ${id} desc limit $2 + 1`

/** What somebody handed in, newest first: `$1` account, `$2` how many, `$3`, `$4` key to go on behind, `$5` language. */
export const ownContributionsStatement = statement<{ data: OwnContributionConnection }>(
  'own-contributions',
  `with own as (
     (select c.id, 'contribution' as kind, c.consultation_id, c.provision_id, c.state, null as stance, c.body, c.language::text,
        c.direction, c.created_at as at, ${microseconds('c.created_at')} as key
      from contribution c where c.account_id = $1 and c.state <> 'erased' and ${behind('c.created_at', 'c.id')})
     union all
     (select p.id, 'position', p.consultation_id, p.provision_id, p.state, p.stance, p.reason, p.reason_language::text,
        case when p.reason_language in ('ar', 'fa', 'he', 'ur') then 'rtl' when p.reason is not null then 'ltr' end,
        p.changed_at, ${microseconds('p.changed_at')}
      from position p where p.account_id = $1 and ${behind('p.changed_at', 'p.id')})
   ), shown as (
     select own.*, row_number() over (order by key desc, id desc) as place from own
     order by key desc, id desc limit $2 + 1
   ), rows as (
     select s.place, ${cursorSql('s.key', 's.id')} as cursor, json_build_object('id', s.id, 'kind', s.kind,
       'consultation', (select slug from consultation where id = s.consultation_id), 'consultationTitle', ${title},
       'provision', (select code from provision where id = s.provision_id), 'state', s.state, 'stance', s.stance,
       'body', s.body, 'language', s.language, 'direction', s.direction, 'at', ${instant('s.at')}) as node
     from shown s
   )
   select json_build_object('signedIn', true, ${connectionFields('rows', '$2', '$3::bigint is not null')}) as data`,
)
