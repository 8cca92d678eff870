// long because one application with its administrators serves every question about deciding: who, what, twice, at once
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { act, say, type Verb } from '../../testing/moderation-acts.js'

let app: TestApplication
let owner: Client
let author: TestPerson
let reader: TestPerson
let administrator: TestPerson
let second: TestPerson
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  author = await app.person({ displayName: 'Author' })
  reader = await app.person({ displayName: 'Reader' })
  administrator = await app.person({ displayName: 'Administrator', administrator: true })
  second = await app.person({ displayName: 'Second administrator', administrator: true })
})
afterAll(() => app.close())

async function stateOf(contribution: string): Promise<string> {
  const { rows } = await owner.query('select state from contribution where id = $1', [contribution])
  return rows[0].state
}

const place = 'consultation: "global-digital-compact", code: "A.M1"'
/** What everyone can ask about a thread and one contribution in it: page, branch, history, search, live entries, feeds. */
const publicQueries = (contribution: string) => [
  `{ provision(${place}, locale: en, all: true) { thread { contributions { id state body hiddenRule author { name } } } } }`,
  `{ branch(${place}, contribution: "${contribution}", locale: en) { thread { contributions { id state body hiddenRule author { name } } } } }`,
  `{ contributionHistory(${place}, contribution: "${contribution}", locale: en) { contribution { state body } revisions { body } } }`,
  `{ complainable(${place}, contribution: "${contribution}") { contribution { body state } } }`,
  `{ search(query: "canary", locale: en) { counts { count } edges { node { __typename } } } }`,
  `{ entries(consultation: "global-digital-compact", room: "discussion", after: 0, first: 100) { edges { node { kind contribution { id state body author { name } } } } } }`,
  `{ viewerThread(consultation: "global-digital-compact", code: "A.M1") { mine { id } } }`,
]

/** Everything that is public of a thread, as one text; asked by a visitor and by somebody who is signed in. */
async function publicText(contribution: string = randomUUID()): Promise<string> {
  const texts: string[] = []
  for (const who of [app, reader])
    for (const query of publicQueries(contribution)) {
      const { text, errors } = await who.ask(query)
      if (errors.length > 0) throw new Error(text)
      texts.push(text)
    }
  return texts.join('\n')
}

async function held(body: string, parent: string | null = null): Promise<string> {
  await owner.query(`update round set moderation = 'before'`)
  try {
    return await say(author, body, { parent })
  } finally {
    await owner.query(`update round set moderation = 'after'`)
  }
}

async function complainedOf(body: string): Promise<{ contribution: string; newest: string }> {
  const contribution = await say(author, body)
  await act(app, 'complain', { contribution, explanation: 'canary-of-a-complaint' })
  const { rows } = await owner.query('select id from complaint where contribution_id = $1', [contribution])
  return { contribution, newest: rows[0].id }
}

const list = `query ($first: Int, $complainedAfter: String, $heldAfter: String, $hiddenAfter: String) {
  moderation(first: $first, complainedAfter: $complainedAfter, heldAfter: $heldAfter, hiddenAfter: $hiddenAfter) { allowed
    complainedOf { ...page } held { ...page } hidden { ...page } } }
  fragment page on ModerationItemConnection { edges { cursor node { complaintCount grounds rule overdue contribution { id body } } } pageInfo { hasNextPage endCursor } }`
const oneCase = `query ($contribution: ID!) { moderationCase(contribution: $contribution) { allowed own complaintCount newestComplaint
  contribution { body state } parent { body } complaints { ground explanation } decisions { decision rule reason } } }`

