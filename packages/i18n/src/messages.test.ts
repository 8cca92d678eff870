import { describe, expect, test } from '@jest/globals'
import { descriptions, filesOf, messages, partsOf, translations } from '../testing/message-files.js'
import { intlTag, locales } from './locales.js'
import { namespaces } from './message-keys.js'

/** Messages that are right although they look like the English: names, and words that a language shares with it. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  'shell:page.title': ['fr', 'es', 'ru', 'ar'],
  'consultations:round.dates': ['fr', 'es', 'ru', 'ar'],
  'library:documents.filter.option': ['fr', 'es', 'ru', 'ar'],
  'compact:provision.title': ['es', 'ru', 'ar'],
  'compact:provision.kind.vision': ['fr'],
  'compact:text.version': ['fr'],
  'fixed:terms.version': ['fr'],
  'compact:text.notes': ['fr'],
  'compact:text.notes.mark': ['fr'],
  'compact:margin.notes': ['fr'],
  'compact:group.short.civil_society': ['es'],
  'compact:group.short.academia': ['es'],
  'positions:table.heading': ['fr'],
  'compact:provision.document': ['fr'],
  'consultations:consultations.title': ['fr'],
  'consultations:round.dates.heading': ['fr'],
  'notices:page.title': ['fr'],
  'fixed:api.code': ['fr'],
  'fixed:api.kilobytes': ['es', 'zh'],
  'fixed:api.limit.directives': ['fr'],
  'fixed:api.megabytes': ['es', 'zh'],
  'library:document.kind.plan': ['fr', 'es'],
  'library:document.label.date': ['fr'],
  'library:institution.label.sessions': ['fr'],
  'library:library.documents': ['fr'],
  'library:library.institutions': ['fr'],
  'library:library.original': ['fr', 'es'],
  'library:milestone.label.date': ['fr'],
  'search:search.hit.document': ['fr'],
  'search:search.hit.institution': ['fr'],
  'search:search.kind.document': ['fr'],
  'search:search.kind.institution': ['fr'],
  'shell:masthead.consultations': ['fr'],
  'shell:masthead.menu': ['fr'],
}

describe('messages of six languages', () => {
  test.each(['descriptions', ...locales])('%s has a file for each namespace and no other', (language) => {
    expect(filesOf(language)).toEqual(namespaces.map((namespace) => `${namespace}.json`))
  })

  test.each(translations)('%s has every message and no other', (locale) => {
    const english = [...messages.en.keys()]
    expect({
      missing: english.filter((key) => !messages[locale].has(key)),
      extra: [...messages[locale].keys()].filter((key) => !messages.en.has(key)),
    }).toEqual({ missing: [], extra: [] })
  })

  test('each message tells its translators where it stands', () => {
    const silent = [...messages.en.keys()].filter((key) => (descriptions.get(key) ?? '').length < 4)
    const ofNothing = [...descriptions.keys()].filter((key) => !messages.en.has(key))
    expect({ silent, ofNothing }).toEqual({ silent: [], ofNothing: [] })
  })

  test.each(locales)('%s has every plural category of the language, even where texts repeat', (locale) => {
    const needed = new Intl.PluralRules(intlTag(locale)).resolvedOptions().pluralCategories
    const lacking = [...messages[locale]].flatMap(([key, message]) =>
      partsOf(message, 'X').plurals.flatMap(({ categories }) =>
        needed.every((category) => categories.includes(category)) ? [] : [`${key}: ${categories.join(' ')}`],
      ),
    )
    expect(lacking).toEqual([])
  })

  test.each(translations)('%s has the placeholders, the tags and the choices of the English', (locale) => {
    const shape = (message: string): unknown => {
      const { placeholders, tags, choices } = partsOf(message, 'X')
      return {
        placeholders: new Map([...placeholders].sort()),
        tags: new Set([...tags].sort()),
        choices: new Map([...choices].sort()),
      }
    }
    for (const [key, message] of messages.en) {
      expect({ key, ...Object(shape(messages[locale].get(key) ?? '')) }).toEqual({
        key,
        ...Object(shape(message)),
      })
    }
  })

  test('no tag has the name of a placeholder: one value cannot be both', () => {
    const both = [...messages.en].filter(([, message]) => {
      const { placeholders, tags } = partsOf(message, 'X')
      return [...tags].some((tag) => placeholders.has(tag))
    })
    expect(both).toEqual([])
  })

  test.each(translations)('%s says nothing in English but what is listed', (locale) => {
    const same = [...messages.en]
      .filter(
        ([key, message]) =>
          messages[locale].get(key) === message ||
          partsOf(messages[locale].get(key) ?? '', 'X').renderings.join() ===
            partsOf(message, 'X').renderings.join(),
      )
      .map(([key]) => key)
      .filter((key) => !sameAsEnglish[key]?.includes(locale))
    expect(same).toEqual([])
  })

  test('the list of what may look like English names only what does', () => {
    const stale = Object.entries(sameAsEnglish).flatMap(([key, languages]) =>
      translations
        .filter((locale) => languages.includes(locale) && messages[locale].get(key) !== messages.en.get(key))
        .map((locale) => `${locale} ${key}`),
    )
    expect(stale).toEqual([])
  })
})
