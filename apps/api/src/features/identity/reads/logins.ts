import { proofMinutes } from '@convene/rules/joining.js'
import { statement } from '../../../platform/database/statement.js'
import type { Logins } from '../logins.type.js'

const day = (instant: string) => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD')`

/** One's own ways in; `$1` the account, `$2` the login that asks. */
export const loginsStatement = statement<{ data: Logins }>(
  'logins',
  `select json_build_object(
     'signedIn', true,
     'provedLately', exists (
       select from login_token where id = $2 and proved_at > now() - interval '${proofMinutes} minutes'),
     'hasAddress', exists (select from account where id = $1 and email is not null),
     'logins', (
       select coalesce(json_agg(json_build_object('id', id, 'device', device, 'by', by, 'createdOn', ${day('created_at')},
         'lastUsedOn', ${day('last_used_at')}, 'current', id = $2) order by id = $2 desc, last_used_at desc, id), '[]')
       from (select * from login_token where account_id = $1 and expires_at > now()
         order by last_used_at desc, id limit 50) as l),
     'passkeys', (
       select coalesce(json_agg(json_build_object('id', id, 'name', name, 'createdOn', ${day('created_at')},
         'lastUsedOn', ${day('last_used_at')}, 'backedUp', backed_up) order by created_at, id), '[]')
       from passkey where account_id = $1)) as data`,
)
