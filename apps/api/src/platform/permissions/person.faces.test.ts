import { randomUUID } from 'node:crypto'
import * as rules from '@convene/rules/person.js'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import type { Database } from '../database/database.js'
import { statement } from '../database/statement.js'
import { system } from '../record/system-account.js'
import { personFaces } from './person.faces.js'

const people: readonly rules.Person[] = [system, { account: randomUUID(), kind: 'person' }]
let db: TestDatabase
let reads: Database
beforeAll(async () => {
  db = await testDatabase()
  reads = await db.reads()
})
afterAll(() => db.close())

const { anyone, isSystem } = rules
test.each([anyone, isSystem])('$name means the same in SQL as in TypeScript', async ({ name, holds }) => {
  const face = personFaces[name]({ viewer: '$1::uuid', row: '' })
  for (const person of people) {
    const answer = await reads.one(
      statement<{ holds: boolean }>(`test-face-${name}`, `select ${face} as holds, $1::uuid as viewer`),
      [person.account],
    )
    expect([person.kind, answer?.holds]).toEqual([person.kind, holds(person, {})])
  }
})
