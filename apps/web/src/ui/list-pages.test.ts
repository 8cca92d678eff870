import { expect, test } from '@jest/globals'
import type { Address } from '../app/page'
import { headPages, listPages } from './list-pages'

const address = (query: Address['query']): Address => ({
  locale: 'ar',
  path: '/library/documents',
  params: {},
  query,
})
const more = { hasNextPage: true, endCursor: 'a+b/c=' }
const last = { hasNextPage: false, endCursor: 'z' }

test('the next page keeps the filters and writes the cursor so that it survives an address', () => {
  const { next } = listPages(address({ organ: 'General Assembly', after: 'x' }), more)
  expect(new URL(next ?? '', 'http://localhost').searchParams.get('after')).toBe('a+b/c=')
  expect(new URL(next ?? '', 'http://localhost').searchParams.get('organ')).toBe('General Assembly')
})

test('only a later page leads back to the first, with its filters', () => {
  expect(listPages(address({ kind: 'plan' }), more).first).toBeUndefined()
  expect(listPages(address({ kind: 'plan', after: 'x' }), last)).toEqual({
    next: undefined,
    first: '/ar/library/documents?kind=plan',
  })
})

test('the head names the next page below the language, or nothing', () => {
  expect(headPages(address({}), more)).toEqual({ next: '/library/documents?after=a%2Bb%2Fc%3D' })
  expect(headPages(address({}), last)).toEqual({})
})
