import type { AddresseeClass } from '@convene/api-client/operations.js'
import { isLocale, type Locale } from '@convene/i18n/locales.js'

/** Classes of addressees, in the order they stand in the filter. */
export const addresseeClasses = [
  'member_states',
  'all_stakeholders',
  'multilateral',
  'multilateral_and_regional',
  'member_states_and_regional',
] as const satisfies readonly AddresseeClass[]

/** The class asked for by `?addressee=`; null when none or an unknown one is. */
export function addresseeOf(query: Readonly<Record<string, string>>): AddresseeClass | null {
  return addresseeClasses.find((one) => one === query['addressee']) ?? null
}

/** The second language asked for by `?beside=`; null when none, an unknown one or the page's own is. */
export function besideOf(query: Readonly<Record<string, string>>, locale: Locale): Locale | null {
  const beside = query['beside'] ?? ''
  return isLocale(beside) && beside !== locale ? beside : null
}
