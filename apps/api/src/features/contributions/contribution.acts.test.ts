import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { transact } from '../../platform/database/transaction.js'
import { setContributionState } from './contribution-state.js'
import { edit, post, posted, quietProvisions, thread, withdraw, type Said } from '../../testing/threads.js'

let app: TestApplication
let owner: Client
let author: TestPerson
let other: TestPerson
let code = ''
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  author = await app.person({ displayName: 'Author' })
  other = await app.person({ displayName: 'Other' })
  ;[code] = await quietProvisions(app)
})
afterAll(() => app.close())

const now = async (id: string): Promise<Said | undefined> =>
  (await thread(app, { code, comment: id })).contributions.find((each) => each.id === id)
const entriesOf = async (contribution: string) =>
  (
    await owner.query<{ kind: string }>(
      `select kind from entry where ids ->> 'contribution' = $1 order by number`,
      [contribution],
    )
  ).rows.map(({ kind }) => kind)
const published = async () => (await thread(app, { code })).published

describe('editing', () => {
  test('within 30 minutes it says something else, and its history says what it said', async () => {
    const said = await posted(author, { code, body: 'One.' })
    const answer = await edit(author, { contribution: said.id, revision: 0, body: 'Two.' })
    expect(answer.contribution).toMatchObject({ body: 'Two.', revision: 1, createdAt: said.createdAt })
    expect(answer.contribution?.editedAt).not.toBeNull()
    expect(await edit(author, { contribution: said.id, revision: 1, body: 'Three.' })).toMatchObject({
      contribution: { revision: 2 },
    })
    expect(await now(said.id)).toMatchObject({ body: 'Three.', revision: 2 })
    expect(await history(said.id)).toEqual([
      { number: 2, body: 'Two.' },
      { number: 1, body: 'One.' },
    ])
    expect(await entriesOf(said.id)).toEqual([
      'contribution.posted',
      'contribution.edited',
      'contribution.edited',
    ])
  })

  test('saying the same again is no edit', async () => {
    const said = await posted(author, { code, body: 'One.' })
    expect(await edit(author, { contribution: said.id, revision: 0, body: 'One.' })).toMatchObject({
      contribution: { revision: 0, editedAt: null },
    })
    expect(await entriesOf(said.id)).toEqual(['contribution.posted'])
  })

  test('by the database’s time: after 30 minutes no more', async () => {
    const said = await posted(author, { code })
    await owner.query(
      `update contribution set created_at = now() - interval '29 minutes 50 seconds' where id = $1`,
      [said.id],
    )
    expect(await edit(author, { contribution: said.id, revision: 0, body: 'In time.' })).toHaveProperty(
      'contribution',
    )
    await owner.query(`update contribution set created_at = now() - interval '30 minutes' where id = $1`, [
      said.id,
    ])
    expect(await edit(author, { contribution: said.id, revision: 1, body: 'Too late.' })).toEqual({
      code: 'EDITING_IS_OVER',
      params: [{ name: 'minutes', value: '30' }],
    })
    expect(await now(said.id)).toMatchObject({ body: 'In time.' })
  })

  test('what was edited elsewhere since is not written over', async () => {
    const said = await posted(author, { code })
    const answers = await Promise.all(
      ['A.', 'B.', 'C.', 'D.'].map((body) => edit(author, { contribution: said.id, revision: 0, body })),
    )
    expect(answers.filter((each) => each.contribution)).toHaveLength(1)
    expect(answers.filter((each) => each.code === 'CONTRIBUTION_CHANGED')).toHaveLength(3)
    expect(await now(said.id)).toMatchObject({
      revision: 1,
      body: answers.find((each) => each.contribution)?.contribution?.body,
    })
  })

  test.each([
    ['somebody else', () => other, 'NOT_YOURS'],
    ['nobody signed in', () => ({ ...other, data: app.data }), 'SIGN_IN_FIRST'],
  ])('%s cannot', async (_who, who, refusal) => {
    const said = await posted(author, { code, body: 'Mine.' })
    expect(await edit(who(), { contribution: said.id, revision: 0, body: 'Not mine.' })).toMatchObject({
      code: refusal,
    })
    expect(await withdraw(who(), said.id)).toMatchObject({ code: refusal })
    expect(await now(said.id)).toEqual(said)
  })
})

