import { statement } from '../../../platform/database/statement.js'
import { connectionFields, cursorSql, type KeyPart } from '../../../platform/reads/keyset.js'
import { instant } from '../../../platform/reads/instant.js'
import type { WaitingMailConnection } from '../mailbox.type.js'

/** Mails on a page of the mailbox, unless asked otherwise. */
export const mailsPerPage = 20

/** The key of the list: microseconds since 1970, id. */
export const mailboxKey: readonly KeyPart[] = ['number', 'text']

const written = `(extract(epoch from created_at) * 1000000)::bigint`

/** A page of mails, the newest first; `$1` how many, `$2` and `$3` the key to go on behind. */
export const mailboxStatement = statement<{ data: WaitingMailConnection }>(
  'mailbox',
  `with mails as (
     select ${cursorSql(written, 'id')} as cursor, json_build_object('id', id, 'to', to_address, 'language', locale,
         'direction', case locale when 'ar' then 'rtl' else 'ltr' end, 'subject', subject,
         'body', string_to_array(body, E'\\n\\n'), 'link', link, 'at', ${instant('created_at')}) as node,
       row_number() over (order by created_at desc, id desc) as place
     from mail
     where expires_at > now() and ($2::bigint is null or (created_at, id) <
       ('epoch'::timestamptz + $2::bigint * interval '1 microsecond', $3::uuid))
     order by created_at desc, id desc limit $1 + 1)
   select json_build_object(${connectionFields('mails', '$1', '$2::bigint is not null')}) as data`,
)
