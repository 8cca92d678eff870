import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { demoConsultation } from './demo/demo-texts.js'

interface Page {
  consultations: {
    edges: { cursor: string; node: { slug: string } }[]
    pageInfo: {
      hasNextPage: boolean
      hasPreviousPage: boolean
      startCursor: string | null
      endCursor: string | null
    }
  }
}
const listQuery = `query ($first: Int, $after: String) { consultations(locale: en, first: $first, after: $after) {
  edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
const slug = 'global-digital-compact'

let application: TestApplication
beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

describe('a consultation', () => {
  const query = `query ($slug: String!, $locale: Locale!) { consultation(slug: $slug, locale: $locale) {
    slug demo zone documentSymbol versionNumber themeCount objectiveCount actionCount
    title { body language direction state outdated originalLanguage } convenor { body } vision { language state originalLanguage }
    rounds { number state opensAt closesAt zone participation title { language } questions { position themeCode body { body language } } }
    pastSessions { code country region city { body language } } } }`

  test('is there with its rounds, their questions and the cities', async () => {
    const { consultation } = await application.data<{
      consultation: { rounds: { questions: unknown[] }[]; pastSessions: unknown[] }
    }>(query, { slug, locale: 'ar' })
    expect(consultation).toMatchObject({
      slug,
      demo: true,
      zone: 'America/New_York',
      versionNumber: 1,
      themeCount: 8,
      objectiveCount: 26,
      actionCount: 39,
      title: {
        body: 'التعاهد الرقمي العالمي',
        language: 'ar',
        direction: 'rtl',
        state: 'unofficial',
        outdated: false,
        originalLanguage: 'en',
      },
      // each round and each of its questions as the demo has them, in order
      rounds: demoConsultation.rounds.map(({ state, questions }, round) => ({
        number: round + 1,
        state,
        participation: 'everyone',
        questions: questions.map(({ themeCode, body }, question) => ({
          position: question + 1,
          themeCode,
          body: { body: body.ar, language: 'ar' },
        })),
      })),
    })
    expect(consultation.pastSessions).toHaveLength(16)
  })

  test.each([
    ['zh', { language: 'zh', state: 'original', originalLanguage: null }],
    ['en', { language: 'en', state: 'unofficial', originalLanguage: 'zh' }],
    ['ru', { language: 'en', state: 'unofficial', originalLanguage: 'zh' }],
  ])('tells a reader of %s which language its vision is given in', async (locale, vision) => {
    expect(await application.data(query, { slug, locale })).toMatchObject({ consultation: { vision } })
  })

  test.each(['no-such', '__proto__', '', "x' or '1'='1", 'a\u0000b', '\ud800'])(
    'that is not there (%j) is null',
    async (absent) => {
      expect(await application.data(query, { slug: absent, locale: 'en' })).toEqual({ consultation: null })
    },
  )
})

describe('a round', () => {
  const query = `query ($number: Int!) { round(consultation: "${slug}", number: $number, locale: fr) {
    number consultationSlug consultationTitle { body } title { language } state opensAt closesAt questions { position }
    previous { number state } next { number state } } }`

  test('knows the rounds beside it', async () => {
    expect(await application.data(query, { number: 2 })).toMatchObject({
      round: {
        number: 2,
        consultationSlug: slug,
        consultationTitle: { body: 'Pacte numérique mondial' },
        opensAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        previous: { number: 1, state: 'closed' },
        next: { number: 3, state: 'announced' },
      },
    })
  })

  test.each([0, -1, 4, 2 ** 31 - 1])('that is not there (%i) is null', async (number) => {
    expect(await application.data(query, { number })).toEqual({ round: null })
  })

  test('that is a draft never leaves: not as itself, in no list, as nobody’s neighbour', async () => {
    const owner = await application.database.owner()
    await owner.query(
      `insert into round (consultation_id, number, state, participation, zone) select id, 4, 'draft', 'everyone', 'UTC' from consultation where slug = $1`,
      [slug],
    )
    expect(await application.data(query, { number: 4 })).toEqual({ round: null })
    expect(await application.data(query, { number: 3 })).toMatchObject({ round: { next: null } })
    expect(
      await application.data(`{ consultation(slug: "${slug}", locale: en) { rounds { number } } }`),
    ).toEqual({
      consultation: { rounds: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    })
  })
})

describe('the list of consultations', () => {
  test('is walked through from page to page without loss, newest first', async () => {
    const owner = await application.database.owner()
    await owner.query(
      `do $$ declare l uuid; begin
        for i in 1..46 loop
          insert into log (kind) values ('consultation') returning id into l;
          -- three at a time within one microsecond: the slug decides
          insert into consultation (slug, log_id, document_id, document_version_id, zone, created_at)
            select 'many-' || i, l, id, current_version_id, 'UTC', timestamptz '2024-01-01 00:00:00.123456+00' + (i / 3) * interval '1 microsecond' from compact_document where slug = 'global-digital-compact';
          insert into consultation_text (consultation_id, language, state, title, convenor) select id, 'fr', 'original', slug, 'N' from consultation where slug = 'many-' || i;
        end loop; end $$`,
    )
    const { rows } = await owner.query<{ slug: string }>(
      'select slug from consultation order by created_at desc, slug desc',
    )
    const seen: string[] = []
    let after: string | null = null
    for (let number = 0; number < 10; number++) {
      const page: Page['consultations'] = (await application.data<Page>(listQuery, { first: 7, after }))
        .consultations
      expect(page.pageInfo).toEqual({
        hasNextPage: number < 6,
        hasPreviousPage: number > 0,
        startCursor: page.edges[0]?.cursor,
        endCursor: page.edges.at(-1)?.cursor,
      })
      seen.push(...page.edges.map(({ node }) => node.slug))
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(seen).toEqual(rows.map((row) => row.slug))
    expect(seen).toHaveLength(48)
  })

  test('holds 20 to a page unless asked otherwise', async () => {
    const { consultations } = await application.data<Page>(listQuery)
    expect(consultations.edges).toHaveLength(20)
    expect((await application.data<Page>(listQuery, { first: null, after: null })).consultations).toEqual(
      consultations,
    )
  })

  test.each([0, -1, 101, 500])('refuses to give %i', async (first) => {
    const { status, errors } = await application.ask(listQuery, { first })
    expect({ status, code: errors[0]?.extensions['code'] }).toEqual({ status: 200, code: 'BAD_USER_INPUT' })
  })

  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  test.each([
    '',
    'x',
    '%%%',
    cursor('text'),
    cursor([1]),
    cursor(['1', 'a']),
    cursor([1.5, 'a']),
    cursor([1, 'a\0b']),
    cursor([1, 'a', 2]),
    cursor({ length: 2 }),
    'A'.repeat(5000),
  ])('refuses the cursor %#', async (after) => {
    const { errors, data } = await application.ask(listQuery, { after })
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    expect(data).toBeNull()
  })

  test('behind its last item is empty and says that something came before', async () => {
    expect(await application.data(listQuery, { after: cursor([0, '']) })).toEqual({
      consultations: {
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
      },
    })
  })
})
