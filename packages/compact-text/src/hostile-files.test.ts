import { describe, expect, test } from '@jest/globals'
import { hostileShapes } from '../fixtures/hostile-shapes.js'
import { hostileValues } from '../fixtures/hostile-values.js'
import { changed, keysOf, realFile } from '../fixtures/real-file.js'
import { checkCompactFile } from './check-compact-file.js'
import type { Refusal } from './refusal.js'

const hostile = [...hostileShapes, ...hostileValues]

const refusalsOf = (value: unknown): readonly Refusal[] => {
  const result = checkCompactFile(value)
  return result.ok ? [] : result.refusals
}

describe('a hostile compact file is refused at its place, in plain words', () => {
  test.each(hostile)('%s at %s', (_what, place, value, reason, refusedAt = place) => {
    const refusals = refusalsOf(changed(realFile(), keysOf(place), value))
    expect(refusals).toContainEqual({ path: refusedAt, reason })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('none of them is one of too few', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60)
    expect(new Set(hostile.map(([what]) => what)).size).toBe(hostile.length)
  })

  test('an object that holds itself', () => {
    const file = Object(realFile())
    file.vision = file
    file.themes[0].actions[0].sub = file.themes
    expect(refusalsOf(file)).toContainEqual({
      path: 'vision.zh',
      reason: 'The text in the language of record is missing.',
    })
  })

  test.each([
    [null, 'null'],
    [undefined, 'nothing'],
    ['{}', 'text'],
    [[], 'a list'],
    [4, 'a number'],
  ])('a file that is %p as a whole', (value, kind) => {
    expect(refusalsOf(value)).toEqual([
      { path: '', reason: `This must be an object with named fields, not ${kind}.` },
    ])
  })

  test('of many faults the first 20 are told and the others counted', () => {
    const themes = new Array(10).fill({ id: '', title: {}, objectives: [], actions: [{ id: 1 }] })
    const result = checkCompactFile(changed(realFile(), ['themes'], themes))
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.refusals).toHaveLength(20)
    expect(result.more).toBe(30)
  })

  test('the prototypes of the language are left alone', () => {
    const before = [Object.prototype, Array.prototype, String.prototype].map((each) =>
      Object.getOwnPropertyNames(each),
    )
    const polluting =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"source":{"__proto__":{"polluted":1}}}'
    expect(refusalsOf(JSON.parse(polluting))).toContainEqual({
      path: '',
      reason: 'A field must not be named “__proto__”.',
    })
    expect(
      [Object.prototype, Array.prototype, String.prototype].map((each) => Object.getOwnPropertyNames(each)),
    ).toEqual(before)
  })
})
