import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { isLocale } from './locales.js'
import { negotiateLocale } from './negotiate.js'

describe('the language of a reader who has not chosen one', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['fr', 'fr'],
    ['FR-ca', 'fr'],
    ['zh-CN', 'zh'],
    ['zh-Hant-TW,zh;q=0.9', 'zh'],
    ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    ['de-DE,de;q=0.9,en;q=0.8,fr;q=0.7', 'en'],
    ['de, nl', 'en'],
    ['en;q=0.2, ru;q=0.9', 'ru'],
    ['es;q=0.5, fr;q=0.5', 'es'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['ru;q=0', 'en'],
    ['ru ; q=0.7 , es ; q=0.8', 'es'],
    ['ru;q=7, es;q=0.1', 'es'],
    ['es;q=high', 'en'],
    ['constructor, __proto__', 'en'],
  ])('%p asks for %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale)
  })

  test('any header at all leads to a language there is', () => {
    fc.assert(fc.property(fc.string({ maxLength: 3000 }), (header) => isLocale(negotiateLocale(header))))
  })
})
