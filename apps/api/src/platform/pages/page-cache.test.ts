import { expect, test } from '@jest/globals'
import { PageCache } from './page-cache.js'

test('what was asked for longest ago gives way when the bytes exceed the limit', () => {
  const cache = new PageCache(800)
  for (let page = 0; page < 8; page++) cache.set(`page ${page}`, Buffer.alloc(100))
  cache.get('page 0')
  cache.set('page 8', Buffer.alloc(100))
  expect(cache.get('page 0')).toHaveLength(100)
  expect(cache.get('page 1')).toBeUndefined()
  expect(cache.get('page 8')).toHaveLength(100)
})

test('one huge page does not empty the cache', () => {
  const cache = new PageCache(800)
  cache.set('small', Buffer.alloc(100))
  cache.set('huge', Buffer.alloc(700))
  expect(cache.get('huge')).toBeUndefined()
  expect(cache.get('small')).toHaveLength(100)
})

test('a page set again counts once', () => {
  const cache = new PageCache(800)
  for (let time = 0; time < 50; time++) cache.set('same', Buffer.alloc(100))
  cache.set('other', Buffer.alloc(100))
  expect(cache.get('same')).toHaveLength(100)
})
