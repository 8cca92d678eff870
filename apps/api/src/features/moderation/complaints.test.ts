import { randomUUID } from 'node:crypto'
import { complaintGrounds } from '@convene/rules/complaint.js'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { visitorAccount } from '../../platform/record/system-account.js'
import { act, say } from '../../testing/moderation-acts.js'

let app: TestApplication
let author: TestPerson
beforeAll(async () => {
  app = await testApplication()
  author = await app.person({ displayName: 'Writer of words' })
})
afterAll(() => app.close())

test('a complaint needs no account, says until when a person decides, and is kept in the journal alone', async () => {
  const contribution = await say(author, 'Something to complain about')
  const before = Date.now()
  const answer = await act(app, 'complain', {
    contribution,
    ground: 'personal_data',
    explanation: 'canary-explanation',
  })
  expect(answer.__typename).toBe('ComplainDone')
  const hours = (Date.parse(answer.decidedBy ?? '') - before) / 3_600_000
  expect(hours).toBeGreaterThan(71.9)
  expect(hours).toBeLessThan(72.1)
  const owner = await app.database.owner()
  const { rows } = await owner.query(
    `select c.account_id, c.state, c.ground, c.explanation, j.audience, j.ids::text as ids,
       (select count(*)::int from entry where ids ->> 'complaint' = c.id::text) as public
     from complaint c join journal_entry j on j.ids ->> 'complaint' = c.id::text where c.contribution_id = $1`,
    [contribution],
  )
  expect(rows).toEqual([
    expect.objectContaining({
      account_id: visitorAccount,
      state: 'open',
      ground: 'personal_data',
      explanation: 'canary-explanation',
      audience: 'internal',
      public: 0,
    }),
  ])
  expect(rows[0].ids).not.toContain('canary')
})

test('each ground of the form is taken', async () => {
  const contribution = await say(author, 'Many grounds')
  for (const { ground } of complaintGrounds)
    expect(await act(app, 'complain', { contribution, ground, explanation: 'Words' })).toMatchObject({
      __typename: 'ComplainDone',
    })
})

test.each([
  ['on no ground of the list', { ground: 'dislike' }, 'GROUND_UNKNOWN'],
  ['on a ground named like a property of objects', { ground: '__proto__' }, 'GROUND_UNKNOWN'],
  [
    'on another ground without saying which',
    { ground: 'other', explanation: ' \u200b\n' },
    'EXPLANATION_MISSING',
  ],
  ['with more than 2,000 characters', { explanation: '😀'.repeat(2001) }, 'WORDS_TOO_LONG'],
  ['with a sign that cannot be stored', { explanation: 'a\0b' }, 'WORDS_UNREADABLE'],
  ['about nothing', { contribution: randomUUID() }, 'NOT_FOUND'],
])('a complaint %s is refused and leaves nothing', async (_what, wrong, code) => {
  const contribution = await say(author, 'To complain about wrongly')
  expect(await act(app, 'complain', { contribution, ...wrong })).toMatchObject({ code })
  const owner = await app.database.owner()
  const { rows } = await owner.query('select from complaint where contribution_id = $1', [contribution])
  expect(rows).toEqual([])
})

test('2,000 characters outside the first plane are 2,000 characters', async () => {
  const contribution = await say(author, 'To complain about at length')
  expect(await act(app, 'complain', { contribution, explanation: '😀'.repeat(2000) })).toMatchObject({
    __typename: 'ComplainDone',
  })
})

test('one account has one open complaint about a contribution, also when it sends two at once', async () => {
  const contribution = await say(author, 'Complained of twice')
  const reader = await app.person()
  const answers = await Promise.all(
    ['hate', 'harassment', 'spam'].map((ground) => act(reader, 'complain', { contribution, ground })),
  )
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    'ComplainDone',
    'Refusal',
    'Refusal',
  ])
  expect(await act(reader, 'complain', { contribution })).toMatchObject({ code: 'ALREADY_COMPLAINED' })
  const own = await reader.data<{ complainable: { complained: boolean } }>(complainable, { contribution })
  expect(own.complainable.complained).toBe(true)
  const others = await app.data<{ complainable: { complained: boolean } }>(complainable, { contribution })
  expect(others.complainable.complained).toBe(false)
})

const complainable = `query ($contribution: ID!, $code: String = "A.M1") { complainable(consultation: "global-digital-compact", code: $code, contribution: $contribution) {
  complained contribution { state body authorName provisionCode } } }`

test('the same complaint sent again is one complaint; another one under its id is refused', async () => {
  const contribution = await say(author, 'Complained of again')
  const given = { actId: randomUUID(), contribution, ground: 'hate' }
  const first = await act(app, 'complain', given)
  expect(await act(app, 'complain', given)).toEqual(first)
  expect(await act(app, 'complain', { ...given, ground: 'threat' })).toMatchObject({ code: 'ACT_ID_TAKEN' })
  const owner = await app.database.owner()
  const { rows } = await owner.query('select from complaint where contribution_id = $1', [contribution])
  expect(rows).toHaveLength(1)
})

test('however many complain, nothing is hidden; one address cannot flood a contribution, and a school is not locked out', async () => {
  const contribution = await say(author, 'Liked by few')
  const school = await Promise.all(Array.from({ length: 60 }, () => app.person()))
  const answers = await Promise.all(school.map((pupil) => act(pupil, 'complain', { contribution })))
  expect(answers.filter(({ __typename }) => __typename === 'ComplainDone')).toHaveLength(60)
  const visits = []
  for (let each = 0; each < 35; each++) visits.push(await act(app, 'complain', { contribution }))
  expect(visits.filter(({ __typename }) => __typename === 'ComplainDone')).toHaveLength(30)
  expect(visits.at(-1)).toMatchObject({ code: 'TOO_MANY_COMPLAINTS' })
  // the same visitors may still complain about something else
  const other = await say(author, 'Liked by fewer')
  expect(await act(app, 'complain', { contribution: other })).toMatchObject({ __typename: 'ComplainDone' })
  const shown = await app.data<{ complainable: { contribution: { state: string; body: string } } }>(
    complainable,
    { contribution },
  )
  expect(shown.complainable.contribution).toMatchObject({ state: 'published', body: 'Liked by few' })
})

test('what a complaint would be about is found under its own address alone', async () => {
  const contribution = await say(author, 'Under A.M1')
  expect(await app.data(complainable, { contribution, code: 'A.M2' })).toEqual({ complainable: null })
  expect(await app.data(complainable, { contribution: 'none' })).toEqual({ complainable: null })
})
