import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import type { DataSource } from 'typeorm'
import { transact } from '../../platform/database/transaction.js'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { edit, posted, quietProvisions, thread, withdraw } from '../../testing/threads.js'
import { departuresTimer } from './contributions.clock.js'
import { accountClosed } from './departed-author.js'

let app: TestApplication
let owner: Client
let source: DataSource
let codes: readonly [string, string, string, string]
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  source = await app.database.source()
  codes = await quietProvisions(app)
})
afterAll(() => app.close())

/** What closing an account does, as far as it matters here, and what follows it: reaction, then clock. */
async function close(account: string, erase: 0 | 1): Promise<void> {
  await owner.query(
    `update account set state = 'closed', display_name = null, name_skeleton = null, email = null, languages = '{}' where id = $1`,
    [account],
  )
  const entry = {
    log: randomUUID(),
    number: 1,
    journal: true,
    kind: 'account.closed',
    account,
    ids: { account, erase },
  }
  await transact(source, (tx) => accountClosed.react(tx, entry))
  await transact(source, (tx) => accountClosed.react(tx, entry))
}
const rows = async (sql: string, ...values: unknown[]) => (await owner.query(sql, values)).rows
const lastEntry = async (kind: string) =>
  (
    await rows(
      `select e.account_id, e.ids, array(select r.name from entry_room er join room r on r.id = er.room_id
         where er.log_id = e.log_id and er.number = e.number order by r.name) as rooms
       from entry e where e.kind = $1 order by number desc limit 1`,
      kind,
    )
  )[0]

test.each([0, 1] as const)(
  'what a closed account said loses its name or is erased, as its owner chose (%i), once, in the threads it stood in',
  async (erase) => {
    const [leaving, staying] = [await app.person({ displayName: `Leaving ${erase}` }), await app.person()]
    const canary = `departed-${erase}-${randomUUID()}`
    const code = codes[erase]
    const [root, back] = [
      await posted(leaving, { code, body: `root ${canary}` }),
      await posted(leaving, { code, body: `withdrawn ${canary}` }),
    ]
    await edit(leaving, { contribution: root.id, revision: 0, body: `edited ${canary}` })
    const reply = await posted(staying, { code, parent: root.id, body: 'I stay.' })
    await withdraw(leaving, back.id)
    const elsewhere = await posted(leaving, { code: codes[2], body: `elsewhere ${canary}` })
    await leaving.data(
      `mutation { markHelpful(actId: "${randomUUID()}", contribution: "${reply.id}") { __typename } }`,
    )
    const before = (await thread(app, { code })).published

    await close(leaving.account, erase)
    await Promise.all([departuresTimer(source).run(), departuresTimer(source).run()])
    await departuresTimer(source).run()

    const page = await thread(app, { code })
    const [shownRoot, shownReply, shownBack] = page.contributions
    expect(shownReply).toEqual(reply)
    expect(shownBack).toMatchObject({ id: back.id, state: 'erased', body: null, author: null })
    expect(shownRoot).toMatchObject(
      erase
        ? { id: root.id, state: 'erased', author: null, body: null }
        : { id: root.id, state: 'published', author: null, body: `edited ${canary}` },
    )
    expect(page.published).toBe(before - erase)

    // nothing of theirs is left in any row but what they let stand
    expect(await rows('select id from contribution where account_id = $1', leaving.account)).toEqual([])
    expect(await rows('select 1 from helpful_mark where account_id = $1', leaving.account)).toEqual([])
    expect(await rows('select 1 from departed_author')).toEqual([])
    const kept = await rows(
      `select id from contribution where body like $1 union all select contribution_id from contribution_revision where body like $1
       union all select id from contribution where author_name = $2`,
      `%${canary}%`,
      `Leaving ${erase}`,
    )
    expect(kept.length).toBe(erase ? 0 : 3)
    const salts = await rows(
      `select s.field from entry e join entry_salt s using (log_id, number) where e.ids ->> 'contribution' = $1 and e.account_id = $2`,
      root.id,
      leaving.account,
    )
    expect(salts.length > 0).toBe(erase === 0)
    // what was withdrawn goes whole, either way
    expect(
      await rows(
        `select s.field from entry e join entry_salt s using (log_id, number)
         where e.kind = 'contribution.posted' and e.ids ->> 'contribution' = $1`,
        back.id,
      ),
    ).toEqual([])

    const kind = erase ? 'contributions.erased' : 'contributions.detached'
    const { ids, rooms } = await lastEntry(kind)
    expect(Object.keys(ids)).toEqual(['consultation'])
    const provisions = await rows('select provision_id from contribution where id = any($1)', [
      root.id,
      elsewhere.id,
    ])
    expect(rooms).toEqual(
      ['discussion', ...provisions.map(({ provision_id: id }) => `thread/${id}`)].toSorted(),
    )
    expect(await rows('select count(*)::int as entries from entry where kind = $1', kind)).toEqual([
      { entries: 1 },
    ])
  },
)
