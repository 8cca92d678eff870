import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'

const consultation = 'global-digital-compact'
const state = `mutation ($actId: ID!, $code: String!, $stance: Stance!, $reason: String, $reasonLanguage: String, $consultation: String = "${consultation}") {
  statePosition(actId: $actId, consultation: $consultation, code: $code, stance: $stance, reason: $reason, reasonLanguage: $reasonLanguage) {
    __typename ... on StatePositionDone { position { stance reason { body language direction } onOlderText } } ... on Refusal { code } } }`
const withdraw = `mutation ($actId: ID!, $code: String!) { withdrawPosition(actId: $actId, consultation: "${consultation}", code: $code) {
    __typename ... on WithdrawPositionDone { code } ... on Refusal { code } } }`
const viewer = `query ($code: String!) { viewerPosition(consultation: "${consultation}", code: $code, locale: en) {
    code signedIn text { body } position { stance reason { body } } refusal { code params { name value } } } }`

interface Stated {
  statePosition: {
    __typename: string
    code?: string
    position?: { stance: string; reason: { body: string } | null } | null
  }
}
interface Viewed {
  viewerPosition: {
    signedIn: boolean
    position: { stance: string } | null
    refusal: { code: string } | null
  } | null
}

let app: TestApplication
let owner: Client
let round: string
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  const { rows } = await owner.query<{ id: string }>(
    `select r.id from round r join consultation c on c.id = r.consultation_id where c.slug = $1 and r.state = 'open'`,
    [consultation],
  )
  round = rows[0]?.id ?? ''
})
afterAll(() => app.close())
beforeEach(() =>
  owner.query(`update round set state = 'open', closes_at = now() + interval '9 days' where id = $1`, [
    round,
  ]),
)

async function states(
  person: TestPerson,
  code: string,
  stance: string,
  more: object = {},
): Promise<Stated['statePosition']> {
  return (await person.data<Stated>(state, { actId: randomUUID(), code, stance, ...more })).statePosition
}
async function held(person: TestPerson, code: string): Promise<string | undefined> {
  return (await person.data<Viewed>(viewer, { code })).viewerPosition?.position?.stance
}
async function entriesOf(person: TestPerson): Promise<{ kind: string; audience: string }[]> {
  const { rows } = await owner.query<{ kind: string; audience: string }>(
    'select kind, audience from journal_entry where account_id = $1 order by number',
    [person.account],
  )
  return rows
}

test('a person states a position, changes it and withdraws it; each is one entry of the journal and none of the log', async () => {
  const person = await app.person()
  const { rows: before } = await owner.query('select sum(n) as n from log')
  expect(await states(person, 'A.M1', 'reserve', { reason: 'لأسباب', reasonLanguage: 'ar' })).toMatchObject({
    position: {
      stance: 'reserve',
      reason: { body: 'لأسباب', language: 'ar', direction: 'rtl' },
      onOlderText: false,
    },
  })
  await states(person, 'A.M1', 'support')
  expect(await held(person, 'A.M1')).toBe('support')
  expect(await person.data(withdraw, { actId: randomUUID(), code: 'A.M1' })).toEqual({
    withdrawPosition: { __typename: 'WithdrawPositionDone', code: 'A.M1' },
  })
  expect(await held(person, 'A.M1')).toBeUndefined()
  expect(await entriesOf(person)).toEqual(
    ['position.stated', 'position.stated', 'position.withdrawn'].map((kind) => ({
      kind,
      audience: 'internal',
    })),
  )
  expect((await owner.query('select sum(n) as n from log')).rows).toEqual(before)
  expect(await person.data(withdraw, { actId: randomUUID(), code: 'A.M1' })).toEqual({
    withdrawPosition: { __typename: 'Refusal', code: 'NO_POSITION' },
  })
  await states(person, 'A.M1', 'oppose')
  expect(await held(person, 'A.M1')).toBe('oppose')
})

