import { describe, expect, test } from '@jest/globals'
import { compileMessage } from './compile-message.js'
import { formatMessage, formatRich, messageFormat } from './format-message.js'

describe('a message with values', () => {
  test('isolates each text that is put in', () => {
    expect(formatMessage(compileMessage('By {name}.'), { name: 'Amal (ESCWA)!' }, 'en')).toBe(
      'By \u2068Amal (ESCWA)!\u2069.',
    )
  })

  test('isolates inside plurals, choices and tags, too', () => {
    const message = compileMessage(
      '{n, plural, one {# by {name}} other {# by {name}}} {s, select, a {<b>{name}</b>} other {}}',
    )
    expect(
      formatRich<string>(
        message,
        { n: 2, s: 'a', name: 'X' },
        { b: (inside) => `[${String(inside)}]` },
        'en',
      ).join(''),
    ).toBe('2 by \u2068X\u2069 [\u2068X\u2069]')
  })

  test('chooses by the bare value', () => {
    expect(formatMessage(compileMessage('{s, select, zh {Chinese} other {?}}'), { s: 'zh' }, 'en')).toBe(
      'Chinese',
    )
    expect(formatMessage(compileMessage('{s, select, zh {Chinese} other {?}}'), { s: 'xx' }, 'en')).toBe('?')
  })

  test.each([
    [0, 'لا توجد'],
    [1, 'واحدة'],
    [2, 'اثنتان'],
    [3, '3 قليلة'],
    [11, '11 كثيرة'],
    [100, '100 مئة'],
    [103, '103 قليلة'],
  ])('knows the Arabic form of %d', (n, expected) => {
    const message = compileMessage(
      '{n, plural, zero {لا توجد} one {واحدة} two {اثنتان} few {# قليلة} many {# كثيرة} other {# مئة}}',
    )
    expect(formatMessage(message, { n }, 'ar')).toBe(expected)
  })

  test('writes numbers as the language does, in Arabic with Western digits', () => {
    const message = compileMessage('{n, number}')
    expect(formatMessage(message, { n: 12345.6 }, 'fr')).toBe('12\u202f345,6')
    expect(formatMessage(message, { n: 12345.6 }, 'ar')).toBe('12,345.6')
    expect(formatMessage(compileMessage('{n, number, percent}'), { n: 0.43 }, 'en')).toBe('43%')
  })

  test('is nothing where there is none', () => {
    expect(formatMessage(undefined, {}, 'en')).toBe('')
    expect(formatRich(undefined, {}, {}, 'en')).toEqual([])
  })

  test('that does not parse is refused when it is compiled', () => {
    expect(() => compileMessage('{n, plural, one {#}')).toThrow()
  })
})

describe('a message with tags', () => {
  test('gives the parts in order, for the caller to join', () => {
    const message = compileMessage('Read <link>the {what}</link> first.')
    const parts = formatRich<{ link: unknown }>(
      message,
      { what: 'terms' },
      { link: (inside) => ({ link: inside }) },
      'en',
    )
    expect(parts).toEqual(['Read ', { link: 'the \u2068terms\u2069' }, ' first.'])
  })
})

describe('as i18next calls it', () => {
  // what i18next hands over beside the caller's own values
  const options = {
    count: 5,
    lng: 'en',
    ns: ['shell'],
    returnObjects: true,
    interpolation: { escapeValue: false },
  }

  test('a compiled message is written with the values among the options', () => {
    const message = compileMessage('{count, plural, one {# thing} other {# things}} by {name}')
    expect(messageFormat.parse(message, { ...options, name: 'X' }, 'en')).toBe('5 things by \u2068X\u2069')
  })

  test('what is no message is left as it is', () => {
    expect(messageFormat.parse(undefined, options, 'en')).toBeUndefined()
  })

  test('a count makes no key of its own: plurals are inside the message', () => {
    expect(messageFormat.addLookupKeys(['shell:things'])).toEqual(['shell:things'])
  })
})
