import * as rules from '@convene/rules/contribution-conditions.js'
import type { Person } from '@convene/rules/person.js'
import { roundStates, type RoundState } from '@convene/rules/round.js'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { system } from '../../platform/record/system-account.js'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { posted, quietProvisions } from '../../testing/threads.js'
import { contributionFaces } from './contribution.faces.js'

let app: TestApplication
let owner: Client
let people: readonly Person[]
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  const [one, other] = [await app.person(), await app.person()]
  people = [{ account: one.account, kind: 'person' }, { account: other.account, kind: 'person' }, system]
  const [code] = await quietProvisions(app)
  const root = await posted(one, { code })
  await posted(other, { code, parent: root.id })
  const late = await posted(one, { code })
  await owner.query(`update contribution set created_at = now() - interval '31 minutes' where id = $1`, [
    late.id,
  ])
  // every state, under one root; what is erased and detached has no author
  for (const state of ['hidden', 'withdrawn', 'held', 'erased'] as const) {
    const said = await posted(one, { code, parent: root.id })
    await owner.query(
      `update contribution set state = $2, published_at = case when $2 = 'held' then null else published_at end,
         body = case when $2 = 'erased' then null else body end, account_id = case when $2 = 'erased' then null else account_id end where id = $1`,
      [said.id, state],
    )
  }
})
afterAll(() => app.close())

const holdsInSql = async (
  name: keyof typeof contributionFaces,
  person: Person,
  from: string,
  values: unknown[] = [],
) => {
  const face = contributionFaces[name]({ viewer: '$1::uuid', row: 'x' })
  const { rows } = await owner.query<{ id: string | null; holds: boolean }>(
    `select x.id, ${face} as holds, $1::uuid as viewer from ${from}`,
    [person.account, ...values],
  )
  return rows
}

test('what is asked of a contribution means the same in SQL as in TypeScript', async () => {
  const { rows } = await owner.query<{
    id: string
    state: rules.ContributionState
    author: string | null
    createdAt: number
    depth: number
    now: number
  }>(
    `select id, state, account_id as author, depth, extract(epoch from created_at)::float8 * 1000 as "createdAt",
       extract(epoch from clock_timestamp())::float8 * 1000 as now from contribution`,
  )
  const asked = [
    rules.contributionIsOwn,
    rules.contributionIsNotOwn,
    rules.contributionIsPublished,
    rules.contributionIsHeldOrPublished,
    rules.editingIsOpen,
  ]
  let compared = 0
  const seen = new Set<string>()
  for (const person of people)
    for (const predicate of asked)
      for (const { id, holds } of await holdsInSql(predicate.name, person, 'contribution x')) {
        const facts = rows.find((row) => row.id === id)
        if (!facts) throw new Error('a row came between')
        expect([predicate.name, facts.state, holds]).toEqual([
          predicate.name,
          facts.state,
          predicate.holds(person, facts),
        ])
        seen.add(`${predicate.name} ${holds}`)
        compared++
      }
  // each was seen to hold and not to hold
  expect(seen.size).toBe(asked.length * 2)
  expect(compared).toBeGreaterThan(100)
  for (const parent of [...rows, null])
    for (const predicate of [rules.parentIsPublished, rules.parentHasRoom]) {
      const [answer] = await holdsInSql(
        predicate.name,
        system,
        '(select 1) one left join contribution x on x.id = $2::uuid',
        [parent?.id ?? null],
      )
      expect(answer?.holds).toBe(predicate.holds(system, { parent }))
    }
})

test('what is asked of a consultation means the same in SQL as in TypeScript, in each state of its rounds', async () => {
  const states: readonly RoundState[] = roundStates
  let compared = 0
  for (const first of states)
    for (const second of states)
      for (const participation of ['everyone', 'accredited'])
        for (const archive of [false, true]) {
          await owner.query(
            `update consultation set archive = $1, source = 'S', licence = 'L' where slug = 'global-digital-compact'`,
            [archive],
          )
          await owner.query(
            `update round set state = case number when 1 then $1 when 2 then $2 else 'draft' end, participation = $3
             where consultation_id = (select id from consultation where slug = 'global-digital-compact')`,
            [first, second, participation],
          )
          // the definition once more: open, else the last under review, else the next announced, else the last closed
          const rounds = [
            { number: 1, state: first, participation },
            { number: 2, state: second, participation },
          ]
          const take = (wanted: RoundState[], last: boolean) =>
            (last ? rounds.toReversed() : rounds).find(({ state }) => wanted.includes(state))
          const round =
            take(['open'], false) ??
            take(['reviewing', 'synthesis'], true) ??
            take(['announced'], false) ??
            take(['closed'], true) ??
            null
          for (const predicate of [
            rules.consultationIsLive,
            rules.roundHasOpened,
            rules.roundIsNotClosed,
            rules.roundIsForEveryone,
          ]) {
            const [answer] = await holdsInSql(
              predicate.name,
              system,
              `consultation x where x.slug = 'global-digital-compact'`,
            )
            expect([predicate.name, first, second, answer?.holds]).toEqual([
              predicate.name,
              first,
              second,
              predicate.holds(system, { archive, round }),
            ])
            compared++
          }
        }
  expect(compared).toBe(6 * 6 * 2 * 2 * 4)
})
