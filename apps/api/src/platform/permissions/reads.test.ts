import { expect, test } from '@jest/globals'
import { committedSchema, rulesExports } from '../../testing/repository.js'

test('every root field of the schema has one rule, and every rule has a root field', async () => {
  const ruled = (await rulesExports()).flatMap(([name, value]) =>
    name.endsWith('Reads') && value ? Object.keys(value) : [],
  )
  const fields = Object.keys(committedSchema().getQueryType()?.getFields() ?? {})
  expect(fields.length).toBeGreaterThan(0)
  expect(ruled.toSorted()).toEqual(fields.toSorted())
})
