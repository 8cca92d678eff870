import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../../testing/application.js'

const post = `mutation ($actId: ID!, $code: String!, $body: String!, $parent: ID, $language: String, $quote: String) {
  postContribution(actId: $actId, consultation: "global-digital-compact", code: $code, body: $body, locale: en, parent: $parent, language: $language, quote: $quote) {
    ... on PostContributionDone { contribution { id parentId depth state body language direction author { name groupId selfDeclared } late revision createdAt } }
    ... on Refusal { code params { name value } } } }`
const read = `query ($code: String!, $after: ID, $before: ID, $order: ThreadOrder, $comment: ID) { provision(consultation: "global-digital-compact", code: $code, locale: en, after: $after, before: $before, order: $order, comment: $comment) {
  provision { contributionCount } thread { published premoderation order contributions { id depth parentId state body } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`

let app: TestApplication
beforeAll(async () => {
  app = await testApplication()
})
afterAll(() => app.close())

test('what somebody says stands in the thread at once', async () => {
  const person = await app.person()
  const one = await person.data<any>(post, {
    actId: randomUUID(),
    code: 'A.M1',
    body: 'I agree with this entirely, and more.',
  })
  console.log(JSON.stringify(one))
  const two = await person.data<any>(post, {
    actId: randomUUID(),
    code: 'A.M1',
    body: 'reply',
    parent: one.postContribution.contribution.id,
  })
  console.log(JSON.stringify(two))
  for (const v of [
    {},
    { order: 'unanswered' },
    { after: one.postContribution.contribution.id },
    { before: two.postContribution.contribution.id },
    { comment: two.postContribution.contribution.id },
    { before: two.postContribution.contribution.id, order: 'unanswered' },
  ])
    console.log(JSON.stringify(await app.data(read, { code: 'A.M1', ...v })))
  expect(1).toBe(1)
})