describe('withdrawing', () => {
  test('leaves a mark with nothing in it, and the replies', async () => {
    const canary = `withdrawn-canary-${randomUUID()}`
    const said = await posted(author, { code, body: canary })
    const reply = await posted(other, { code, parent: said.id, quote: canary, body: 'I reply.' })
    const before = await published()
    await edit(author, { contribution: said.id, revision: 0, body: `${canary} edited` })
    expect(await withdraw(author, said.id)).toMatchObject({
      contribution: { state: 'withdrawn', body: `${canary} edited` },
    })
    expect(await published()).toBe(before - 1)
    expect(await now(said.id)).toMatchObject({
      state: 'withdrawn',
      author: null,
      body: null,
      quote: null,
      language: null,
      direction: null,
      editedAt: null,
    })
    expect(await now(reply.id)).toMatchObject({ parentId: said.id, body: 'I reply.' })
    expect(await history(said.id)).toEqual([])
    expect(await edit(author, { contribution: said.id, revision: 1, body: 'Back.' })).toMatchObject({
      code: 'CONTRIBUTION_STATE_IS_OTHER',
      params: [{ name: 'state', value: 'withdrawn' }],
    })
    expect(await withdraw(author, said.id)).toMatchObject({ code: 'CONTRIBUTION_STATE_IS_OTHER' })
  })

  test('what a reader could fetch holds nothing of what was hidden or withdrawn', async () => {
    const canary = `gone${randomUUID().replaceAll('-', '')}`
    const root = await posted(author, { code, body: `root ${canary}` })
    const child = await posted(author, { code, body: `child ${canary}`, parent: root.id })
    const grandchild = await posted(other, { code, body: 'innocent', parent: child.id })
    await edit(author, { contribution: root.id, revision: 0, body: `edited ${canary}` })
    await withdraw(author, root.id)
    const moderator = await app.database.source()
    await transact(moderator, async (tx) => {
      const { rows } = await owner.query<{ consultation: string }>(
        'select consultation_id as consultation from contribution where id = $1',
        [child.id],
      )
      await setContributionState(tx, {
        consultation: rows[0]?.consultation ?? '',
        contribution: child.id,
        to: 'hidden',
      })
    })
    const everything = [
      `provision(consultation: "global-digital-compact", code: "${code}", locale: en, all: true) { thread { contributions { id author { name } body quote language } } provision { contributionCount } }`,
      ...[root, child, grandchild].flatMap(({ id }) => [
        `branch(consultation: "global-digital-compact", code: "${code}", contribution: "${id}", locale: en) { ancestors { authorName excerpt } thread { contributions { body quote author { name } } } }`,
        `contributionHistory(consultation: "global-digital-compact", code: "${code}", contribution: "${id}", locale: en) { contribution { body quote author { name } } revisions { body } }`,
      ]),
      `search(query: "${canary}", locale: en) { edges { node { __typename } } }`,
    ]
    for (const read of everything) {
      const { text, errors } = await app.ask(`{ ${read} }`)
      expect(errors).toEqual([])
      expect(text).not.toContain(canary)
    }
    // and what they did not write themselves is kept from those who are signed in as well
    for (const read of everything) expect((await other.ask(`{ ${read} }`)).text).not.toContain(canary)
    // the author keeps what they wrote
    expect(
      (await author.ask('{ ownContributions(locale: en, first: 100) { edges { node { body } } } }')).text,
    ).toContain(`edited ${canary}`)
    const mine = (await other.ask('{ ownContributions(locale: en, first: 100) { edges { node { body } } } }'))
      .text
    expect(mine).toContain('innocent')
    expect(mine).not.toContain(canary)
  })

  test('and replying at once: whichever comes first, the reply stands under what was there', async () => {
    for (let round = 0; round < 8; round++) {
      const said = await posted(author, { code, body: `Race ${round}.` })
      const [reply, gone] = await Promise.all([
        post(other, { code, parent: said.id, body: 'Reply.' }),
        withdraw(author, said.id),
      ])
      expect(gone).toHaveProperty('contribution')
      const { rows } = await owner.query<{ kind: string }>(
        `select e.kind from entry e where e.kind like 'contribution.%' and (e.ids ->> 'contribution') in ($1, $2) order by number`,
        [said.id, reply.contribution?.id ?? said.id],
      )
      // the record tells the same order as the answers
      if (reply.contribution)
        expect(rows.map(({ kind }) => kind)).toEqual([
          'contribution.posted',
          'contribution.posted',
          'contribution.withdrawn',
        ])
      else expect(reply.code).toBe('PARENT_NOT_PUBLISHED')
    }
  })
})

