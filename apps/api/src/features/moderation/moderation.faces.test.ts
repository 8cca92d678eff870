import { randomUUID } from 'node:crypto'
import { hasNotComplained } from '@convene/rules/complaint.js'
import { contributionIsHeld, contributionIsHidden, isComplainedOf } from '@convene/rules/moderation.js'
import type { Person } from '@convene/rules/person.js'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { act, say } from '../../testing/moderation-acts.js'
import { visitor } from '../../platform/record/system-account.js'
import type { Database } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { complaintFaces, moderationFaces } from './moderation.faces.js'

const asked = { viewer: '$2::uuid', row: 'c' }
const faces = statement<Record<'hidden' | 'held' | 'complainedOf' | 'notComplained', boolean>>(
  'test-moderation-faces',
  `select ${moderationFaces.contributionIsHidden(asked)} as hidden, ${moderationFaces.contributionIsHeld(asked)} as held,
     ${moderationFaces.isComplainedOf(asked)} as "complainedOf", ${complaintFaces.hasNotComplained(asked)} as "notComplained"
   from contribution c where c.id = $1`,
)

let app: TestApplication
let reads: Database
let author: TestPerson
let complainant: TestPerson
beforeAll(async () => {
  app = await testApplication()
  reads = await app.database.reads()
  author = await app.person()
  complainant = await app.person()
})
afterAll(() => app.close())

test.each(['held', 'published', 'hidden', 'withdrawn'] as const)(
  'what is asked about a contribution that is %s means the same in SQL as in TypeScript',
  async (state) => {
    const owner = await app.database.owner()
    for (const complaints of ['none', 'open', 'decided'] as const) {
      const contribution = await say(author, `${state} ${randomUUID()}`)
      if (complaints !== 'none')
        for (const who of [app, complainant]) await act(who, 'complain', { contribution })
      if (complaints === 'decided') {
        const administrator = await app.person({ administrator: true })
        const given = { contribution }
        await act(administrator, 'hideContribution', given)
      }
      await owner.query(
        `update contribution set state = $2, published_at = case when $2 = 'held' then null else now() end where id = $1`,
        [contribution, state],
      )
      const people: readonly Person[] = [
        visitor,
        { account: complainant.account, kind: 'person' },
        { account: author.account, kind: 'person' },
      ]
      for (const person of people) {
        const open = complaints === 'open'
        const known = {
          state,
          author: author.account,
          createdAt: 0,
          now: 0,
          administrator: false,
          complainedOf: open,
          complained: open && person.account === complainant.account,
        }
        expect([
          state,
          complaints,
          person.kind,
          await reads.one(faces, [contribution, person.account]),
        ]).toEqual([
          state,
          complaints,
          person.kind,
          {
            hidden: contributionIsHidden.holds(person, known),
            held: contributionIsHeld.holds(person, known),
            complainedOf: isComplainedOf.holds(person, known),
            notComplained: hasNotComplained.holds(person, known),
          },
        ])
      }
    }
  },
)
