import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import {
  formatDay,
  formatInstant,
  formatOffset,
  formatPartialDate,
  formatPartialRange,
  formatRange,
  formatReaderTime,
} from './dates.js'
import { locales, type Locale } from './locales.js'
import { formatDeadline, zoneName } from './zones.js'

/** Direction isolates are tested by themselves; here only what one sees counts. */
const seen = (text: string): string =>
  text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/[\u00a0\u202f]/g, ' ')

const deadlines: readonly [Locale, string][] = [
  ['en', '30 November 2026, 23:59 (Nairobi, UTC+3); your time: 20:59'],
  ['fr', '30 novembre 2026 à 23 h 59 (Nairobi, UTC+3) ; votre heure locale : 20 h 59'],
  ['es', '30 de noviembre de 2026, 23:59 (Nairobi, UTC+3); su hora local: 20:59'],
  ['ru', '30 ноября 2026 г., 23:59 (Найроби, UTC+3); ваше местное время: 20:59'],
  ['zh', '2026年11月30日23:59（内罗毕，UTC+3）；您当地时间：20:59'],
  ['ar', '30 تشرين الثاني/نوفمبر 2026، الساعة 23:59 (نيروبي، UTC+3)؛ بالتوقيت المحلي لديكم: 20:59'],
]

describe('a deadline in full', () => {
  test.each(deadlines)('%s: official time, city, offset, the reader’s time', (locale, expected) => {
    expect(seen(formatDeadline(locale, '2026-11-30T20:59:00Z', 'Africa/Nairobi', 'Europe/London'))).toBe(
      expected,
    )
  })

  test('both dates, when the reader’s day is another', () => {
    expect(formatDeadline('en', '2026-12-01T02:00:00Z', 'America/New_York', 'Asia/Kolkata')).toBe(
      '30 November 2026, 21:00 (New York, UTC\u22125); your time: 1 December 2026, 07:30',
    )
  })

  test('no second time where the clocks agree, whatever the zones are called', () => {
    expect(formatReaderTime('en', '2026-11-30T20:59:00Z', 'Africa/Nairobi', 'Asia/Riyadh')).toBe('')
    expect(formatDeadline('en', '2026-11-30T20:59:00Z', 'Africa/Nairobi')).toBe(
      '30 November 2026, 23:59 (Nairobi, UTC+3)',
    )
  })

  test('French keeps its spaces unbroken', () => {
    expect(formatDeadline('fr', '2026-11-30T20:59:00Z', 'Africa/Nairobi', 'Europe/London')).toBe(
      '30 novembre 2026 à 23\u00a0h\u00a059 (Nairobi, UTC+3)\u202f; votre heure locale\u00a0: 20\u00a0h\u00a059',
    )
  })
})

describe('offsets from UTC', () => {
  test.each([
    ['Africa/Nairobi', 'UTC+3'],
    ['America/New_York', 'UTC\u22125'],
    ['Asia/Kolkata', 'UTC+5:30'],
    ['America/St_Johns', 'UTC\u22123:30'],
    ['Europe/London', 'UTC'],
    ['UTC', 'UTC'],
  ])('%s in winter is %s', (zone, offset) => {
    expect(formatOffset('en', '2026-11-30T20:59:00Z', zone)).toBe(offset)
  })

  test('summer time counts', () => {
    expect(formatOffset('en', '2026-07-01T12:00:00Z', 'America/New_York')).toBe('UTC\u22124')
  })

  test('in Arabic it is isolated from left to right', () => {
    expect(formatOffset('ar', '2026-11-30T20:59:00Z', 'America/New_York')).toBe('\u2066UTC\u22125\u2069')
  })
})

