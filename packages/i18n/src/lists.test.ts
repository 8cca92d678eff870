import { describe, expect, test } from '@jest/globals'
import { compareNames, formatList } from './lists.js'

const seen = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')

describe('names in a row', () => {
  test.each([
    ['en', ['UNESCO', 'UNDP', 'UNCTAD'], 'UNESCO, UNDP and UNCTAD'],
    ['fr', ['A', 'B', 'C'], 'A, B et C'],
    ['es', ['Francia', 'Italia'], 'Francia e Italia'],
    ['ru', ['A', 'B'], 'A и B'],
    ['zh', ['甲', '乙', '丙'], '甲、乙和丙'],
    ['ar', ['الدول', 'المنظمات', 'الأفراد'], 'الدول والمنظمات والأفراد'],
    ['ar', ['A.M1', 'A.M2'], 'A.M1 و A.M2'],
    ['ar', ['جنيف'], 'جنيف'],
    ['en', [], ''],
  ] as const)('%s: %p', (locale, items, expected) => {
    expect(seen(formatList(locale, items))).toBe(expected)
  })

  test('each name is isolated', () => {
    expect(formatList('ar', ['Amal (ESCWA)!', 'جنيف'])).toBe('\u2068Amal (ESCWA)!\u2069 و\u2068جنيف\u2069')
  })
})

describe('the order of names', () => {
  test('Arabic looks past the article', () => {
    expect(['المكسيك', 'كينيا', 'الأردن', 'ألمانيا', 'النمسا'].toSorted(compareNames('ar'))).toEqual([
      'الأردن',
      'ألمانيا',
      'كينيا',
      'المكسيك',
      'النمسا',
    ])
  })

  test('Chinese goes by pinyin', () => {
    expect(['日内瓦', '柏林', '纽约'].toSorted(compareNames('zh'))).toEqual(['柏林', '纽约', '日内瓦'])
  })

  test('accents do not send a name to the end', () => {
    expect(['Zambie', 'États-Unis', 'Espagne'].toSorted(compareNames('fr'))).toEqual([
      'Espagne',
      'États-Unis',
      'Zambie',
    ])
  })
})