test('stating what one holds already changes nothing and leaves no entry', async () => {
  const person = await app.person()
  await states(person, 'A.M2', 'support')
  expect(await states(person, 'A.M2', 'support')).toMatchObject({ position: { stance: 'support' } })
  expect(await entriesOf(person)).toHaveLength(1)
})

test("nobody else sees a person's position, nor its reason, on any page or list", async () => {
  const person = await app.person()
  const canary = `canary-${randomUUID()}`
  await states(person, 'A.O1', 'oppose', { reason: canary, reasonLanguage: 'en' })
  await app.tick('position-figures')
  const other = await app.person()
  const pages = await Promise.all([
    app.get(`/en/page/ProvisionPage?consultation=${consultation}&code=A.O1`),
    app.get(`/en/page/CompactTextPage?consultation=${consultation}`),
    app.ask(
      `{ organizationPositions(consultation: "${consultation}", code: "A.O1") { edges { node { organization reason { body } } } } }`,
    ),
    other.ask(viewer, { code: 'A.O1' }),
    app.ask(viewer, { code: 'A.O1' }),
  ])
  for (const { status, text } of pages) {
    expect(status).toBe(200)
    expect(text).not.toContain(canary)
    expect(text).not.toContain('"stance":"oppose"')
  }
  expect(await held(other, 'A.O1')).toBeUndefined()
})

test.each([
  ['somebody who is not signed in', 'SIGN_IN_FIRST', async () => {}],
  [
    'a round that has ended',
    'POSITIONS_ARE_OVER',
    () => owner.query(`update round set state = 'reviewing' where id = $1`, [round]),
  ],
  [
    'a round whose time is over, though no clock has ended it',
    'POSITIONS_ARE_OVER',
    () => owner.query(`update round set closes_at = now() - interval '1 second' where id = $1`, [round]),
  ],
  [
    'a round of accredited delegations',
    'ROUND_FOR_ACCREDITED',
    () => owner.query(`update round set participation = 'accredited' where id = $1`, [round]),
  ],
])('is refused to %s, and the page says so beforehand', async (_who, code, arrange) => {
  const person = code === 'SIGN_IN_FIRST' ? app : await app.person()
  await arrange()
  const { viewerPosition } = await person.data<Viewed>(viewer, { code: 'A.M1' })
  expect(viewerPosition?.refusal?.code).toBe(code)
  const { statePosition } = await person.data<Stated>(state, {
    actId: randomUUID(),
    code: 'A.M1',
    stance: 'support',
  })
  expect(statePosition).toEqual({ __typename: 'Refusal', code })
  await owner.query(`update round set participation = 'everyone' where id = $1`, [round])
})

test('a position can be withdrawn after the round', async () => {
  const person = await app.person()
  await states(person, 'A.M1', 'oppose')
  await owner.query(`update round set state = 'reviewing' where id = $1`, [round])
  expect(await person.data(withdraw, { actId: randomUUID(), code: 'A.M1' })).toMatchObject({
    withdrawPosition: { code: 'A.M1' },
  })
})

test.each([
  ['no such provision', { code: 'Z.9' }, 'NOT_FOUND'],
  ['no such consultation', { consultation: 'nowhere' }, 'NOT_FOUND'],
  ['a reason of 1,001 characters', { reason: '文'.repeat(1001), reasonLanguage: 'zh' }, 'TEXT_TOO_LONG'],
  ['a reason with NUL', { reason: 'a\0b', reasonLanguage: 'en' }, 'TEXT_UNREADABLE'],
])('is refused for %s', async (_what, given, code) => {
  const person = await app.person()
  expect(await states(person, 'A.M1', 'support', given)).toEqual({ __typename: 'Refusal', code })
  expect(await entriesOf(person)).toEqual([])
})

test('a reason of 1,000 characters of any script is taken; one without a language is not', async () => {
  const person = await app.person()
  expect(
    await states(person, 'A.M1', 'support', { reason: '𠮷'.repeat(1000), reasonLanguage: 'zh' }),
  ).toMatchObject({ position: { stance: 'support' } })
  const { errors } = await person.ask(state, {
    actId: randomUUID(),
    code: 'A.M1',
    stance: 'support',
    reason: 'x',
  })
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
})

