/** Languages of the interface, in the order of the language menu. */
export const locales = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const

/** A language of the interface, as it stands in the address of each page. */
export type Locale = (typeof locales)[number]

/** Each language in its own name and script, for the language menu. */
export const ownNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  zh: '中文',
  ar: 'العربية',
}

const known: ReadonlySet<string> = new Set(locales)

/** Whether a string names a language of the interface. */
export function isLocale(value: string): value is Locale {
  return known.has(value)
}

/** Languages whose usual script runs from right to left; authored texts may be in any of them. */
const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/**
 * Direction of a text from its language.
 * @param language BCP 47 tag; only its first part decides
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
}

const tags: Readonly<Record<Locale, string>> = {
  // `en` alone would give November 30, 2026 and a comma before the last "and"
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ru: 'ru',
  zh: 'zh',
  // plain `ar` changed its digits between CLDR versions, so server and browser could differ (localisation §2)
  ar: 'ar-u-ca-gregory-nu-latn',
}

/** The tag to give to `Intl` for a language of the interface. */
export function intlTag(locale: Locale): string {
  return tags[locale]
}
