import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareItems } from './compare-items.js'

test('tells new, changed and gone items apart', () => {
  const before = new Map([
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
  ])
  const after = new Map([
    ['b', '1'],
    ['c', '2'],
    ['d', '1'],
    ['e', '1'],
  ])
  expect(compareItems(before, after)).toEqual({ total: 4, added: 2, changed: 1, removed: 1 })
})

test('what comes and goes adds up', () => {
  const items = fc
    .dictionary(fc.constantFrom(...'abcdefg'), fc.constantFrom('1', '2'))
    .map((held) => new Map(Object.entries(held)))
  fc.assert(
    fc.property(items, items, (before, after) => {
      const { total, added, changed, removed } = compareItems(before, after)
      expect(before.size + added - removed).toBe(total)
      expect(compareItems(after, before)).toEqual({
        total: before.size,
        added: removed,
        changed,
        removed: added,
      })
      expect(compareItems(before, before)).toEqual({ total: before.size, added: 0, changed: 0, removed: 0 })
    }),
  )
})
