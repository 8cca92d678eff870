import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalBytes, type JsonValue } from './canonical.js'

const written = (value: JsonValue) => new TextDecoder().decode(canonicalBytes(value))
// what JSON can hold: whole numbers up to 2^53 - 1, other numbers as they are
const json = fc.jsonValue({ stringUnit: 'binary' }).filter((value) => !holdsLargeNumber(value))

describe('canonical JSON', () => {
  // RFC 8785 §3.2.2, §3.2.3 and appendix B
  test.each<[string, JsonValue, string]>([
    [
      'members are sorted by UTF-16 units',
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [
      'numbers are written as JavaScript does',
      [Number('333333333.33333329'), 1e30 / 1e10 / 1e10, 4.5, 2e-3, 1e-27],
      '[333333333.3333333,10000000000,4.5,0.002,1e-27]',
    ],
    [
      'only what must be is escaped',
      '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"',
    ],
    ['minus nought is nought', -0, '0'],
    ['nothing is normalised', ['e\u0301', '\u00e9'], '["e\u0301","é"]'],
    [
      'a member named __proto__ is one like others',
      JSON.parse('{"b":1,"__proto__":2}'),
      '{"__proto__":2,"b":1}',
    ],
  ])('%s', (_what, value, expected) => {
    expect(written(value)).toBe(expected)
  })

  test('keeps every value, and writes equal values equally, whatever the order of their members', () => {
    fc.assert(
      fc.property(json, (value) => {
        const given: JsonValue = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(written(given))).toEqual(given)
        expect(written(turned(given))).toBe(written(given))
      }),
    )
  })

  test.each<[string, unknown]>([
    ['a whole number beyond 2^53 - 1', 2 ** 53],
    ['NaN', Number.NaN],
    ['an infinity', { a: [-Infinity] }],
    ['a lone surrogate', ['\ud800']],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['undefined', { a: undefined }],
    ['a hole', Object.assign([1], { 2: 2 })],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a bigint', 1n],
    ['a function', () => 1],
  ])('%s is refused', (_what, value) => {
    expect(() => canonicalBytes(value as JsonValue)).toThrow(TypeError)
  })
})

function holdsLargeNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsLargeNumber)
}

/** The same value with the members of every object in the other order. */
function turned(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}