describe('the same id twice', () => {
  const actId = randomUUID
  test('with the same content answers the same and does nothing twice', async () => {
    const [person, id] = [await app.person(), actId()]
    const variables = { actId: id, code: 'B.M1', stance: 'reserve', reason: 'why', reasonLanguage: 'en' }
    const first = await person.data(state, variables)
    expect(await person.data(state, variables)).toEqual(first)
    expect(await entriesOf(person)).toHaveLength(1)
  })
  test('with other content is a conflict', async () => {
    const [person, id] = [await app.person(), actId()]
    await person.data(state, { actId: id, code: 'B.M1', stance: 'reserve' })
    expect(await person.data(state, { actId: id, code: 'B.M1', stance: 'support' })).toMatchObject({
      statePosition: { code: 'ACT_ID_TAKEN' },
    })
    expect(await person.data(withdraw, { actId: id, code: 'B.M1' })).toMatchObject({
      withdrawPosition: { code: 'ACT_ID_TAKEN' },
    })
    expect(await held(person, 'B.M1')).toBe('reserve')
  })
  test('by another person is an act of theirs', async () => {
    const [person, other, id] = [await app.person(), await app.person(), actId()]
    await person.data(state, { actId: id, code: 'B.M1', stance: 'reserve' })
    await other.data(state, { actId: id, code: 'B.M1', stance: 'support' })
    expect([await held(person, 'B.M1'), await held(other, 'B.M1')]).toEqual(['reserve', 'support'])
  })
  test('refused, then allowed, is done; done, then forbidden, is still the first answer', async () => {
    const [person, id] = [await app.person(), actId()]
    const variables = { actId: id, code: 'B.M1', stance: 'support' }
    await owner.query(`update round set state = 'reviewing' where id = $1`, [round])
    expect(await person.data(state, variables)).toMatchObject({
      statePosition: { code: 'POSITIONS_ARE_OVER' },
    })
    await owner.query(`update round set state = 'open' where id = $1`, [round])
    const first = await person.data(state, variables)
    await owner.query(`update round set state = 'reviewing' where id = $1`, [round])
    expect(await person.data(state, variables)).toEqual(first)
  })
  test('at once is once, and both are told the same', async () => {
    const [person, id] = [await app.person(), actId()]
    const variables = { actId: id, code: 'B.M1', stance: 'support' }
    const answers = await Promise.all(Array.from({ length: 6 }, () => person.data(state, variables)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await entriesOf(person)).toHaveLength(1)
  })
  test('of a position that was withdrawn since says that it is gone, and does not state it again', async () => {
    const [person, id] = [await app.person(), actId()]
    const variables = { actId: id, code: 'B.M1', stance: 'support' }
    await person.data(state, variables)
    await person.data(withdraw, { actId: randomUUID(), code: 'B.M1' })
    expect(await person.data(state, variables)).toEqual({
      statePosition: { __typename: 'StatePositionDone', position: null },
    })
    expect(await held(person, 'B.M1')).toBeUndefined()
  })
})

test('of many changes at once the one with the last number stands', async () => {
  const person = await app.person()
  const ids = new Map<string, string>(
    ['support', 'live_with', 'reserve', 'oppose', 'support', 'oppose'].map((stance) => [
      randomUUID(),
      stance,
    ]),
  )
  await Promise.all([...ids].map(([actId, stance]) => person.data(state, { actId, code: 'C.M1', stance })))
  const { rows } = await owner.query<{ act_id: string }>(
    'select act_id from act where account_id = $1 order by journal_number desc limit 1',
    [person.account],
  )
  expect(await held(person, 'C.M1')).toBe(ids.get(rows[0]?.act_id ?? ''))
  expect((await owner.query('select from position where account_id = $1', [person.account])).rowCount).toBe(1)
})
