import { statement } from '../../../platform/database/statement.js'

/** SQL for the address that a browser has proved and that has no account yet; null when there is none. */
export const provedAddress = (browser: string): string => `(select email from login_ceremony
  where browser_hash = ${browser} and purpose = 'link' and confirmed_at is not null and used_at is null and expires_at > now()
  order by confirmed_at desc limit 1)`

/** What the database knows of whoever joins or signs in; `$1` the account, `$2` the browser's hash, `$3` trying out. */
export const joiningStatement = statement<{
  data: { signedInAs: string | null; provedAddress: string | null; demoPersons: never[] }
}>(
  'joining',
  `select json_build_object(
     'signedInAs', (select display_name from account where id = $1 and kind = 'person'),
     'provedAddress', ${provedAddress('$2')},
     'demoPersons', (
       select coalesce(json_agg(json_build_object('account', id, 'displayName', display_name, 'role', role)
         order by array_position(array['participant', 'moderator', 'co_facilitator', 'administrator'], role)), '[]')
       from (
         select distinct on (coalesce(p.role, 'participant')) a.id, a.display_name, coalesce(p.role, 'participant') as role
         from account a left join appointment p on p.account_id = a.id and (p.until_at is null or p.until_at > now())
         where $3::boolean and a.demo and a.state = 'active' and a.kind = 'person'
         order by coalesce(p.role, 'participant'), a.created_at, a.id) as persons)) as data`,
)

/** What a link is good for in a browser; `$1` the token's hash, `$2` the browser's. Looking changes nothing. */
export const loginLinkStatement = statement<{ state: string }>(
  'login-link',
  `select case
       when confirmed_at is not null then case when browser_hash = $2 then 'proved' else 'over' end
       when browser_hash = $2 then 'ready'
       else 'code_needed' end as state
   from login_ceremony
   where token_hash = $1 and purpose = 'link' and used_at is null and expires_at > now() and attempts < $3`,
)
