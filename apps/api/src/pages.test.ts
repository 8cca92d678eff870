import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from './testing/application.js'

const slug = 'global-digital-compact'
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** Each page's operation, with what its address gives. */
const pages = {
  PortalPage: '',
  ConsultationsPage: '',
  ConsultationPage: `slug=${slug}`,
  RoundPage: `consultation=${slug}&number=2`,
  CompactTextPage: `consultation=${slug}`,
  ProvisionPage: `consultation=${slug}&code=A.M1`,
  InstitutionsPage: '',
  InstitutionPage: 'id=igf',
  DocumentsPage: '',
  DocumentPage: 'id=doc-04',
  TimelinePage: '',
  MilestonePage: 'id=summit',
} as const
type Name = keyof typeof pages
const names = Object.keys(pages).filter((name): name is Name => name in pages)
const ofTheConsultation = [
  'ConsultationPage',
  'RoundPage',
  'CompactTextPage',
  'ProvisionPage',
  'PortalPage',
  'ConsultationsPage',
]
const ofTheLibrary = [
  'InstitutionsPage',
  'InstitutionPage',
  'DocumentsPage',
  'DocumentPage',
  'TimelinePage',
  'MilestonePage',
  'PortalPage',
]

let application: TestApplication
const get = (name: string, query: string = name in pages ? Reflect.get(pages, name) : '', headers = {}) =>
  application.get(`/en/page/${name}?${query}`, headers)
const etags = async () =>
  new Map(
    await Promise.all(names.map(async (name) => [name, (await get(name)).headers.get('etag')] as const)),
  )

/** The pages whose ETag an act changes. */
async function changedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = await etags()
  await act()
  const after = await etags()
  return names.filter((name) => before.get(name) !== after.get(name)).toSorted()
}
/** An entry in rooms of a log, as the append makes it. */
async function enter(kind: 'registry' | 'consultation', rooms: readonly string[]): Promise<void> {
  const owner = await application.database.owner()
  await owner.query(
    `with l as (update log set n = n + 1 where kind = $1 returning id, n),
      e as (insert into entry (log_id, number, kind, account_id, ids) select id, n, 'test.entered', '00000000-0000-4000-8000-000000000001', '{}' from l)
     insert into room (log_id, name, prev, last) select id, name, 0, n from l, unnest($2::text[]) name
     on conflict (log_id, name) do update set prev = room.last, last = excluded.last`,
    [kind, rooms],
  )
}

beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

describe('a page of a public read', () => {
  test.each(names)('%s is there, the same again by its ETag, and a 304 to who has it', async (name) => {
    const first = await get(name)
    expect([first.status, first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([
      200,
      'public, no-cache',
      'Accept-Encoding',
    ])
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{20,}"$/)
    expect((await get(name, undefined, { cookie: 'login_token=x' })).text).toBe(first.text)
    const again = await get(name, undefined, { 'if-none-match': etag })
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
  })

  test('changes with what it shows, and with nothing else', async () => {
    expect(await changedBy(async () => {})).toEqual([])
    expect(await changedBy(() => enter('consultation', ['consultation']))).toEqual(
      ofTheConsultation.toSorted(),
    )
    expect(await changedBy(() => enter('registry', ['library']))).toEqual(ofTheLibrary.toSorted())
    expect(await changedBy(() => enter('registry', [`compact/${slug}`]))).toEqual([
      'CompactTextPage',
      'ProvisionPage',
    ])
    expect(await changedBy(() => enter('registry', ['compact/another', 'births']))).toEqual([])
  })

  test('of a list changes when something joins the list', async () => {
    const changed = await changedBy(async () => {
      const owner = await application.database.owner()
      await owner.query(
        `with l as (insert into log (kind) values ('consultation') returning id),
          c as (insert into consultation (slug, log_id, document_id, document_version_id, zone) select 'another', l.id, d.id, d.current_version_id, 'UTC' from l, compact_document d where d.slug = 'global-digital-compact' returning id)
         insert into consultation_text (consultation_id, language, state, title, convenor) select id, 'en', 'original', 'Another', 'Nobody' from c`,
      )
    })
    expect(changed).toEqual(['ConsultationsPage', 'PortalPage'])
  })

  test('has a version before anything entered its rooms', async () => {
    const owner = await application.database.owner()
    const { rows } = await owner.query('select id from room')
    expect(rows.length).toBeGreaterThan(0)
    await owner
      .query(
        `begin; set local session_replication_role = replica; delete from entry_room; delete from room; commit`,
      )
      .catch(async () => {
        await owner.query('rollback')
        await owner.query(`update room set name = 'away/' || name`)
      })
    expect((await get('TimelinePage')).status).toBe(200)
    expect((await get('CompactTextPage')).status).toBe(200)
  })

  test.each([
    ['ConsultationPage', 'slug=none'],
    ['ConsultationPage', 'slug=__proto__'],
    ['ConsultationPage', 'slug=%00'],
    ['RoundPage', `consultation=${slug}&number=9`],
    ['RoundPage', `consultation=${slug}&number=99999999999999999`],
    ['RoundPage', `consultation=${slug}&number=one`],
    ['CompactTextPage', 'consultation=none'],
    ['CompactTextPage', `consultation=${slug}&addressee=nobody`],
    ['CompactTextPage', `consultation=${slug}&beside=xx`],
    ['ProvisionPage', `consultation=${slug}&code=Z.Z9`],
    ['ProvisionPage', `consultation=${slug}&code=A.M1&beside=tlh`],
    ['InstitutionPage', 'id=none'],
    ['DocumentPage', 'id=none'],
    ['MilestonePage', 'id=none'],
    ['ConsultationsPage', 'after=x'],
    ['InstitutionsPage', 'after=x'],
    ['InstitutionsPage', `after=${cursor(['a', 1])}`],
    ['DocumentsPage', `after=${cursor([1])}`],
    ['DocumentsPage', 'organ=Nobody'],
    ['DocumentsPage', 'kind=novel'],
  ])('%s?%s is not there', async (name, query) => {
    const { status, headers } = await get(name, query)
    expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([404, 'no-store', null])
  })

  test.each([
    ['DocumentsPage', 'kind=not_stated'],
    ['DocumentsPage', 'organ=General%20Assembly&kind=resolution'],
    ['InstitutionsPage', `after=${cursor([1, 1])}`],
    ['CompactTextPage', `consultation=${slug}&addressee=multilateral&beside=zh`],
  ])('%s?%s is there', async (name, query) => {
    expect((await get(name, query)).status).toBe(200)
  })
})

describe('the page of the search', () => {
  test('is kept by nobody', async () => {
    const { status, headers } = await get('SearchPage', 'query=connectivity')
    expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([200, 'no-store', null])
  })

  test.each(['after=x', `after=${cursor([1])}`, `query=${'a'.repeat(201)}`])(
    'with %s leads nowhere',
    async (more) => {
      expect((await get('SearchPage', `query=connectivity&${more}`)).status).toBe(404)
    },
  )
})
