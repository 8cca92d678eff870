import { expect, test } from '@jest/globals'
import { yearsOf } from './institution-facts'

const written = (key: string, values?: Readonly<Record<string, string | number>>): string =>
  `${key} ${JSON.stringify(values)}`

test('the years of an institution are said as far as they are known', () => {
  expect(yearsOf(written, 'en', 2019, 2021)).toBe('2019–2021')
  expect(yearsOf(written, 'en', 2006, null)).toBe('library:institution.since {"year":"2006"}')
  expect(yearsOf(written, 'ru', null, 2021)).toBe('library:institution.until {"year":"2021\u00a0г."}')
  expect(yearsOf(written, 'en', null, null)).toBeUndefined()
})

test('an institution that lasted one year names it once', () => {
  expect(yearsOf(written, 'zh', 2023, 2023)).toBe('2023年')
})
