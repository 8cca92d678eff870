import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'
import { edit, posted, quietProvisions, withdraw } from '../../testing/threads.js'

let app: TestApplication
let person: TestPerson
let [here, there] = ['', '']
beforeAll(async () => {
  app = await testApplication()
  person = await app.person()
  ;[here, there] = await quietProvisions(app)
})
afterAll(() => app.close())

const pages = () => ({
  portal: '/en/page/PortalPage',
  consultations: '/en/page/ConsultationsPage?first=20',
  consultation: '/en/page/ConsultationPage?slug=global-digital-compact',
  round: '/en/page/RoundPage?consultation=global-digital-compact&number=2',
  text: '/en/page/CompactTextPage?consultation=global-digital-compact',
  here: `/en/page/ProvisionPage?consultation=global-digital-compact&code=${here}`,
  there: `/en/page/ProvisionPage?consultation=global-digital-compact&code=${there}`,
})
async function etags(): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>()
  for (const [name, path] of Object.entries(pages())) {
    const { status, headers } = await app.get(path)
    if (status !== 200) throw new Error(`${name}: ${status}`)
    found.set(name, headers.get('etag'))
  }
  return found
}
async function changedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = await etags()
  await act()
  const after = await etags()
  return [...after].flatMap(([name, etag]) => (etag === before.get(name) ? [] : [name]))
}

test('what is said changes its own page and the text’s, and no other page’s version', async () => {
  let id = ''
  expect(
    await changedBy(async () => {
      id = (await posted(person, { code: here })).id
    }),
  ).toEqual(['text', 'here'])
  expect(await changedBy(() => edit(person, { contribution: id, revision: 0, body: 'Else.' }))).toEqual([
    'text',
    'here',
  ])
  expect(await changedBy(() => withdraw(person, id))).toEqual(['text', 'here'])
})

test('a page that has not changed is not sent again, and one that has is', async () => {
  const first = await app.get(pages().here)
  const etag = first.headers.get('etag') ?? ''
  expect((await app.get(pages().here, { 'if-none-match': etag })).status).toBe(304)
  await posted(person, { code: here })
  expect((await app.get(pages().here, { 'if-none-match': etag })).status).toBe(200)
})

test('a provision’s page hears of its parts, whose numbers it shows', async () => {
  const owner = await app.database.owner()
  const { rows } = await owner.query<{ part: string; whole: string }>(
    `select p.code as part, o.code as whole from provision_placement pp join provision p on p.id = pp.provision_id
       join provision o on o.id = pp.parent_id join consultation c on c.document_version_id = pp.version_id
     where c.slug = 'global-digital-compact' limit 1`,
  )
  const { part = '', whole = '' } = rows[0] ?? {}
  here = whole
  expect(await changedBy(() => posted(person, { code: part }))).toContain('here')
})

test('a page of the public is the same bytes with and without a cookie', async () => {
  for (const path of Object.values(pages()))
    expect((await person.get(path)).text).toBe((await app.get(path)).text)
})
