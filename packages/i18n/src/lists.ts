import { isolate } from './isolate.js'
import { intlTag, type Locale } from './locales.js'

/**
 * Names in a row: `A, B and C`. Each item is isolated.
 * Arabic puts و before every item but the first; it is written onto an Arabic word and stands apart from digits and
 * Latin letters, which `Intl.ListFormat` does not know (localisation §2).
 */
export function formatList(locale: Locale, items: readonly string[]): string {
  if (locale === 'ar') {
    return items
      .map((item, index) =>
        index === 0 ? isolate(item) : `و${/^\p{Script=Arabic}/u.test(item) ? '' : ' '}${isolate(item)}`,
      )
      .join(' ')
  }
  return new Intl.ListFormat(intlTag(locale), { type: 'conjunction' })
    .formatToParts(items)
    .map(({ type, value }) => (type === 'element' ? isolate(value) : value))
    .join('')
}

/**
 * Compares names as lists in a language order them, for `sort`; Chinese by pinyin.
 * Arabic lists of the UN look past the article: الأردن stands under أ (localisation §4).
 */
export function compareNames(locale: Locale): (a: string, b: string) => number {
  const collator = new Intl.Collator(intlTag(locale))
  if (locale !== 'ar') return (a, b) => collator.compare(a, b)
  return (a, b) => collator.compare(withoutArticle(a), withoutArticle(b))
}

function withoutArticle(name: string): string {
  return name.replace(/^ال/, '')
}
