import { readFileSync } from 'node:fs'
import type { Locale } from '@convene/i18n/locales.js'

/** A State as lists of the United Nations have it. */
interface CountryData {
  /** ISO 3166-1 alpha-2 */
  readonly code: string
  readonly m49: string
  readonly commissions: readonly string[]
  readonly ldc: boolean
  readonly lldc: boolean
  readonly sids: boolean
  readonly names: Readonly<Record<Locale, string>>
  /** The form for running text, where the name in lists is turned round. */
  readonly textNames?: Readonly<Record<Locale, string>>
  /** By language, its place in a list of all. */
  readonly places: Readonly<Record<Locale, number>>
}

interface CountryFile {
  readonly organizations: readonly { readonly names: Readonly<Record<Locale, string>> }[]
  readonly countries: readonly CountryData[]
}

let read: CountryFile | undefined

/** Member States and observers, from the file that migration 0011 was made of. Read once. */
export function countryFile(): CountryFile {
  read ??= JSON.parse(readFileSync(new URL('../../../fixtures/countries.json', import.meta.url), 'utf8'))
  if (!read) throw new Error('the list of countries is empty')
  return read
}
