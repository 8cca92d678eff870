import { proofMinutes } from '@convene/rules/joining.js'
import { statement } from '../../../platform/database/statement.js'
import { instant } from '../../../platform/reads/instant.js'
import type { AccountPage } from '../account.type.js'
import { countriesShape, stakeholderGroupsShape } from '../country.shape.js'
import { ownAccountShape } from '../own-account.shape.js'

/** One's account with what can be chosen for it: `$1` account, `$2` login, `$3` language. */
export const ownAccountStatement = statement<{ data: AccountPage }>(
  'own-account',
  `select json_build_object('account', ${ownAccountShape('a')},
     'consents', (select coalesce(json_agg(json_build_object('purpose', c.purpose, 'given', c.given,
         'termsVersion', c.terms_version, 'at', ${instant('c.at')}) order by c.purpose), '[]')
       from (select distinct on (purpose) * from consent where account_id = a.id order by purpose, at desc) c),
     'passkeys', (select count(*) from passkey where account_id = a.id),
     'logins', (select count(*) from login_token where account_id = a.id and expires_at > now()),
     'provedLately', exists (select from login_token where id = $2 and account_id = a.id
       and proved_at > now() - interval '${proofMinutes} minutes'),
     'countries', ${countriesShape('$3::text')}, 'stakeholderGroups', ${stakeholderGroupsShape}) as data
   from account a where a.id = $1 and a.kind = 'person' and a.state = 'active'`,
)
