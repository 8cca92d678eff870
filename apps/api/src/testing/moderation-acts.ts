import { randomUUID } from 'node:crypto'
import type { TestApplication, TestPerson } from './application.js'

/** What a mutation answered, as far as tests look: the type, a refusal's code, ids. */
export interface Answered {
  __typename: string
  code?: string
  decision?: string
  decidedBy?: string
}

type Asks = Pick<TestApplication, 'ask'>

const arguments_ = {
  complain:
    '($actId: ID!, $contribution: ID!, $ground: String!, $explanation: String!) { answer: complain(actId: $actId, contribution: $contribution, ground: $ground, explanation: $explanation, locale: en)',
  hideContribution:
    '($actId: ID!, $contribution: ID!, $rule: Int!, $reason: String!) { answer: hideContribution(actId: $actId, contribution: $contribution, rule: $rule, reason: $reason, locale: en)',
  restoreContribution:
    '($actId: ID!, $contribution: ID!, $rule: Int!, $reason: String!) { answer: restoreContribution(actId: $actId, contribution: $contribution, rule: $rule, reason: $reason, locale: en)',
  publishContribution:
    '($actId: ID!, $contribution: ID!) { answer: publishContribution(actId: $actId, contribution: $contribution)',
  dismissComplaints:
    '($actId: ID!, $contribution: ID!, $newest: ID!) { answer: dismissComplaints(actId: $actId, contribution: $contribution, newest: $newest)',
}

/** The acts of moderation. */
export type Verb = keyof typeof arguments_

/** Does one of the acts of moderation over HTTP. */
export async function act(
  who: Asks,
  verb: Verb,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answered> {
  const done =
    verb === 'complain'
      ? '... on ComplainDone { decidedBy }'
      : `... on ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Done { decision }`
  const { text } = await who.ask(
    `mutation ${arguments_[verb]} { __typename ${done} ... on Refusal { code } } }`,
    {
      actId: randomUUID(),
      ground: 'harassment',
      explanation: '',
      rule: 3,
      reason: 'It attacks a person.',
      newest: randomUUID(),
      ...variables,
    },
  )
  const { data }: { data: { answer: Answered } | null } = JSON.parse(text)
  if (!data) throw new Error(text)
  return data.answer
}

/** Says something on a provision and answers its id. */
export async function say(
  who: TestPerson,
  body: string,
  { code = 'A.M1', parent = null }: { code?: string; parent?: string | null } = {},
): Promise<string> {
  const { postContribution } = await who.data<{ postContribution: { contribution: { id: string } } }>(
    `mutation ($actId: ID!, $code: String!, $body: String!, $parent: ID) {
       postContribution(actId: $actId, consultation: "global-digital-compact", code: $code, body: $body, locale: en, parent: $parent, language: "en") {
         ... on PostContributionDone { contribution { id } } ... on Refusal { code } } }`,
    { actId: randomUUID(), code, body, parent },
  )
  return postContribution.contribution.id
}