describe('days and times', () => {
  test.each([
    ['en', '1 December 2026, 00:05'],
    ['fr', '1er décembre 2026 à 0 h 05'],
    ['es', '1 de diciembre de 2026, 00:05'],
    ['ru', '1 декабря 2026 г., 00:05'],
    ['zh', '2026年12月1日00:05'],
    ['ar', '1 كانون الأول/ديسمبر 2026، الساعة 00:05'],
  ] as const)('%s: the first of a month, just after midnight', (locale, expected) => {
    expect(seen(formatInstant(locale, '2026-12-01T00:05:00Z', 'UTC'))).toBe(expected)
  })

  test('a full hour in French has no minutes', () => {
    expect(seen(formatInstant('fr', '2026-12-01T18:00:00Z', 'UTC'))).toBe('1er décembre 2026 à 18 h')
  })

  test('a day is the day in its zone', () => {
    expect(formatDay('en', '2026-12-31T23:30:00Z', 'Asia/Tokyo')).toBe('1 January 2027')
  })

  test('what is no instant and what is no zone is refused', () => {
    expect(() => formatDay('en', 'tomorrow', 'UTC')).toThrow(RangeError)
    expect(() => formatDay('en', '2026-12-31T23:30:00Z', 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('dates of the past, as far as they are known', () => {
  test.each([
    ['en', '2019', '2019'],
    ['fr', '2019', '2019'],
    ['ru', '2019', '2019 г.'],
    ['zh', '2019', '2019年'],
    ['ar', '2019', '2019'],
    ['en', '2019-06', 'June 2019'],
    ['fr', '2019-06', 'juin 2019'],
    ['es', '2019-06', 'junio de 2019'],
    ['ru', '2019-06', 'июнь 2019 г.'],
    ['zh', '2019-06', '2019年6月'],
    ['ar', '2019-06', 'حزيران/يونيه 2019'],
    ['en', '2015-08-10', '10 August 2015'],
    ['fr', '2015-08-01', '1er août 2015'],
    ['ru', '2015-08-10', '10 августа 2015 г.'],
    ['ar', '2015-08-10', '10 آب/أغسطس 2015'],
  ] as const)('%s: %s is %s', (locale, partial, expected) => {
    expect(seen(formatPartialDate(locale, partial))).toBe(expected)
  })

  test.each([
    ['en', '2003-12-10', '2003-12-12', '10–12 December 2003'],
    ['fr', '2003-12-01', '2003-12-12', '1er–12 décembre 2003'],
    ['ru', '2003-12-10', '2003-12-12', '10–12 декабря 2003 г.'],
    ['zh', '2003-12-10', '2003-12-12', '2003年12月10日至12日'],
    ['ar', '2003-12-10', '2003-12-12', 'من 10 إلى 12 كانون الأول/ديسمبر 2003'],
    ['en', '2003-11-29', '2003-12-03', '29 November to 3 December 2003'],
    ['fr', '2003-11-29', '2003-12-03', 'du 29 novembre au 3 décembre 2003'],
    ['es', '2003-11-29', '2003-12-03', 'del 29 de noviembre al 3 de diciembre de 2003'],
    ['ru', '2003-11-29', '2003-12-03', 'с 29 ноября по 3 декабря 2003 г.'],
    ['zh', '2003-11-29', '2003-12-03', '2003年11月29日至12月3日'],
    ['fr', '2022-08', '2023-03', 'd’août 2022 à mars 2023'],
    ['es', '2022-06', '2022-08', 'de junio a agosto de 2022'],
    ['ru', '2022-06', '2023-03', 'с июня 2022 г. по март 2023 г.'],
    ['ar', '2022-06', '2023-03', 'من حزيران/يونيه 2022 إلى آذار/مارس 2023'],
    ['en', '2006', '2008', '2006–2008'],
    ['ru', '2006', '2008', '2006–2008 гг.'],
    ['zh', '2006', '2008', '2006年至2008年'],
    ['ar', '2006', '2008', 'من 2006 إلى 2008'],
    ['en', '2022-12-30', '2023-01-01', '30 December 2022 to 1 January 2023'],
    ['en', '2003-12-10', '2003-12-10', '10 December 2003'],
  ] as const)('%s: %s to %s is %s', (locale, from, until, expected) => {
    expect(seen(formatPartialRange(locale, from, until))).toBe(expected)
  })

  test('the days of a round are counted in its zone', () => {
    expect(formatRange('en', '2026-11-21T05:00:00Z', '2026-12-19T23:00:00Z', 'America/New_York')).toBe(
      '21 November to 19 December 2026',
    )
    expect(formatRange('en', '2026-11-21T05:00:00Z', '2026-11-21T23:00:00Z', 'America/New_York')).toBe(
      '21 November 2026',
    )
  })
})

describe('any moment', () => {
  const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-01'), noInvalidDate: true })
  const zones = fc.constantFrom(
    'Africa/Nairobi',
    'America/New_York',
    'Asia/Kolkata',
    'America/Santiago',
    'Europe/Zurich',
    'UTC',
  )

  test('is written with Western digits and without 24:00, in every language', () => {
    fc.assert(
      fc.property(instants, zones, fc.constantFrom(...locales), (instant, zone, locale) => {
        const text = formatInstant(locale, instant.toISOString(), zone)
        expect(text).not.toMatch(/[\u0660-\u0669]|24:|undefined|NaN/)
        expect(text).toContain(String(new Date(instant.getTime()).getUTCFullYear()).slice(0, 2))
      }),
    )
  })
})

describe('names of zones', () => {
  test('a city in the reader’s language', () => {
    expect(locales.map((locale) => zoneName(locale, 'Europe/Zurich'))).toEqual([
      'Geneva',
      'Genève',
      'Ginebra',
      'Женева',
      '日内瓦',
      'جنيف',
    ])
  })

  test('a zone that is not in the table gives its own city, isolated', () => {
    expect(zoneName('ar', 'America/Port_of_Spain')).toBe('\u2068Port of Spain\u2069')
  })

  test('UTC needs no city', () => {
    expect(formatDeadline('zh', '2026-11-30T20:59:00Z', 'UTC')).toBe('2026年11月30日20:59（UTC）')
  })
})
