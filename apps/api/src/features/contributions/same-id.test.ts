import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { system } from '../../platform/record/system-account.js'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { post, posted, quietProvisions, thread, withdraw } from '../../testing/threads.js'
import { eraseContributions } from './commands/erase-contributions.js'

let app: TestApplication
let owner: Client
let code = ''
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  ;[code] = await quietProvisions(app)
})
afterAll(() => app.close())

const stored = async (person: TestPerson) =>
  (
    await owner.query<{ contributions: number; acts: number }>(
      `select (select count(*)::int from contribution where account_id = $1) as contributions, (select count(*)::int from act where account_id = $1) as acts`,
      [person.account],
    )
  ).rows[0]
const round = (change: string) =>
  owner.query(
    `update round set ${change} where number = 2 and consultation_id = (select id from consultation where slug = 'global-digital-compact')`,
  )

describe('the same id twice', () => {
  test('with the same content is answered as the first time, and done once', async () => {
    const [person, actId] = [await app.person(), randomUUID()]
    const first = await posted(person, { code, actId, body: 'Once.' })
    expect(await posted(person, { code, actId, body: 'Once.' })).toEqual(first)
    expect(await posted(person, { code, actId: actId.toUpperCase(), body: 'Once.' })).toEqual(first)
    expect(await stored(person)).toEqual({ contributions: 1, acts: 1 })
  })

  test.each([
    ['another text', { body: 'Else.' }],
    ['another place', { code: 'A.M1' }],
    ['another language', { language: 'fr' }],
    ['a quote', { quote: 'x' }],
    ['a parent', { parent: randomUUID() }],
  ])('with %s is refused, and nothing of the first is told', async (_what, change) => {
    const [person, actId] = [await app.person(), randomUUID()]
    await posted(person, { code, actId, body: 'Once.' })
    const answer = await post(person, { code, actId, body: 'Once.', ...change })
    expect(answer).toEqual({ code: 'ACT_ID_TAKEN', params: [] })
    expect(await stored(person)).toEqual({ contributions: 1, acts: 1 })
  })

  test('for another act is refused', async () => {
    const [person, actId] = [await app.person(), randomUUID()]
    const said = await posted(person, { code, actId })
    expect(await withdraw(person, said.id, actId)).toEqual({ code: 'ACT_ID_TAKEN', params: [] })
  })

  test('by another person is an act of theirs and tells nothing of the first', async () => {
    const [person, other, actId] = [await app.person(), await app.person(), randomUUID()]
    const first = await posted(person, { code, actId, body: 'Mine.' })
    const second = await posted(other, { code, actId, body: 'Mine.' })
    expect(second.id).not.toBe(first.id)
    expect(second.author?.name).toBe(other.displayName)
  })

  test('refused and then allowed is done: a refusal is not remembered', async () => {
    const [person, actId] = [await app.person(), randomUUID()]
    await round(`participation = 'accredited'`)
    expect(await post(person, { code, actId })).toMatchObject({ code: 'ROUND_FOR_ACCREDITED' })
    expect(await stored(person)).toEqual({ contributions: 0, acts: 0 })
    await round(`participation = 'everyone'`)
    expect(await post(person, { code, actId })).toHaveProperty('contribution')
    expect(await stored(person)).toEqual({ contributions: 1, acts: 1 })
  })

  test('allowed and then forbidden is answered as the first time', async () => {
    const [person, actId] = [await app.person(), randomUUID()]
    const first = await posted(person, { code, actId })
    await round(`participation = 'accredited'`)
    expect(await posted(person, { code, actId })).toEqual(first)
    expect(await post(person, { code })).toMatchObject({ code: 'ROUND_FOR_ACCREDITED' })
    await round(`participation = 'everyone'`)
  })

  test('withdrawn since is answered with what stands there now', async () => {
    const [person, actId] = [await app.person(), randomUUID()]
    const first = await posted(person, { code, actId })
    await withdraw(person, first.id)
    expect(await posted(person, { code, actId })).toMatchObject({ id: first.id, state: 'withdrawn' })
  })

  test('sent twelve times at once is done once, and each is answered alike', async () => {
    const [person, actId] = [await app.person(), randomUUID()]
    const answers = await Promise.all(Array.from({ length: 12 }, () => posted(person, { code, actId })))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await stored(person)).toEqual({ contributions: 1, acts: 1 })
  })

  test('whose first answer was lost is done once', async () => {
    for (const milliseconds of [1, 3, 6, 10, 15, 25]) {
      const [person, actId] = [await app.person(), randomUUID()]
      const gone = new AbortController()
      const lost = fetch(`${app.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: person.cookie },
        signal: gone.signal,
        body: JSON.stringify({
          query: `mutation { postContribution(actId: "${actId}", consultation: "global-digital-compact", code: "${code}", body: "Lost?", locale: en) { __typename } }`,
        }),
      }).catch(() => undefined)
      await wait(milliseconds)
      gone.abort()
      await lost
      const said = await posted(person, { code, actId, body: 'Lost?' })
      expect(await stored(person)).toEqual({ contributions: 1, acts: 1 })
      expect(
        (await thread(app, { code, all: true })).contributions.filter(({ id }) => id === said.id),
      ).toHaveLength(1)
    }
  })

  test('whose text was erased since is refused: nothing is left to compare with', async () => {
    const [person, actId] = [await app.person(), randomUUID()]
    const first = await posted(person, { code, actId, body: 'To be erased.' })
    const consultation = (
      await owner.query<{ id: string }>(`select id from consultation where slug = 'global-digital-compact'`)
    ).rows[0]?.id
    const outcome = await eraseContributions(await app.database.source(), system, {
      account: person.account,
      consultation: consultation ?? '',
    })
    expect(outcome.outcome).toBe('done')
    for (const body of ['To be erased.', 'Guess.', ''])
      expect(await post(person, { code, actId, body: body || 'Other.' })).toEqual({
        code: 'ACT_ID_TAKEN',
        params: [],
      })
    const { rows } = await owner.query(`select state, body from contribution where id = $1`, [first.id])
    expect(rows).toEqual([{ state: 'erased', body: null }])
  })
})