interface Page {
  edges: {
    cursor: string
    node: { complaintCount: number; rule: number | null; contribution: { id: string } }
  }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
interface Lists {
  moderation: { allowed: boolean; complainedOf: Page; held: Page; hidden: Page }
}

test('hiding takes the words from everybody at once, and its place says the rule and nothing else', async () => {
  const { contribution } = await complainedOf('canary-before-edit')
  await author.data(
    `mutation ($actId: ID!, $contribution: ID!, $body: String!) { editContribution(actId: $actId, contribution: $contribution, body: $body, revision: 0) { __typename } }`,
    { actId: randomUUID(), contribution, body: 'canary-hidden-body' },
  )
  const reply = await say(reader, 'A reply that stays', { parent: contribution })
  const before = await publicText(contribution)
  expect(before).toContain('canary-hidden-body')
  expect(before).toContain('canary-before-edit')
  const reason = 'canary-of-a-reason'
  expect(await act(administrator, 'hideContribution', { contribution, rule: 3, reason })).toMatchObject({
    __typename: 'HideContributionDone',
  })

  const text = await publicText(contribution)
  expect(text).not.toContain('canary-hidden-body')
  expect(text).not.toContain('canary-before-edit')
  expect(text).not.toContain('canary-of-a-reason')
  expect(text).not.toContain('canary-of-a-complaint')
  expect(text).toContain('A reply that stays')
  expect(text).toContain(`{"id":"${contribution}","state":"hidden","body":null,"hiddenRule":3,"author":null}`)
  expect(reply).toBeTruthy()
  expect(await act(app, 'complain', { contribution })).toMatchObject({ code: 'CONTRIBUTION_STATE_IS_OTHER' })
  // its complaints are answered with it
  const { rows } = await owner.query(
    `select c.state, d.decision, d.source, d.conduct_version from complaint c join moderation_decision d on d.id = c.decision_id where c.contribution_id = $1`,
    [contribution],
  )
  expect(rows).toEqual([{ state: 'decided', decision: 'hide', source: 'complaint', conduct_version: 1 }])

  expect(
    await act(second, 'restoreContribution', { contribution, rule: 3, reason: 'It was a quotation.' }),
  ).toMatchObject({ __typename: 'RestoreContributionDone' })
  expect(await publicText(contribution)).toContain('canary-hidden-body')
})

test('entries of decisions are public, in the rooms of the thread, and hold no words', async () => {
  const { contribution } = await complainedOf('canary-in-entry')
  await act(administrator, 'hideContribution', { contribution, reason: 'canary-reason-in-entry' })
  const { rows } = await owner.query(
    `select e.kind, e.ids::text as ids, e.commitments::text as commitments,
       (select json_agg(r.name order by r.name) from entry_room er join room r on r.id = er.room_id where (er.log_id, er.number) = (e.log_id, e.number)) as rooms
     from entry e where e.kind = 'contribution.hidden' and e.ids ->> 'contribution' = $1`,
    [contribution],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].ids + rows[0].commitments).not.toContain('canary')
  expect(rows[0].rooms).toEqual(['discussion', expect.stringMatching(/^thread\/[0-9a-f-]{36}$/)])
})

test('what is held waits for an administrator: published it is read, hidden it was never there', async () => {
  const first = await held('canary-held-and-published')
  const other = await held('canary-held-and-hidden')
  expect(await publicText()).not.toContain('canary-held')
  expect(await act(app, 'complain', { contribution: first })).toMatchObject({ code: 'NOT_FOUND' })
  const before = await administrator.data<Lists>(list, {})
  expect(before.moderation.held.edges.map(({ node }) => node.contribution.id)).toEqual([first, other])
  expect(await act(administrator, 'publishContribution', { contribution: first })).toMatchObject({
    __typename: 'PublishContributionDone',
  })
  expect(await act(administrator, 'hideContribution', { contribution: other })).toMatchObject({
    __typename: 'HideContributionDone',
  })
  const text = await publicText()
  expect(text).toContain('canary-held-and-published')
  expect(text).not.toContain(other)
  const { rows } = await owner.query(
    `select count(*)::int as rooms from entry_room er join entry e on (e.log_id, e.number) = (er.log_id, er.number)
     where e.ids ->> 'contribution' = $1 and e.kind = 'contribution.hidden'`,
    [other],
  )
  expect(rows).toEqual([{ rooms: 0 }])
})

test('dismissing answers the complaints that were read; one that came meanwhile stays open', async () => {
  const { contribution, newest } = await complainedOf('Complained of, rightly left')
  await act(reader, 'complain', { contribution, ground: 'spam' })
  expect(await act(administrator, 'dismissComplaints', { contribution, newest })).toMatchObject({
    __typename: 'DismissComplaintsDone',
  })
  const open = await administrator.data<{ moderationCase: { complaintCount: number } }>(oneCase, {
    contribution,
  })
  expect(open.moderationCase.complaintCount).toBe(1)
  expect(await stateOf(contribution)).toBe('published')
  expect(await act(second, 'dismissComplaints', { contribution, newest })).toMatchObject({
    code: 'NO_COMPLAINT_OPEN',
  })
})

