import type { MessageKey } from '@convene/i18n/message-keys.js'
import type { Translate } from '../../ui/messages'

/** Groups of institutions, in the order of the policy brief's annex I. */
export const classes = [
  'intergovernmental_body',
  'multistakeholder_body_ga',
  'un_convened_multistakeholder_forum',
  'un_organized_multistakeholder_meeting',
  'other_multistakeholder_platform',
] as const
const cadences = ['once', 'annual', 'every_2_years', 'every_4_years', 'every_10_years', 'ad_hoc'] as const
const kinds = [
  'charter',
  'commitment',
  'decision',
  'declaration',
  'general_comment',
  'plan',
  'recommendation',
  'regulation',
  'report',
  'resolution',
  'treaty',
] as const

/** Languages in which the library's names and titles stand: the original offers its English. */
export const libraryLanguages = ['zh', 'en'] as const

/** What `?kind=` says for documents whose source states no kind. */
export const notStated = 'not_stated'

const named = <Value extends string>(
  t: Translate,
  values: readonly Value[],
  keyOf: (value: Value) => MessageKey,
  given: string,
): string => {
  const known = values.find((value) => value === given)
  return known ? t(keyOf(known)) : given
}

/** The name of a group of institutions. */
export const className = (t: Translate, given: string): string =>
  named(t, classes, (value) => `library:institution.class.${value}`, given)

/** How often an institution meets. */
export const cadenceName = (t: Translate, given: string): string =>
  named(t, cadences, (value) => `library:cadence.${value}`, given)

/** The name of a kind of document; null and `not_stated` say that none is stated. */
export const kindName = (t: Translate, given: string | null): string =>
  named(t, [...kinds, notStated], (value) => `library:document.kind.${value}`, given ?? notStated)
