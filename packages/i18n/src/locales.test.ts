import { describe, expect, test } from '@jest/globals'
import { directionOf, intlTag, isLocale, locales, ownNames } from './locales.js'

describe('languages', () => {
  test('the six are known by their code, and nothing else is', () => {
    expect(locales.every(isLocale)).toBe(true)
    expect(['de', 'EN', 'en-GB', '', '__proto__', 'constructor'].some(isLocale)).toBe(false)
  })

  test('each stands under its own name in the menu', () => {
    expect(locales.map((locale) => ownNames[locale])).toEqual([
      'English',
      'Français',
      'Español',
      'Русский',
      '中文',
      'العربية',
    ])
  })

  test.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['AR', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['he', 'rtl'],
    ['en', 'ltr'],
    ['zh', 'ltr'],
    ['ru', 'ltr'],
    ['', 'ltr'],
    ['arn', 'ltr'],
  ])('a text in “%s” runs %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction)
  })

  test('Arabic asks for Western digits and the Gregorian calendar', () => {
    const { calendar, numberingSystem } = new Intl.DateTimeFormat(intlTag('ar')).resolvedOptions()
    expect({ calendar, numberingSystem }).toEqual({ calendar: 'gregory', numberingSystem: 'latn' })
  })
})