describe('who may', () => {
  const verbs: readonly Verb[] = [
    'hideContribution',
    'restoreContribution',
    'publishContribution',
    'dismissComplaints',
  ]
  /** A contribution in the state that the act is for, by its author. */
  async function ready(verb: Verb, by: TestPerson = author): Promise<Record<string, string>> {
    if (verb === 'publishContribution') {
      const contribution = await held('To publish')
      await owner.query('update contribution set account_id = $2 where id = $1', [contribution, by.account])
      return { contribution }
    }
    const given = await complainedOf('To decide on')
    await owner.query('update contribution set account_id = $2 where id = $1', [
      given.contribution,
      by.account,
    ])
    if (verb === 'restoreContribution')
      await act(by === administrator ? second : administrator, 'hideContribution', given)
    return given
  }

  test.each(verbs)('%s is for administrators, and an appointment that ended is none', async (verb) => {
    const given = await ready(verb)
    const before = await stateOf(given['contribution'] ?? '')
    for (const who of [app, reader, author])
      expect(await act(who, verb, given)).toMatchObject({ code: 'NOT_FOR_YOU' })
    const former = await app.person({ administrator: true })
    await owner.query(`update appointment set until_at = now() where account_id = $1`, [former.account])
    expect(await act(former, verb, given)).toMatchObject({ code: 'NOT_FOR_YOU' })
    expect(await stateOf(given['contribution'] ?? '')).toBe(before)
    expect((await act(administrator, verb, given)).__typename).not.toBe('Refusal')
  })

  test.each(verbs)('%s is never for whoever wrote it', async (verb) => {
    const given = await ready(verb, administrator)
    expect(await act(administrator, verb, given)).toMatchObject({ code: 'YOUR_OWN' })
    expect((await act(second, verb, given)).__typename).not.toBe('Refusal')
  })

  test('the lists and cases of administrators hold nothing for anybody else', async () => {
    const { contribution } = await complainedOf('canary-in-the-list')
    for (const who of [app, reader, author]) {
      const answers = [await who.ask(list, {}), await who.ask(oneCase, { contribution })]
      for (const { text } of answers) {
        expect(text).toContain('"allowed":false')
        expect(text).not.toContain('canary')
        expect(text).not.toContain(contribution)
      }
    }
    const { text } = await administrator.ask(oneCase, { contribution })
    expect(text).toContain('canary-of-a-complaint')
    expect(await administrator.data(oneCase, { contribution: randomUUID() })).toEqual({
      moderationCase: null,
    })
  })

  test('nobody is told who complained, administrators neither', async () => {
    const contribution = await say(author, 'Complained of by a reader')
    await act(reader, 'complain', { contribution })
    for (const query of [list, oneCase]) {
      const { text } = await administrator.ask(query, { contribution })
      expect(text).not.toContain(reader.account)
      expect(text).not.toContain(reader.displayName)
    }
  })
})

test.each([
  ['an unknown rule', { rule: 7 }, 'CONDUCT_RULE_UNKNOWN'],
  ['no reason', { reason: ' \n\u00a0' }, 'REASON_MISSING'],
  ['a reason of more than 2,000 characters', { reason: 'x'.repeat(2001) }, 'WORDS_TOO_LONG'],
  ['a reason that cannot be stored', { reason: 'x\0' }, 'WORDS_UNREADABLE'],
])('hiding with %s is refused', async (_what, wrong, code) => {
  const { contribution } = await complainedOf('Not hidden by mistake')
  expect(await act(administrator, 'hideContribution', { contribution, ...wrong })).toMatchObject({ code })
  expect(await stateOf(contribution)).toBe('published')
})

