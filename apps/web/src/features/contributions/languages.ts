import { isLocale, ownNames } from '@convene/i18n/locales.js'

/** Languages that a writer can choose, in their own names: the six of the interface, then others by their code. */
export const writtenLanguages: Readonly<Record<string, string>> = {
  ...ownNames,
  bn: 'বাংলা',
  de: 'Deutsch',
  fa: 'فارسی',
  he: 'עברית',
  hi: 'हिन्दी',
  id: 'Bahasa Indonesia',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  nl: 'Nederlands',
  pl: 'Polski',
  pt: 'Português',
  sw: 'Kiswahili',
  th: 'ไทย',
  tr: 'Türkçe',
  uk: 'Українська',
  ur: 'اردو',
  vi: 'Tiếng Việt',
}

/** A language as messages name it; `other` for one that the interface has no word for. */
export function languageKey(language: string): string {
  return isLocale(language) ? language : 'other'
}
