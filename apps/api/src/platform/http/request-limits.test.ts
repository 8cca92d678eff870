import { expect, test } from '@jest/globals'
import { addressPrefix, countSearch } from './request-limits.js'

test('an IPv6 host that moves about in its /64 stays the same asker', () => {
  expect(addressPrefix('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(addressPrefix('2001:db8:1:2::9')).toBe('2001:db8:1:2')
  expect(addressPrefix('2001:db8::9')).toBe('2001:db8:0:0')
  expect(addressPrefix('::1')).toBe('0:0:0:0')
  expect(addressPrefix('192.0.2.7')).toBe('192.0.2.7')
})

test('after the limit an asker is told how long to wait, and another asker is not', async () => {
  const answers = []
  for (let asked = 0; asked < 620; asked++) answers.push(await countSearch('192.0.2.1'))
  expect(answers.filter((wait) => wait === 0)).toHaveLength(600)
  expect(Math.max(...answers)).toBeLessThanOrEqual(60)
  expect(answers.at(-1)).toBeGreaterThan(0)
  expect(await countSearch('192.0.2.2')).toBe(0)
})
