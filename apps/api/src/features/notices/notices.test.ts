import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { act, say } from '../../testing/moderation-acts.js'

interface Told {
  id: string
  kind: string
  read: boolean
  more: boolean
  shown: boolean
  contribution: string
  authorName: string | null
  provisionCode: string
  decision: { decision: string; rule: number | null; reason: string | null } | null
}

let app: TestApplication
let owner: Client
let administrator: TestPerson
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  administrator = await app.person({ displayName: 'Administrator', administrator: true })
})
afterAll(() => app.close())

const list = `query ($first: Int, $after: String) { notices(locale: en, first: $first, after: $after) { signedIn unread mail hasAddress
  edges { node { id kind read more shown contribution authorName provisionCode decision { decision rule reason } } } pageInfo { hasNextPage endCursor } } }`

async function told(who: TestPerson): Promise<Told[]> {
  await app.react()
  const { notices } = await who.data<{ notices: { edges: { node: Told }[] } }>(list, { first: 100 })
  return notices.edges.map(({ node }) => node)
}

async function answer(who: TestPerson, mutation: string, given: Readonly<Record<string, unknown>> = {}) {
  const { answer } = await who.data<{ answer: { __typename: string; code?: string } }>(mutation, {
    actId: randomUUID(),
    ...given,
  })
  return answer
}
const follow = (verb: 'followThread' | 'unfollowThread') =>
  `mutation ($actId: ID!, $code: String!) { answer: ${verb}(actId: $actId, consultation: "global-digital-compact", code: $code) { __typename ... on Refusal { code } } }`
const markRead = `mutation ($newest: ID!) { answer: markNoticesRead(newest: $newest) { __typename ... on MarkNoticesReadDone { unread } ... on Refusal { code } } }`

test('the author of what is replied to is told once, and never of their own words', async () => {
  const [author, other] = [await app.person(), await app.person({ displayName: 'Who replied' })]
  const contribution = await say(author, 'First', { code: 'A.M2' })
  await say(author, 'A reply to oneself', { code: 'A.M2', parent: contribution })
  const reply = await say(other, 'A reply', { code: 'A.M2', parent: contribution })
  // the author follows the thread by writing in it, and is told of the reply as a reply only
  expect(await told(author)).toEqual([
    expect.objectContaining({
      kind: 'reply',
      contribution: reply,
      authorName: 'Who replied',
      read: false,
      shown: true,
      provisionCode: 'A.M2',
    }),
  ])
  await app.react()
  expect(await told(author)).toHaveLength(1)
  expect(await told(other)).toEqual([])
})

