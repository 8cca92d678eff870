import { changeProfile as rule, ownWordsTooLong, profileLimits } from '@convene/rules/account.js'
import { displayNameOf } from '@convene/rules/display-name.js'
import { refuse } from '@convene/rules/refusal.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { isRefusal } from '../../../platform/record/signal.js'
import { accountChanged } from '../account.entries.js'
import { nameIsTaken } from '../protected-names.js'

/** What one says of oneself; empty texts say nothing. */
export interface Profile {
  readonly displayName: string
  readonly group: string
  readonly groupOther: string
  readonly country: string
  readonly region: string
  /** Languages that one reads, in the order of preference. */
  readonly languages: readonly string[]
  /** The language of the interface and of mails. */
  readonly locale: string
}

interface Found {
  readonly demo: boolean
  readonly skeleton: string
  readonly group: boolean
  readonly country: boolean
}

/** Changes what one says of oneself. What was published before keeps the name that it was published under. */
export const changeProfile = command(rule, {
  log: registryLog,
  content: (profile: Profile) => ({ ...profile, languages: [...profile.languages] }),
  facts: async (tx, person, input) => {
    const name = displayNameOf(input.displayName)
    if (isRefusal(name)) return name
    const other = input.groupOther
      .normalize('NFC')
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
    if ([...other].length > profileLimits.groupInOwnWords)
      return refuse(ownWordsTooLong, { most: profileLimits.groupInOwnWords })
    const found = await tx.one<Found>(
      `select a.demo, a.name_skeleton as skeleton,
         a.stakeholder_group_id = $2 or exists (select from stakeholder_group where id = $2 and not by_accreditation) as group,
         $3 = '' or exists (select from country where code = $3) as country
       from account a where a.id = $1 and a.state = 'active' for update`,
      [person.account, input.group, input.country],
    )
    return {
      name,
      other,
      demo: found?.demo ?? false,
      // who has a name already keeps it, whatever has been protected since
      nameIsTaken: found?.skeleton !== name.skeletons[0] && (await nameIsTaken(tx, name)),
      groupCanBeChosen: found?.group ?? false,
      choicesAreThere: (found?.country ?? false) && otherChoicesAreThere(input),
    }
  },
  run: async (tx, { person, input, facts: { name, other }, act }) => {
    await tx.query(
      `update account a set display_name = $2, name_skeleton = $3, stakeholder_group_id = g.id,
         stakeholder_group_other = case when g.takes_free_text then nullif($5, '') end,
         country = nullif($6, ''), region = nullif($7, ''), languages = $8, locale = $9
       from stakeholder_group g where a.id = $1 and g.id = $4`,
      [
        person.account,
        name.name,
        name.skeletons[0],
        input.group,
        other,
        input.country,
        input.region,
        input.languages,
        input.locale,
      ],
    )
    const ids = { account: person.account }
    return done(await append(tx, { ...act, kind: accountChanged, ids, rooms: [], fields: {} }), undefined)
  },
})

const regions = ['', 'ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA']
const locales = ['en', 'fr', 'es', 'ru', 'zh', 'ar']

function otherChoicesAreThere({ region, languages, locale }: Profile): boolean {
  return (
    regions.includes(region) &&
    locales.includes(locale) &&
    languages.length <= profileLimits.languages &&
    new Set(languages).size === languages.length &&
    languages.every((language) => /^[a-z]{2,3}$/.test(language))
  )
}
