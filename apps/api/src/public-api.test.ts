import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import { testApplication, type TestApplication } from './testing/application.js'

let application: TestApplication
beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

/** Sends a body as it is. */
async function post(
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
) {
  const answer = await fetch(`${application.address}/graphql`, { method: 'POST', headers, body })
  return { status: answer.status, text: await answer.text() }
}
const aliases = (count: number) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`
const circle = 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }'
const levels = (count: number) =>
  `{ __type(name: "Query") { ${'ofType { '.repeat(count - 2)}name${' }'.repeat(count - 2)} } }`

describe('the public API', () => {
  test.each([
    ['a document of 12 levels', levels(12)],
    ['15 aliases', aliases(15)],
    [
      '50 directives',
      `{ __typename ${'@skip(if: false) @include(if: true) '.repeat(0)} portal(locale: en) { ${Array.from({ length: 50 }, () => 'figures @include(if: true) { documents }').join(' ')} } }`,
    ],
    ['the standard introspection', getIntrospectionQuery()],
    [
      'a hundred institutions',
      '{ institutions(locale: en, first: 100) { edges { cursor node { id name { body } } } totalCount } }',
    ],
  ])('answers %s', async (_what, query) => {
    expect(await application.ask(query)).toMatchObject({ status: 200, errors: [] })
  })

  test.each([
    ['13 levels', levels(13), 'depth'],
    ['two hundred levels', levels(200), 'depth'],
    ['a circle of fragments', circle, 'depth'],
    ['16 aliases', aliases(16), 'aliases'],
    [
      '51 directives',
      `{ portal(locale: en) { ${Array.from({ length: 51 }, () => 'figures @include(if: true) { documents }').join(' ')} } }`,
      'directives',
    ],
    ['more than 2,000 tokens', `{ ${'__typename '.repeat(2001)} }`, 'tokens'],
    ['more than 64 kB', `{ __typename } # ${'x'.repeat(64 * 1024)}`, 'bytes'],
    ['a poisoned name', '{ __proto__: __typename }', 'names'],
    [
      'what costs more than 5,000',
      '{ a: institutions(locale: en, first: 100) { ...I } b: institutions(locale: en, first: 100) { ...I } c: institutions(locale: en, first: 100) { ...I } } fragment I on InstitutionConnection { edges { node { id class acronym since until host cadence address name { body language direction state } shortName { body } } } }',
      'cost',
    ],
    [
      'a page that is too long by its variable',
      [
        'query ($n: Int) { libraryDocuments(locale: en, first: $n) { edges { node { id title { body language } } } } }',
        { n: 5000 },
      ],
      'cost',
    ],
  ])('refuses %s', async (_what, given, limit) => {
    const [query, variables] = typeof given === 'string' ? [given, {}] : [String(given[0]), Object(given[1])]
    expect(await application.ask(query, variables)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit } }],
    })
  })

  test.each([
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['no JSON', '{"query": "{ __typename }'],
    ['null', 'null'],
    ['a number as query', '{"query":7}'],
    ['variables that are no object', '{"query":"{ __typename }","variables":[1]}'],
    ['no query', '{}'],
  ])('refuses %s plainly', async (_what, body) => {
    const { status, text } = await post(body)
    expect(status).toBe(400)
    expect(text).not.toMatch(/node_modules|\.ts:|at \S+ \(/)
  })

  test.each([
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['what is no document', '{ portal(', 'GRAPHQL_PARSE_FAILED'],
    [
      'a language that is none',
      '{ portal(locale: xx) { figures { documents } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an operation that is not stored', undefined, 'PERSISTED_QUERY_NOT_FOUND'],
  ])('names its fault for %s', async (_what, query, code) => {
    const body =
      query === undefined
        ? { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }
        : { query }
    const { status, text } = await post(JSON.stringify(body))
    expect(status).toBeLessThan(500)
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code } }] })
  })

  test('nobody can store an operation', async () => {
    const { createHash } = await import('node:crypto')
    const query = '{ portal(locale: en) { figures { documents } } }'
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
    }
    await post(JSON.stringify({ query, extensions }))
    expect((await post(JSON.stringify({ extensions }))).text).toContain('PERSISTED_QUERY_NOT_FOUND')
  })

  test('refuses a simple request of another site', async () => {
    const { status } = await post('{"query":"{ __typename }"}', {
      'content-type': 'text/plain',
      origin: 'https://elsewhere.example',
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  test('a fault of the inside shows nothing of it', async () => {
    const owner = await application.database.owner()
    await owner.query('alter table milestone rename to milestone_away')
    try {
      const answer = await application.ask('{ timeline(locale: en) { compact { id } } }')
      expect(answer.errors[0]?.extensions).toEqual({ code: 'INTERNAL' })
      expect(answer.text).not.toMatch(/milestone|relation|select/i)
    } finally {
      await owner.query('alter table milestone_away rename to milestone')
    }
    expect(await application.ask('{ timeline(locale: en) { compact { id } } }')).toMatchObject({
      status: 200,
      errors: [],
    })
  })
})
