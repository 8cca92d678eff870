import { describe, expect, test } from '@jest/globals'
import { getIntrospectionQuery, GraphQLError } from 'graphql'
import { isStandardIntrospection, readDocument } from './document-limits.js'

function limitOf(text: string): unknown {
  try {
    readDocument(text)
    return undefined
  } catch (error) {
    return error instanceof GraphQLError ? (error.extensions['limit'] ?? error.extensions['code']) : error
  }
}
const nested = (levels: number) => `{ ${'a { '.repeat(levels - 1)}a${' }'.repeat(levels - 1)} }`
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ')

describe('at the limit a document passes, beyond it is refused with the limit’s name', () => {
  test.each([
    ['depth', nested(12), nested(13)],
    ['aliases', `{ ${many(15, (i) => `a${i}: __typename`)} }`, `{ ${many(16, (i) => `a${i}: __typename`)} }`],
    [
      'directives',
      `{ ${many(50, () => '__typename @skip(if: false)')} }`,
      `{ ${many(51, () => '__typename @skip(if: false)')} }`,
    ],
    ['tokens', `{ ${many(1990, () => 'a')} }`, `{ ${many(2001, () => 'a')} }`],
    ['bytes', `{ a } #${'x'.repeat(64_000)}`, `{ a } #${'x'.repeat(66_000)}`],
  ])('%s', (limit, within, beyond) => {
    expect(limitOf(within)).toBeUndefined()
    expect(limitOf(beyond)).toBe(limit)
  })
})

test('fragments count where they are spread, and a circle of them is refused', () => {
  expect(limitOf(`{ ...A } fragment A on Query ${nested(13)}`)).toBe('depth')
  expect(limitOf('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toBe('depth')
})

test('fragments spread from fragments are measured once each, not once per path', () => {
  const doubling = many(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)
  expect(limitOf(`{ ...F0 } ${doubling} fragment F60 on Query { a }`)).toBeUndefined()
})

test.each(['__proto__', 'constructor', 'prototype', '__anything'])(
  'an answer may not be given the name %s',
  (name) => {
    expect(limitOf(`{ ${name}: __typename }`)).toBe('names')
  },
)

test('a document that is none is refused as such', () => {
  expect(limitOf('{ a ')).toBe('GRAPHQL_PARSE_FAILED')
})

test('the standard introspection is exempt, one that was changed is not', () => {
  const standard = getIntrospectionQuery()
  expect(limitOf(standard)).toBeUndefined()
  expect(isStandardIntrospection(readDocument(standard))).toBe(true)
  expect(
    limitOf(
      `{ __type(name: "Query") { fields { type { ${'ofType { '.repeat(20)}name${' }'.repeat(20)} } } } }`,
    ),
  ).toBe('depth')
})