describe('a word to the author', () => {
  const mark = async (
    who: TestPerson,
    contribution: string,
    verb: 'markHelpful' | 'unmarkHelpful' = 'markHelpful',
  ) =>
    (
      await who.data<Record<string, { contribution?: string; code?: string }>>(
        `mutation ($actId: ID!, $contribution: ID!) { ${verb}(actId: $actId, contribution: $contribution) {
          ... on ${verb === 'markHelpful' ? 'MarkHelpfulDone' : 'UnmarkHelpfulDone'} { contribution } ... on Refusal { code } } }`,
        { actId: randomUUID(), contribution },
      )
    )[verb]
  const marked = async (who: Pick<TestPerson, 'data'>) =>
    (
      await who.data<{ viewerThread: { helpful: string[] } }>(
        `{ viewerThread(consultation: "global-digital-compact", code: "${code}") { helpful } }`,
      )
    ).viewerThread.helpful

  test('is known to who gave it and in the journal alone', async () => {
    const said = await posted(author, { code, body: 'Helpful.' })
    const { rows: before } = await owner.query('select id, n from log order by id')
    const bytes = (await app.get('/en/page/ProvisionPage?consultation=global-digital-compact&code=' + code))
      .text
    expect(await mark(other, said.id)).toEqual({ contribution: said.id })
    expect(await mark(other, said.id)).toEqual({ contribution: said.id })
    expect(await marked(other)).toEqual([said.id])
    expect(await marked(author)).toEqual([])
    expect(await marked(app)).toEqual([])
    // no public number moved: nothing tells that there was one
    expect((await owner.query('select id, n from log order by id')).rows).toEqual(before)
    expect(
      (await app.get('/en/page/ProvisionPage?consultation=global-digital-compact&code=' + code)).text,
    ).toBe(bytes)
    const { rows } = await owner.query(
      `select audience from journal_entry where ids ->> 'contribution' = $1`,
      [said.id],
    )
    expect(rows).toEqual([{ audience: 'internal' }])
    expect(await mark(other, said.id, 'unmarkHelpful')).toEqual({ contribution: said.id })
    expect(await marked(other)).toEqual([])
  })

  test.each([
    ['one’s own', () => author, 'YOUR_OWN'],
    ['without an account', () => ({ ...other, data: app.data }), 'SIGN_IN_FIRST'],
  ])('cannot be given %s', async (_what, who, refusal) => {
    const said = await posted(author, { code })
    expect(await mark(who(), said.id)).toEqual({ code: refusal })
  })

  test('is not for what was withdrawn, and can be taken back even then', async () => {
    const said = await posted(author, { code })
    await mark(other, said.id)
    await withdraw(author, said.id)
    expect(await mark(author, said.id)).toEqual({ code: 'CONTRIBUTION_STATE_IS_OTHER' })
    expect(await mark(other, said.id, 'unmarkHelpful')).toEqual({ contribution: said.id })
    expect(await marked(other)).toEqual([])
  })
})

test('the number of a thread is what it shows, whatever was done at once', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => app.person()))
  await Promise.all(
    people.map(async (person) => {
      const first = await posted(person, { code })
      await Promise.all([
        posted(person, { code, parent: first.id }),
        withdraw(person, first.id).catch(() => undefined),
      ]).catch(() => undefined)
    }),
  )
  const { rows } = await owner.query<{ differ: number }>(
    `select count(*)::int as differ from thread_summary s where s.published <> (select count(*) from contribution k
       where k.consultation_id = s.consultation_id and k.provision_id = s.provision_id and k.state = 'published')
`,
  )
  expect(await published()).toBeGreaterThan(0)
  expect(rows).toEqual([{ differ: 0 }])
})

async function history(id: string) {
  const { contributionHistory } = await app.data<{
    contributionHistory: { revisions: { number: number; body: string }[] }
  }>(
    `{ contributionHistory(consultation: "global-digital-compact", code: "${code}", contribution: "${id}", locale: en) { revisions { number body } } }`,
  )
  return contributionHistory.revisions
}
