import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'
import { queries, request } from './api-examples'

const schema = buildSchema(readFileSync(join(process.cwd(), 'packages/api-client/schema.graphql'), 'utf8'))

test.each(Object.entries(queries))('the worked example “%s” asks for what the schema has', (_name, query) => {
  expect(validate(schema, parse(query))).toEqual([])
})

test('the query inside the command line is valid as well', () => {
  const body: { query: string } = JSON.parse(/-d '(.*)'$/s.exec(request)?.[1] ?? '')
  expect(validate(schema, parse(body.query))).toEqual([])
})
