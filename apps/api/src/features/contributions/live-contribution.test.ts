import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { transact } from '../../platform/database/transaction.js'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { posted, quietProvisions, thread, withdraw } from '../../testing/threads.js'
import { setContributionState } from './contribution-state.js'
import { liveContribution } from './reads/live-contribution.js'

let app: TestApplication
let code = ''
beforeAll(async () => {
  app = await testApplication()
  ;[code] = await quietProvisions(app)
})
afterAll(() => app.close())

test('what open pages are given is what a fresh page has, and nothing of what nobody may see', async () => {
  const owner = await app.database.owner()
  const source = await app.database.source()
  const person = await app.person()
  const [kept, gone, hidden] = [
    await posted(person, { code, body: 'Kept.' }),
    await posted(person, { code, body: 'Gone.' }),
    await posted(person, { code, body: 'Hidden.' }),
  ]
  await withdraw(person, gone.id)
  await owner.query(`update round set moderation = 'before' where number = 2`)
  const held = await posted(person, { code, body: 'Held.', parent: kept.id })
  await owner.query(`update round set moderation = 'after' where number = 2`)
  const { rows } = await owner.query<{ id: string }>(
    `select id from consultation where slug = 'global-digital-compact'`,
  )
  const consultation = rows[0]?.id ?? ''
  const set = (contribution: string, to: 'published' | 'hidden') =>
    transact(source, (tx) => setContributionState(tx, { consultation, contribution, to }))
  await set(hidden.id, 'hidden')

  const reads = await app.database.reads()
  const ids = [kept, gone, hidden, held].map(({ id }) => id)
  const delivered = async () =>
    new Map((await reads.query(liveContribution.load, [ids])).map(({ id, data }) => [id, data]))
  const page = await thread(app, { code })
  expect(page).toMatchObject({ published: 1 })
  const before = await delivered()
  expect([...before.keys()].toSorted()).toEqual([kept.id, gone.id, hidden.id].toSorted())
  for (const each of page.contributions) expect(before.get(each.id)).toMatchObject(each)

  // published at last, a reply stands in its place, and its root is answered
  expect(await unanswered()).toContain(kept.id)
  await set(held.id, 'published')
  await set(hidden.id, 'published')
  const after = await thread(app, { code })
  expect(after.published).toBe(3)
  expect(after.contributions.map(({ id }) => id)).toEqual([kept.id, held.id, gone.id, hidden.id])
  const now = await delivered()
  for (const each of after.contributions) expect(now.get(each.id)).toMatchObject(each)
  expect(await unanswered()).not.toContain(kept.id)
})

/** Roots that stand before the first one with a reply. */
async function unanswered(): Promise<string[]> {
  const { contributions } = await thread(app, { code, order: 'unanswered' })
  const answered = contributions.findIndex((_each, index) => (contributions[index + 1]?.depth ?? 1) > 1)
  return (answered === -1 ? contributions : contributions.slice(0, answered)).map(({ id }) => id)
}
