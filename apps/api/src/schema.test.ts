import { buildSchema, getNamedType, isEnumType, isObjectType } from 'graphql'
import { beforeAll, expect, test } from '@jest/globals'
import { printedSchema } from './printed-schema.js'
import { committedSchema, readSource } from './testing/repository.js'

let printed: string
beforeAll(async () => {
  printed = await printedSchema()
}, 120_000)

test('the committed schema is what the code declares: `npm run generate` writes it', () => {
  expect(readSource('packages/api-client/schema.graphql')).toBe(printed)
})

test('everything that can be asked says what it is', () => {
  const types = Object.values(buildSchema(printed).getTypeMap()).filter(
    (type) => (isObjectType(type) || isEnumType(type)) && !/^(__|Query$|Mutation$)/.test(type.name),
  )
  const described = types.flatMap((type) => [
    [type.name, type.description],
    ...(isObjectType(type) ? Object.values(type.getFields()) : []).map((field) => [
      `${type.name}.${field.name}`,
      field.description,
    ]),
  ])
  expect(described.length).toBeGreaterThan(100)
  expect(described.filter(([, description]) => !description)).toEqual([])
})

test('each root field and each of its arguments is described', () => {
  const fields = Object.values(committedSchema().getQueryType()?.getFields() ?? {})
  expect(fields.length).toBeGreaterThan(12)
  for (const { description, args } of fields)
    for (const each of [description, ...args.map((argument) => argument.description)])
      expect(each).toMatch(/\w{3}.*\.$/s)
})

test('every list that pages says where it stands', () => {
  for (const { name, args, type } of Object.values(committedSchema().getQueryType()?.getFields() ?? {})) {
    const named = getNamedType(type)
    const fields = isObjectType(named) ? named.getFields() : {}
    const list = isObjectType(named) && (named.name.endsWith('Connection') || 'pageInfo' in fields)
    // a thread is a part of its page, with cursors of its own
    const thread = fields['thread'] && getNamedType(fields['thread'].type)
    expect([name, args.some((argument) => argument.name === 'after')]).toEqual([
      name,
      list || thread !== undefined,
    ])
    if (list) expect(Object.keys(fields)).toEqual(expect.arrayContaining(['edges', 'pageInfo']))
    if (isObjectType(thread)) expect(Object.keys(thread.getFields())).toContain('pageInfo')
  }
})