describe('the same id twice', () => {
  test('same content: the first answer again, and one decision', async () => {
    const { contribution } = await complainedOf('Twice')
    const given = { actId: randomUUID(), contribution }
    const first = await act(administrator, 'hideContribution', given)
    // also after somebody restored it: the answer is of the act, which is not done again
    await act(second, 'restoreContribution', { contribution })
    expect(await act(administrator, 'hideContribution', given)).toEqual(first)
    expect(await stateOf(contribution)).toBe('published')
  })
  test('other content, other contribution, other act: refused, and nothing of the first told', async () => {
    const { contribution } = await complainedOf('Twice, otherwise')
    const other = await complainedOf('Another')
    const given = { actId: randomUUID(), contribution }
    await act(administrator, 'hideContribution', given)
    for (const [verb, changed] of [
      ['hideContribution', { reason: 'Other words' }],
      ['hideContribution', { rule: 1 }],
      ['hideContribution', { contribution: other.contribution }],
      ['restoreContribution', {}],
    ] as const)
      expect(await act(administrator, verb, { ...given, ...changed })).toMatchObject({ code: 'ACT_ID_TAKEN' })
    expect(await stateOf(contribution)).toBe('hidden')
    expect(await stateOf(other.contribution)).toBe('published')
  })
  test('other person: an act of their own', async () => {
    const { contribution } = await complainedOf('Twice, by two')
    const given = { actId: randomUUID(), contribution }
    await act(administrator, 'hideContribution', given)
    expect(await act(second, 'hideContribution', given)).toMatchObject({
      code: 'CONTRIBUTION_STATE_IS_OTHER',
    })
    expect(await act(reader, 'hideContribution', given)).toMatchObject({ code: 'NOT_FOR_YOU' })
  })
  test('refused, then allowed: a refusal is not remembered', async () => {
    const { contribution } = await complainedOf('Refused first')
    const late = await app.person()
    const given = { actId: randomUUID(), contribution }
    expect(await act(late, 'hideContribution', given)).toMatchObject({ code: 'NOT_FOR_YOU' })
    await owner.query(
      `insert into appointment (account_id, role, by_account_id) values ($1, 'administrator', $2)`,
      [late.account, administrator.account],
    )
    expect((await act(late, 'hideContribution', given)).__typename).toBe('HideContributionDone')
  })
  test('allowed, then forbidden: the first answer still', async () => {
    const { contribution } = await complainedOf('Allowed first')
    const former = await app.person({ administrator: true })
    const given = { actId: randomUUID(), contribution }
    const first = await act(former, 'hideContribution', given)
    await owner.query('update appointment set until_at = now() where account_id = $1', [former.account])
    expect(await act(former, 'hideContribution', given)).toEqual(first)
  })
  test('two at once: one act', async () => {
    const { contribution } = await complainedOf('At once')
    const given = { actId: randomUUID(), contribution }
    const answers = await Promise.all([1, 2, 3].map(() => act(administrator, 'hideContribution', given)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const { rows } = await owner.query('select from moderation_decision where contribution_id = $1', [
      contribution,
    ])
    expect(rows).toHaveLength(1)
  })
  test('the salts erased since: no longer comparable, so refused', async () => {
    const { contribution } = await complainedOf('Erased since')
    const given = { actId: randomUUID(), contribution }
    await act(administrator, 'hideContribution', given)
    await owner.query(`update act set content_salt = null, content_hmac = null where act_id = $1`, [
      given.actId,
    ])
    expect(await act(administrator, 'hideContribution', given)).toMatchObject({ code: 'ACT_ID_TAKEN' })
  })
})

test('two administrators at one contribution: one decides, the other is told so', async () => {
  for (let round = 0; round < 10; round++) {
    const { contribution, newest } = await complainedOf(`Two at one, ${round}`)
    const answers = await Promise.all([
      act(administrator, 'hideContribution', { contribution }),
      round % 2
        ? act(second, 'hideContribution', { contribution })
        : act(second, 'dismissComplaints', { contribution, newest }),
      act(app, 'complain', { contribution }),
    ])
    const state = await stateOf(contribution)
    expect(state).toBe('hidden')
    const refused = answers.slice(0, 2).filter(({ __typename }) => __typename === 'Refusal')
    if (round % 2) expect(refused).toHaveLength(1)
    // a complaint never stays open behind the decision that hid it
    const { rows } = await owner.query(
      `select from complaint where contribution_id = $1 and state = 'open'`,
      [contribution],
    )
    expect(rows).toEqual([])
  }
})

test('the longest wait stands first, and pages of the list have no gap and no double', async () => {
  const waiting: string[] = []
  for (let each = 0; each < 5; each++) {
    const { contribution } = await complainedOf(`Waiting ${each}`)
    waiting.push(contribution)
  }
  await owner.query(
    `update complaint set created_at = now() - interval '80 hours' where contribution_id = $1`,
    [waiting[3]],
  )
  const seen: string[] = []
  let complainedAfter: string | null = null
  do {
    const { moderation }: Lists = await administrator.data<Lists>(list, { first: 2, complainedAfter })
    seen.push(...moderation.complainedOf.edges.map(({ node }) => node.contribution.id))
    complainedAfter = moderation.complainedOf.pageInfo.hasNextPage
      ? moderation.complainedOf.pageInfo.endCursor
      : null
  } while (complainedAfter !== null)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen[0]).toBe(waiting[3])
  expect(seen.filter((id) => waiting.includes(id))).toEqual([
    waiting[3],
    waiting[0],
    waiting[1],
    waiting[2],
    waiting[4],
  ])
  const hidden = await administrator.data<Lists>(list, { first: 1 })
  expect(hidden.moderation.hidden.edges[0]?.node.rule).toBe(3)
  const cut = await administrator.ask(list, { first: 2, complainedAfter: 'abc' })
  expect(cut.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
})
