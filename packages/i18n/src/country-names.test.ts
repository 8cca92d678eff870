import { describe, expect, test } from '@jest/globals'
import { countryName } from './country-names.js'
import { locales } from './locales.js'

describe('names of countries', () => {
  test('are those of documents of the United Nations', () => {
    expect(locales.map((locale) => countryName(locale, 'US'))).toEqual([
      'United States of America',
      'États-Unis d’Amérique',
      'Estados Unidos de América',
      'Соединенные Штаты Америки',
      '美利坚合众国',
      'الولايات المتحدة الأمريكية',
    ])
    expect(countryName('es', 'KE')).toBe('Kenya')
  })

  test('beyond the table the language’s own data answers, and at last the code', () => {
    expect(countryName('fr', 'SE')).toBe('Suède')
    expect(countryName('en', 'ZZ')).toMatch(/ZZ|Unknown/)
  })
})
