import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from './testing/application.js'

let app: TestApplication
beforeAll(async () => {
  app = await testApplication()
})
afterAll(() => app.close())

test('convene work opens a due round by itself, without serving, and stops when asked', async () => {
  const owner = await app.database.owner()
  const due = await owner.query(
    `update round set opens_at = now() - interval '1 second' where state = 'announced' returning id`,
  )
  expect(due.rowCount).toBeGreaterThan(0)
  const { work } = await import('./work.js')
  const said: string[] = []
  let stop = () => {}
  const working = work(app.settings, (line) => said.push(line), new Promise((resolve) => (stop = resolve)))
  const isAnnounced = async () =>
    (await owner.query(`select from round where state = 'announced' and id = $1`, [due.rows[0]?.id]))
      .rowCount === 1
  while (await isAnnounced()) await wait(50)
  stop()
  await working
  expect(said).toEqual(['Convene works: timers and reactions run until this is stopped.'])
})
