import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { displayNameOf, isTaken, skeletonsOf } from './display-name.js'

const { countries }: { countries: readonly { names: Record<string, string> }[] } = JSON.parse(
  readFileSync(new URL('../../../apps/api/fixtures/countries.json', import.meta.url), 'utf8'),
)
const states = countries.flatMap(({ names }) => Object.values(names))
const english = countries.map(({ names }) => names['en'] ?? '')
const protectedSkeletons = new Set(states.flatMap(skeletonsOf))

const nameOf = (raw: string): string => {
  const made = displayNameOf(raw)
  return 'name' in made ? made.name : made.code
}
/** Whether somebody could go by it: neither refused for itself nor looking like a State. */
const passes = (raw: string): boolean => {
  const made = displayNameOf(raw)
  return 'name' in made && !isTaken(made.skeletons, protectedSkeletons)
}

const swapped = (name: string, letters: Readonly<Record<string, string>>): string =>
  [...name].map((letter) => letters[letter] ?? letter).join('')
const cyrillic = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', y: 'у', x: 'х', i: 'і', s: 'ѕ', B: 'В', M: 'М' }
const greekCapitals = {
  A: 'Α',
  B: 'Β',
  E: 'Ε',
  H: 'Η',
  I: 'Ι',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  T: 'Τ',
  Y: 'Υ',
}
const fullWidth = (name: string) =>
  name.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
const mathBold = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 65 + 0x1d400))
const disguises: readonly [string, (name: string) => string][] = [
  ['Cyrillic letters', (name) => swapped(name, cyrillic)],
  ['Greek capitals', (name) => swapped(name.toUpperCase(), greekCapitals)],
  ['full width', fullWidth],
  ['letters of mathematics', (name) => mathBold(name.toUpperCase())],
  ['a small l for a capital I', (name) => name.replace(/[Ii]/g, 'l')],
  ['a one for an l', (name) => name.replace(/[lI]/g, '1')],
  ['a nought for an o', (name) => name.replace(/o/gi, '0')],
  ['r and n for m', (name) => name.replace(/m/g, 'rn')],
  ['a joiner that nobody sees', (name) => [...name].join('\u200d')],
  ['a space that has no width', (name) => [...name].join('\u200b')],
  ['turned direction', (name) => `\u202e${name}\u202c`],
  ['marks on letters', (name) => [...name].join('\u0301')],
  ['signs of tags', (name) => `${name}\u{e0041}\u{e0042}`],
  ['dots and hyphens', (name) => [...name].join('.')],
  ['spaces between letters', (name) => [...name].join(' ')],
  ['a flag beside it', (name) => `${name} \u{1f1eb}\u{1f1f7}`],
  ['dotless i', (name) => name.replace(/i/g, 'ı')],
]

describe('names that look like a State’s', () => {
  test('the names themselves are refused, in six languages', () => {
    expect(states.length).toBe(195 * 6)
    expect(states.filter(passes)).toEqual([])
  })

  test.each(disguises)('are refused behind %s', (_what, disguise) => {
    const disguised = english.map(disguise)
    expect(disguised.length).toBeGreaterThan(190)
    expect(disguised.filter(passes)).toEqual([])
  })

  test('are refused in capitals and in small letters', () => {
    expect(states.map((name) => name.toUpperCase()).filter(passes)).toEqual([])
    expect(states.map((name) => name.toLowerCase()).filter(passes)).toEqual([])
  })

  test('written in Cyrillic or Greek capitals alone are refused', () => {
    for (const name of ['КЕМУА', 'ΚΕΝΥΑ', 'СНАД', 'МАLI', 'РЕRU', 'ТОGО', 'СУВА', 'ВЕNIN', 'ОМАN'])
      expect([name, passes(name)]).toEqual([name, name === 'КЕМУА' || name === 'СУВА' || name === 'СНАД'])
  })

  test('in traditional Chinese signs are refused', () => {
    expect(['中國', '法蘭西'].map(passes)).toEqual([false, true])
    expect(['美利堅合眾國', '俄羅斯聯邦', '緬甸', '愛爾蘭', '烏克蘭', '巴拿馬'].filter(passes)).toEqual([])
  })
})

describe('names that people have', () => {
  test.each([
    'Amina Diallo',
    'Jordan Smith',
    'María José Núñez',
    'Ольга Петрова',
    'ليلى حداد',
    '李明',
    'किरण शर्मा',
    'می‌خواهم بدانم',
    "Sinéad O'Connor",
    'Nguyễn Thị Bích Ngọc',
    'Δημήτρης',
    'ただのひと',
    '김철수',
    'Access Now Reader 2',
    'กิ่งแก้ว',
    'Ana (Anna) Алиса',
    'Friends of Kenya',
  ])('%s passes as it was written', (name) => {
    expect(nameOf(name)).toBe(name.normalize('NFC'))
    expect(passes(name)).toBe(true)
  })

  test('a joiner stays in Persian and Indic words and goes elsewhere', () => {
    expect(nameOf('می\u200cروم')).toBe('می\u200cروم')
    expect(nameOf('क्\u200dष नाम')).toBe('क्\u200dष नाम')
    expect(nameOf('Am\u200cina')).toBe('Amina')
  })

  test('what nobody sees is taken out, and white space is one space', () => {
    expect(nameOf('  Amina \t\n  Diallo\u00a0\u2003X ')).toBe('Amina Diallo X')
    expect(nameOf('\u202eAmi\u2066na\u0000\u{e0061}\ufeff')).toBe('Amina')
    expect(nameOf('Zoe\u0301')).toBe('Zoé')
  })
})

describe('names that are none', () => {
  test.each([
    ['', 'NAME_LENGTH'],
    ['A', 'NAME_LENGTH'],
    ['x'.repeat(81), 'NAME_LENGTH'],
    ['\u200b\u200b\u200b', 'NAME_LENGTH'],
    ['12345', 'NAME_NEEDS_LETTERS'],
    ['🙂🙂🙂', 'NAME_NEEDS_LETTERS'],
    ['Z\u0301\u0302\u0303\u0304a', 'NAME_NEEDS_LETTERS'],
    ['Pаvel', 'NAME_MIXES_SCRIPTS'],
    ['Αlex', 'NAME_MIXES_SCRIPTS'],
    ['aשb', 'NAME_MIXES_SCRIPTS'],
  ])('%j is refused', (raw, code) => {
    expect(nameOf(raw)).toBe(code)
  })

  test('a very long text is refused without being looked at', () => {
    expect(nameOf('a'.repeat(1_000_000))).toBe('NAME_LENGTH')
  })

  test('whatever is written, the answer is a name that stays as it is when it is given again, or a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const made = displayNameOf(raw)
        if (!('name' in made)) return
        expect([...made.name].length).toBeLessThanOrEqual(80)
        expect(made.name).not.toMatch(/[\p{Cc}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069]/u)
        expect(nameOf(made.name)).toBe(made.name)
      }),
      { numRuns: 2000 },
    )
  })
})