test('who follows a thread hears that there is news, once until it is read; who stopped hears nothing, even after writing again', async () => {
  const [follower, stopped, writer] = [await app.person(), await app.person(), await app.person()]
  expect(await answer(follower, follow('followThread'), { code: 'A.S1' })).toEqual({
    __typename: 'FollowThreadDone',
  })
  await say(stopped, 'Follows by writing', { code: 'A.S1' })
  await app.react()
  await answer(stopped, follow('unfollowThread'), { code: 'A.S1' })
  await say(stopped, 'Writes again', { code: 'A.S1' })
  await app.react()
  const first = await told(follower)
  expect(first).toMatchObject([{ kind: 'thread_news', more: true, read: false }])
  await answer(follower, markRead, { newest: first[0]?.id })
  await say(writer, 'News', { code: 'A.S1' })
  await say(writer, 'More news', { code: 'A.S1' })
  expect(await told(follower)).toMatchObject([
    { kind: 'thread_news', more: true, read: false },
    { kind: 'thread_news', more: true, read: true },
  ])
  expect(await told(stopped)).toEqual([])
  expect(await answer(follower, follow('followThread'), { code: 'Z.Z9' })).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('what is held is told of when it is published, and to its author as a decision', async () => {
  const [author, writer] = [await app.person(), await app.person()]
  const parent = await say(author, 'Parent', { code: 'A.S2' })
  await owner.query(`update round set moderation = 'before'`)
  const reply = await say(writer, 'canary-held-reply', { code: 'A.S2', parent })
  await owner.query(`update round set moderation = 'after'`)
  expect(await told(author)).toEqual([])
  await act(administrator, 'publishContribution', { contribution: reply })
  expect(await told(author)).toMatchObject([{ kind: 'reply', contribution: reply }])
  expect(await told(writer)).toMatchObject([
    { kind: 'decision', contribution: reply, decision: { decision: 'publish', rule: null, reason: null } },
  ])
})

test('a reply that was hidden before anybody saw it is told of when it is shown; one that was seen is not told of twice', async () => {
  const [author, writer] = [await app.person(), await app.person()]
  const parent = await say(author, 'Parent', { code: 'A.L1' })
  await owner.query(`update round set moderation = 'before'`)
  const unseen = await say(writer, 'Held', { code: 'A.L1', parent })
  await owner.query(`update round set moderation = 'after'`)
  await act(administrator, 'hideContribution', { contribution: unseen })
  expect(await told(author)).toEqual([])
  await act(administrator, 'restoreContribution', { contribution: unseen })
  expect(await told(author)).toMatchObject([{ kind: 'reply', contribution: unseen }])
  const seen = await say(writer, 'Seen', { code: 'A.L1', parent })
  await app.react()
  await act(administrator, 'hideContribution', { contribution: seen })
  const hidden = (await told(author)).find(({ contribution }) => contribution === seen)
  expect(hidden).toMatchObject({ shown: false, authorName: null })
  await act(administrator, 'restoreContribution', { contribution: seen })
  expect((await told(author)).filter(({ contribution }) => contribution === seen)).toHaveLength(1)
})

test('a decision comes to the author with its rule and reason, and to nobody else', async () => {
  const [author, follower] = [await app.person(), await app.person()]
  await answer(follower, follow('followThread'), { code: 'A.L2' })
  const contribution = await say(author, 'To be hidden', { code: 'A.L2' })
  await act(administrator, 'hideContribution', { contribution, rule: 2, reason: 'canary-reason' })
  expect(await told(author)).toMatchObject([
    {
      kind: 'decision',
      contribution,
      shown: false,
      decision: { decision: 'hide', rule: 2, reason: 'canary-reason' },
    },
  ])
  for (const who of [follower, administrator, app]) {
    const { text } = await who.ask(list, { first: 100 })
    expect(text).not.toContain('canary-reason')
  }
  await act(administrator, 'restoreContribution', { contribution, rule: 2, reason: 'It was a quotation' })
  expect(await told(author)).toMatchObject([
    { decision: { decision: 'restore', reason: 'It was a quotation' } },
    { decision: { decision: 'hide' } },
  ])
})

test('a dozen replies at once make three notices, and the newest says that more came', async () => {
  const [target, crowd] = [await app.person(), await app.person()]
  const contribution = await say(target, 'Target', { code: 'B.M1' })
  for (let each = 0; each < 12; each++)
    await say(crowd, `Reply ${each}`, { code: 'B.M1', parent: contribution })
  const notices = await told(target)
  expect(notices).toHaveLength(3)
  expect(notices.map(({ more }) => more)).toEqual([true, false, false])
})

test('each reads their own, newest first, in pages without gap or double; whoever is not signed in is told so', async () => {
  const [author, other] = [await app.person(), await app.person()]
  for (let each = 0; each < 5; each++) {
    const contribution = await say(author, `Number ${each}`, { code: 'B.S1' })
    await say(other, `Reply to ${each}`, { code: 'B.S1', parent: contribution })
  }
  const all = await told(author)
  const replies = all.filter(({ kind }) => kind === 'reply')
  expect(replies).toHaveLength(5)
  const paged: string[] = []
  let after: string | null = null
  do {
    const {
      notices,
    }: { notices: { edges: { node: Told }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await author.data(list, { first: 2, after })
    paged.push(...notices.edges.map(({ node }) => node.id))
    after = notices.pageInfo.hasNextPage ? notices.pageInfo.endCursor : null
  } while (after !== null)
  expect(paged).toEqual(all.map(({ id }) => id))

  // somebody else's mark does nothing to them
  await answer(other, markRead, { newest: paged[0] })
  expect((await told(author)).every(({ read }) => !read)).toBe(true)
  expect(await answer(author, markRead, { newest: paged[2] })).toMatchObject({ unread: 2 })
  expect((await told(author)).map(({ read }) => read)).toEqual(all.map((_each, index) => index >= 2))
  const { notices } = await app.data<{ notices: object }>(list)
  expect(notices).toMatchObject({ signedIn: false, unread: 0, edges: [], mail: false })
  const refused = await app.ask(markRead, { newest: randomUUID() })
  expect(refused.text).toContain('SIGN_IN_FIRST')
})

test('a word that it helped comes once a day, without a number and without a name', async () => {
  const author = await app.person()
  const contribution = await say(author, 'Helpful', { code: 'B.S2' })
  for (let each = 0; each < 4; each++) {
    const reader = await app.person()
    await reader.data(
      `mutation ($actId: ID!, $contribution: ID!) { markHelpful(actId: $actId, contribution: $contribution) { __typename } }`,
      { actId: randomUUID(), contribution },
    )
  }
  const first = await told(author)
  expect(first).toMatchObject([{ kind: 'helpful', contribution, more: false, authorName: null }])
  await answer(author, markRead, { newest: first[0]?.id })
  const reader = await app.person()
  await reader.data(
    `mutation ($actId: ID!, $contribution: ID!) { markHelpful(actId: $actId, contribution: $contribution) { __typename } }`,
    { actId: randomUUID(), contribution },
  )
  expect(await told(author)).toHaveLength(1)
})
