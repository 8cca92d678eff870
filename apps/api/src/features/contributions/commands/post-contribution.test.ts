import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication, type TestPerson } from '../../../testing/application.js'
import { edit, post, posted, quietProvisions, thread, withdraw } from '../../../testing/threads.js'

let app: TestApplication
let owner: Client
let writer: TestPerson
let [quiet, held, other] = ['', '', '']
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  writer = await app.person({ displayName: 'Writer' })
  ;[quiet, held, other] = await quietProvisions(app)
})
afterAll(() => app.close())

/** What stands in the record and in the table, to see that a refusal left nothing. */
async function stored() {
  const { rows } = await owner.query<Record<string, string>>(
    `select (select count(*) from contribution) as contributions, (select count(*) from entry where kind = 'contribution.posted') as entries,
       (select coalesce(sum(published), 0) from thread_summary) as published`,
  )
  return rows[0]
}

describe('saying something', () => {
  test('it stands in the thread at once, with who spoke as they were then', async () => {
    const said = await posted(writer, { body: 'First.', code: quiet })
    expect(said).toMatchObject({
      parentId: null,
      depth: 1,
      state: 'published',
      author: { name: 'Writer', groupId: 'individual', selfDeclared: true, demo: false },
      body: 'First.',
      revision: 0,
      late: false,
      versionNumber: 1,
      onOlderText: false,
    })
    const reply = await posted(writer, { body: 'Second.', code: quiet, parent: said.id })
    expect(reply).toMatchObject({ parentId: said.id, depth: 2 })
    await owner.query(`update account set display_name = 'Renamed' where id = $1`, [writer.account])
    const page = await thread(app, { code: quiet })
    expect(page).toMatchObject({ published: 2, premoderation: false, contributions: [said, reply] })
    await owner.query(`update account set display_name = 'Writer' where id = $1`, [writer.account])
  })

  test.each([
    ['Arabic', 'م'],
    ['Chinese', '数'],
    ['emoji of four bytes', '😀'],
    ['Latin', 'a'],
  ])('4,000 characters of %s are taken byte for byte, 4,001 are refused', async (_what, character) => {
    const body = character.repeat(4000)
    expect(await posted(await app.person(), { body })).toMatchObject({ body })
    expect(await post(writer, { body: body + character })).toEqual({
      code: 'TEXT_TOO_LONG',
      params: [
        { name: 'characters', value: '4001' },
        { name: 'most', value: '4000' },
      ],
    })
  })

  test('spaces, line ends and marks are kept byte for byte', async () => {
    const body = '  \r\n**a** <script>alert(1)</script>\u200f e\u0301 \t\n\n> > quote\n'
    const said = await posted(writer, { body })
    expect(
      (await thread(app, { comment: said.id })).contributions.find(({ id }) => id === said.id)?.body,
    ).toBe(body)
  })

  test.each([
    ['nothing', '', 'TEXT_EMPTY'],
    ['only spaces and invisible signs', ' \n\u200b\u2060\u00ad\u3164', 'TEXT_EMPTY'],
    ['NUL', 'a\0b', 'TEXT_UNREADABLE'],
    ['half a pair', 'a\ud800b', 'TEXT_UNREADABLE'],
    ['21 quotes in one another', `${'>'.repeat(21)} deep`, 'TEXT_TOO_NESTED'],
    ['lists within quotes, 21 deep', `${'> - '.repeat(10)}1. deep`, 'TEXT_TOO_NESTED'],
  ])('%s is refused and changes nothing', async (_what, body, code) => {
    const before = await stored()
    expect(await post(writer, { body })).toMatchObject({ code })
    expect(await stored()).toEqual(before)
  })

  test('20 quotes in one another are taken', async () => {
    expect(await post(writer, { body: `${'> '.repeat(20)}deep` })).toHaveProperty('contribution')
  })

  test('a quote must stand in the provision, in any language, or in what is replied to', async () => {
    const { rows } = await owner.query<{ body: string; language: string }>(
      `select t.body, t.language from provision_text t join provision p on p.id = t.provision_id where p.code = 'A.M1' order by language`,
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { body } of rows)
      expect(await post(writer, { quote: body.slice(3, 40).replace(' ', '\n ') })).toHaveProperty(
        'contribution',
      )
    expect(await post(writer, { quote: 'The Member States shall surrender.' })).toMatchObject({
      code: 'QUOTE_NOT_FOUND',
    })
    const parent = await posted(writer, { body: 'Words of my own.' })
    expect(await post(writer, { quote: 'Words of my own', parent: parent.id })).toHaveProperty('contribution')
    expect(await post(writer, { quote: 'Words of my own' })).toMatchObject({ code: 'QUOTE_NOT_FOUND' })
  })

  test.each([
    ['no account', async () => post(app), 'SIGN_IN_FIRST'],
    ['no such provision', async () => post(writer, { code: 'Z.M9' }), 'NOT_FOUND'],
    ['no such parent', async () => post(writer, { parent: randomUUID() }), 'NOT_FOUND'],
    [
      'a parent in another thread',
      async () => {
        const elsewhere = await posted(writer, { code: other })
        return post(writer, { parent: elsewhere.id })
      },
      'NOT_FOUND',
    ],
    [
      'a parent that was withdrawn',
      async () => {
        const parent = await posted(writer)
        await withdraw(writer, parent.id)
        return post(writer, { parent: parent.id })
      },
      'PARENT_NOT_PUBLISHED',
    ],
  ] as const)('%s is refused', async (_what, attempt, code) => {
    expect(await attempt()).toMatchObject({ code })
  })

  test('the language is the writer’s word, else a guess, and for a few words the interface’s', async () => {
    const russian = 'Мы поддерживаем это положение, но просим уточнить сроки его выполнения.'
    expect(await posted(writer, { body: russian })).toMatchObject({ language: 'ru', direction: 'ltr' })
    expect(await posted(writer, { body: russian, language: 'uk' })).toMatchObject({ language: 'uk' })
    expect(await posted(writer, { body: 'نؤيد هذا الحكم ونطلب توضيح المواعيد الواردة فيه.' })).toMatchObject({
      language: 'ar',
      direction: 'rtl',
    })
    expect(await posted(writer, { body: 'Bien.', locale: 'fr' })).toMatchObject({ language: 'fr' })
    expect(
      await app.data(
        '{ guessLanguage(text: "我们支持这一条文，但希望澄清其中的时间安排以及责任分工问题。", locale: en) }',
      ),
    ).toEqual({
      guessLanguage: 'zh',
    })
    const { errors } = await writer.ask(
      `mutation { postContribution(actId: "${randomUUID()}", consultation: "x", code: "A", body: "b", locale: en, language: "English!") { __typename } }`,
    )
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  test('one account cannot flood, and is told when to go on', async () => {
    const busy = await app.person()
    const answers = []
    for (let each = 0; each < 61; each++) answers.push(await post(busy, { body: '' }))
    expect(answers.at(59)).toMatchObject({ code: 'TEXT_EMPTY' })
    expect(answers.at(60)).toMatchObject({ code: 'TOO_MANY_ACTS', params: [{ name: 'minutes' }] })
    expect(await post(await app.person())).toHaveProperty('contribution')
  })
})

describe('in its round', () => {
  const ofDemo = `consultation_id = (select id from consultation where slug = 'global-digital-compact')`
  const round = (change: string) => owner.query(`update round set ${change} where number = 2 and ${ofDemo}`)
  const others = (state: string) =>
    owner.query(`update round set state = $1 where number <> 2 and ${ofDemo}`, [state])
  let before: { state: string; closes_at: Date }[]
  beforeAll(async () => {
    before = (await owner.query(`select state, closes_at from round where ${ofDemo} order by number`)).rows
  })
  test.each([
    ['open, and its time is not over', `state = 'open'`, { late: false }],
    [
      'open, and its time is over though no clock has ended it',
      `state = 'open', closes_at = now() - interval '1 second'`,
      { late: true },
    ],
    ['being reviewed', `state = 'reviewing'`, { late: true }],
    ['being summed up', `state = 'synthesis'`, { late: true }],
  ])(
    'while it is %s, a contribution is kept and says whether it came late',
    async (_what, change, expected) => {
      const person = await app.person()
      await round(change)
      expect(await posted(person)).toMatchObject(expected)
      const { viewerThread } = await person.data<{ viewerThread: { writing: unknown; late: boolean } }>(
        `{ viewerThread(consultation: "global-digital-compact", code: "A.M1") { writing { code } late } }`,
      )
      expect(viewerThread).toEqual({ writing: null, ...expected })
      await round(`state = 'open', closes_at = '${before[1]?.closes_at.toISOString()}'`)
    },
  )
  test.each([
    ['announced', 'announced', 'ROUND_NOT_OPEN_YET'],
    ['a draft', 'draft', 'ROUND_NOT_OPEN_YET'],
    ['closed', 'closed', 'ROUND_CLOSED'],
  ])('while all are %s nothing is taken, and the page says so before', async (_what, state, code) => {
    const person = await app.person()
    await round(`state = '${state}'`)
    await others(state)
    expect(await post(person)).toMatchObject({ code })
    const { viewerThread } = await app.data<{
      viewerThread: { signedIn: boolean; writing: { code: string } }
    }>(`{ viewerThread(consultation: "global-digital-compact", code: "A.M1") { signedIn writing { code } } }`)
    expect(viewerThread).toEqual({ signedIn: false, writing: { code } })
    for (const [index, each] of before.entries())
      await owner.query(`update round set state = $2 where number = $1 and ${ofDemo}`, [
        index + 1,
        each.state,
      ])
  })
  test('an archive takes nothing', async () => {
    await owner.query(
      `update consultation set archive = true, source = 'Elsewhere', licence = 'CC0' where slug = 'global-digital-compact'`,
    )
    expect(await post(writer)).toMatchObject({ code: 'CONSULTATION_ARCHIVED' })
    await owner.query(`update consultation set archive = false where slug = 'global-digital-compact'`)
  })
  test('a round for accredited delegations takes theirs only', async () => {
    await round(`participation = 'accredited'`)
    expect(await post(writer)).toMatchObject({ code: 'ROUND_FOR_ACCREDITED' })
    await round(`participation = 'everyone'`)
  })
  test('where it is moderated before, a contribution is held: nobody but its author sees it, and no room hears of it', async () => {
    await round(`moderation = 'before'`)
    const person = await app.person()
    const { rows: rooms } = await owner.query('select name, last from room order by id')
    const canary = 'held-canary-7f3'
    const said = await posted(person, { code: held, body: canary })
    expect(said).toMatchObject({ state: 'held', body: canary })
    expect((await owner.query('select name, last from room order by id')).rows).toEqual(rooms)
    const page = await thread(app, { code: held })
    expect(page).toMatchObject({ published: 0, premoderation: true, contributions: [] })
    const own = `{ viewerThread(consultation: "global-digital-compact", code: "${held}") { held { body } mine { id } } }`
    expect(await person.data(own)).toEqual({
      viewerThread: { held: [{ body: canary }], mine: [{ id: said.id }] },
    })
    expect(await writer.data(own)).toEqual({ viewerThread: { held: [], mine: [] } })
    // not there for others: neither to reply to, nor to edit, nor to find
    expect(await post(writer, { code: held, parent: said.id })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await edit(writer, { contribution: said.id, revision: 0, body: 'x' })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await withdraw(writer, said.id)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await post(person, { code: held, parent: said.id })).toMatchObject({
      code: 'PARENT_NOT_PUBLISHED',
    })
    // withdrawn before anybody saw it, it leaves no gap
    expect(await withdraw(person, said.id)).toMatchObject({ contribution: { state: 'withdrawn' } })
    expect((await thread(app, { code: held })).contributions).toEqual([])
    await round(`moderation = 'after'`)
  })
})
