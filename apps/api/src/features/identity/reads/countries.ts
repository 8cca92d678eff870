import { statement } from '../../../platform/database/statement.js'
import { requiredText } from '../../../platform/reads/arguments.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
import { registryRoomVersion } from '../../../platform/reads/versions.js'
import { countriesShape, stakeholderGroupsShape } from '../country.shape.js'
import type { Country, StakeholderGroup } from '../country.type.js'

// both lists change with a migration only, so with the build
const look = statement<{ versions: readonly LogVersion[] }>(
  'identity-lists-look',
  `select json_build_array(${registryRoomVersion(`'lists'`)}) as versions`,
)
const countries = statement<{ data: Country[] }>('countries', `select ${countriesShape('$1::text')} as data`)
const groups = statement<{ data: StakeholderGroup[] }>(
  'stakeholder-groups',
  `select ${stakeholderGroupsShape} as data`,
)

/** All countries that one may name for one's own, in the order of the language's own list. */
export const countriesRead = publicRead<{ locale: string }, Country[]>({
  field: 'countries',
  accept: (given) => ({ locale: requiredText(given, 'locale') }),
  look: () => ({ statement: look, values: [] }),
  load: ({ locale }) => ({ statement: countries, values: [locale] }),
})

/** All stakeholder groups. */
export const stakeholderGroupsRead = publicRead<Record<never, never>, StakeholderGroup[]>({
  field: 'stakeholderGroups',
  accept: () => ({}),
  look: () => ({ statement: look, values: [] }),
  load: () => ({ statement: groups, values: [] }),
})
