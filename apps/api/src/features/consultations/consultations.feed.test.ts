import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { convert } from 'xmlbuilder2'
import { testApplication, type TestApplication } from '../../testing/application.js'

let application: TestApplication
const feed = async (locale = 'en', headers = {}) => {
  const got = await application.get(`/${locale}/consultations/feed.atom`, headers)
  return { ...got, xml: got.status === 200 ? convert(got.text, { format: 'object' }) : {} }
}

beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

describe('the feed of consultations', () => {
  test('has an entry for each, with addresses of the public URL', async () => {
    const { status, headers, xml } = await feed('fr', { host: 'evil.example' })
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
      'public, no-cache',
    ])
    expect(xml).toMatchObject({
      feed: {
        '@xmlns': 'http://www.w3.org/2005/Atom',
        '@xml:lang': 'fr',
        id: 'https://convene.example/fr/consultations/feed.atom',
        title: 'Consultations · Convene',
        updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        entry: expect.arrayContaining([
          expect.objectContaining({
            id: 'https://convene.example/fr/consultations/global-digital-compact',
            title: { '@xml:lang': 'fr', '#': 'Pacte numérique mondial' },
            link: expect.objectContaining({
              '@rel': 'alternate',
              '@href': 'https://convene.example/fr/consultations/global-digital-compact',
            }),
            author: { name: expect.any(String) },
          }),
        ]),
      },
    })
  })

  test.each(['en', 'fr', 'es', 'ru', 'zh', 'ar'])('is there in %s', async (locale) => {
    expect((await feed(locale)).xml).toMatchObject({
      feed: {
        '@xml:lang': locale,
        entry: [{ title: { '@xml:lang': locale } }, { title: { '@xml:lang': locale } }],
      },
    })
  })

  test('is not there in a language that is none', async () => {
    expect((await feed('xx')).status).toBe(404)
  })

  test('is a 304 to who has it, until something enters a log', async () => {
    const first = await feed()
    const etag = first.headers.get('etag') ?? ''
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`])
      expect((await feed('en', { 'if-none-match': given })).status).toBe(304)
    const owner = await application.database.owner()
    await owner.query(
      `with l as (update log set n = n + 1 where kind = 'consultation' returning id, n),
         r as (update room set prev = room.last, last = l.n from l where room.log_id = l.id and name = 'consultation')
       insert into entry (log_id, number, kind, account_id, ids, at) select id, n, 'test.entered', '00000000-0000-4000-8000-000000000001', '{}', now() + interval '1 hour' from l`,
    )
    const later = await feed('en', { 'if-none-match': etag })
    expect(later.status).toBe(200)
    expect(later.xml).not.toEqual(first.xml)
  })

  test('holds whatever a title holds', async () => {
    const owner = await application.database.owner()
    await owner.query(`update consultation_text set title = $1 where language = 'en'`, [
      '<b>"A" & B</b>]]> \u0001 😀 \ufffe',
    ])
    expect((await feed()).text).toContain(
      '<title xml:lang="en">&lt;b&gt;"A" &amp; B&lt;/b&gt;]]&gt; \ufffd 😀 \ufffd</title>',
    )
  })

  test('of an instance without consultations is a feed too', async () => {
    const empty = await testApplication({ demo: false })
    try {
      const { status, text } = await empty.get('/en/consultations/feed.atom')
      expect(status).toBe(200)
      expect(convert(text, { format: 'object' })).toMatchObject({
        feed: { updated: expect.stringMatching(/Z$/), title: expect.any(String) },
      })
    } finally {
      await empty.close()
    }
  })
})
