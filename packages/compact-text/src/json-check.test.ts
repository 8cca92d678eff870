import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkJson } from './json-check.js'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
const passes = (text: string) => checkJson(text, 64).refusals.length === 0

/** Texts that are nearly JSON: real ones with some characters put in, taken out or changed. */
const nearlyJson = fc
  .tuple(
    fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.jsonValue().map((value) => JSON.stringify(value, null, 1)),
    ),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ...'{}[],:"\\u0e-+.19tfn \n\u0000é')), { maxLength: 3 }),
  )
  .map(([text, edits]) =>
    edits.reduce((changed, [place, put]) => {
      const index = place % (changed.length + 1)
      return changed.slice(0, index) + put + changed.slice(index + (place % 2))
    }, text),
  )

describe('the check of a JSON text', () => {
  test('takes what JSON.parse takes, and nothing else', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        const { refusals } = checkJson(text, 64)
        // what only stands twice is JSON all the same
        const broken = refusals.some(({ reason }) => !reason.includes('stands twice'))
        expect(broken).toBe(!parses(text))
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    '0',
    '-0',
    '1.5e-7',
    '"\\"\\\\\\u00e9"',
    ' [ ] ',
    '{}',
    '[[],{}]',
    'null',
    '{"":{"":[]}}',
    '""',
  ])('takes %s', (text) => {
    expect(passes(text)).toBe(true)
    expect(parses(text)).toBe(true)
  })

  test.each([
    '',
    '01',
    '+1',
    '1.',
    '.5',
    '1e',
    '-',
    '"\\x"',
    '"\\u12g4"',
    '"',
    'nul',
    'True',
    '[1 2]',
    '{"a"}',
    '{"a":}',
    '{,}',
    '[,]',
    '1 2',
    '\ufeff1',
    '{1:2}',
  ])('refuses %j', (text) => {
    expect(passes(text)).toBe(false)
    expect(parses(text)).toBe(false)
  })

  test('says where a name stands twice, at any depth', () => {
    expect(
      checkJson('{"a":[{"b":1},{"b":1,"c":{"d":1,"d":2}}],"a":0}', 64).refusals.map(({ path }) => path),
    ).toEqual(['a[1].c.d', 'a'])
  })

  test('counts what it does not tell', () => {
    const { refusals, more } = checkJson(`{${new Array(31).fill('"a":1').join(',')}}`, 64)
    expect([refusals.length, more]).toEqual([20, 10])
  })

  test('allows as many levels as it is told', () => {
    const levels = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`
    expect(checkJson(levels(3), 3).refusals).toEqual([])
    expect(checkJson(levels(4), 3).refusals).toEqual([
      { path: '', reason: 'Lists and objects are nested deeper than 3 levels at line 1, column 4.' },
    ])
  })
})
