import { statement } from '../../../platform/database/statement.js'
import { countriesShape, stakeholderGroupsShape } from '../country.shape.js'
import type { JoinForm } from '../joining.type.js'
import { provedAddress } from './joining.js'

/** What the form of joining is made of; `$1` the language, `$2` the browser's hash. */
export const joinFormStatement = statement<{ data: Omit<JoinForm, 'minimumAge'> }>(
  'join-form',
  `select json_build_object(
     'provedAddress', ${provedAddress('$2')},
     'termsVersion', (select max(version) from terms_version),
     'groups', ${stakeholderGroupsShape},
     'countries', coalesce(${countriesShape('$1::text')}, '[]')) as data`,
)
