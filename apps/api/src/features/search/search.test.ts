// Longer than other files: its cases share one application with the demo, and what one adds others must not disturb.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { statement } from '../../platform/database/statement.js'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { fold } from './fold.js'
import { searchStatements } from './reads/search-statement.js'

interface Hit {
  kind: string
  path: string
  label: string | null
  heading: { body: string; language: string }
  excerpt: { body: string; language: string; state: string; direction: string }
  matches: [number, number][]
}
interface Found {
  edges: { cursor: string; node: Hit }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
  counts: { kind: string; count: number }[]
}
const searchQuery = `query ($query: String!, $locale: Locale!, $kind: SearchKind, $first: Int, $after: String) {
  search(query: $query, locale: $locale, kind: $kind, first: $first, after: $after) {
    edges { cursor node { kind path label heading { body language } excerpt { body language direction state originalLanguage } matches } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } counts { kind count } } }`
const text = '/consultations/global-digital-compact/text'

let application: TestApplication
const searchFor = async (query: string, locale = 'en', more: Readonly<Record<string, unknown>> = {}) =>
  (await application.data<{ search: Found }>(searchQuery, { query, locale, ...more })).search
const pathsOf = ({ edges }: Found) => edges.map(({ node }) => node.path)
const marked = ({ excerpt, matches }: Hit) => matches.map(([start, end]) => excerpt.body.slice(start, end))

/** Documents with a title in one language, to be found. */
async function addDocuments(...documents: { id: string; language: string; title: string }[]): Promise<void> {
  const owner = await application.database.owner()
  for (const { id, language, title } of documents) {
    await owner.query(
      `insert into library_document (id, position, organ) select $1, max(position) + 1, 'Somebody' from library_document`,
      [id],
    )
    await owner.query(
      `insert into library_document_text (document_id, language, state, title) values ($1, $2, 'original', $3)`,
      [id, language, title],
    )
  }
}

beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

describe('in Chinese', () => {
  test('a word of two characters finds where it stands', async () => {
    const found = await searchFor('连通', 'zh', { first: 100 })
    expect(pathsOf(found)).toEqual(
      expect.arrayContaining([
        `${text}/A`,
        `${text}/A.M1`,
        `${text}/A.S1`,
        '/library/institutions/broadband',
      ]),
    )
    for (const { node } of found.edges) {
      expect(node.excerpt).toMatchObject({ language: 'zh', state: 'original', direction: 'ltr' })
      expect(new Set(marked(node))).toEqual(new Set(['连通']))
    }
  })

  test('a text that holds all pairs of a phrase, but not the phrase, is not found', async () => {
    await addDocuments(
      { id: 'pairs-only', language: 'zh', title: '数字经济、汉字合并、合作社' },
      { id: 'broken-phrase', language: 'zh', title: '全球数 字\n合作路线图' },
    )
    const paths = pathsOf(await searchFor('数字合作', 'zh', { first: 100, kind: 'document' }))
    expect(paths).toContain('/library/documents/broken-phrase')
    expect(paths).not.toContain('/library/documents/pairs-only')
  })

  test('what a PDF broke by spaces is found, and lit up over them', async () => {
    const { edges } = await searchFor('数 字 合 作', 'zh', { first: 100, kind: 'document' })
    const hit = edges.find(({ node }) => node.path === '/library/documents/broken-phrase')
    expect(hit && marked(hit.node)).toEqual(['数 字\n合作'])
  })

  test('two words part by a space must both be there', async () => {
    const both = pathsOf(await searchFor('青年 数字', 'zh', { first: 100 }))
    const each = await Promise.all(
      ['青年', '数字'].map(async (one) => pathsOf(await searchFor(one, 'zh', { first: 100 }))),
    )
    expect(both.length).toBeGreaterThan(0)
    expect(both.toSorted()).toEqual(each[0]?.filter((path) => each[1]?.includes(path)).toSorted())
  })

  test('a number beside Chinese is a word of its own', async () => {
    const { edges } = await searchFor('２０３０', 'zh', { kind: 'provision', first: 100 })
    expect(edges.length).toBeGreaterThan(0)
    for (const { node } of edges) expect(marked(node)).toContain('2030')
    for (const { node } of (await searchFor('2030 学校', 'zh')).edges)
      expect(marked(node).toSorted()).toEqual(expect.arrayContaining(['2030', '学校']))
  })

  test('a single character finds nothing', async () => {
    expect(await searchFor('连', 'zh')).toMatchObject({ edges: [], counts: [] })
  })

  test('asks the index of pairs when there are many rows', async () => {
    const owner = await application.database.owner()
    await owner.query('begin')
    await owner.query(
      `insert into library_document (id, position, organ) select 'many-' || i, 10000 + i, 'Many' from generate_series(1, 5000) i`,
    )
    await owner.query(
      `insert into library_document_text (document_id, language, state, title)
       select 'many-' || i, 'zh', 'original', '第' || i || '号文件：关于网络治理的报告' || case when i % 500 = 0 then '与互联互通' else '' end from generate_series(1, 5000) i`,
    )
    await owner.query('commit')
    await owner.query('vacuum analyze library_document, library_document_text')
    await owner.query(`set plan_cache_mode = force_generic_plan`)
    await owner.query(`prepare asked as ${searchStatements.pairs.text}`)
    const explained = await owner.query<{ 'QUERY PLAN': string }>(
      `explain execute asked ('zh', null, 20, null, null, null, null, '', '', '', '', null, '{互联互通}', '{互联,联互,互通}', null, '{}')`,
    )
    const plan = explained.rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(/Bitmap Index Scan on library_document_text_grams/)
    expect((await searchFor('互联互通', 'zh', { kind: 'document' })).counts).toContainEqual({
      kind: 'document',
      count: 10,
    })
    await owner.query(`prepare words as ${searchStatements.words.text}`)
    const words = await owner.query<{ 'QUERY PLAN': string }>(
      `explain execute words ('en', null, 20, null, null, null, null, 'network', 'network', 'network', '', 'network', '{}', '{}', 'ares56', '{}')`,
    )
    const wordsPlan = words.rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(wordsPlan).toMatch(/Bitmap Index Scan on library_document_text_words/)
    expect(wordsPlan).toMatch(/Index Scan (using|on) library_document_symbol/)
    await owner.query(`delete from library_document_text where document_id like 'many-%'`)
    await owner.query(`delete from library_document where id like 'many-%'`)
  })
})

describe('in Arabic', () => {
  beforeAll(() =>
    addDocuments({ id: 'arabic', language: 'ar', title: 'الاِقْتِصادُ الرَّقْمِيّ فِي أُفريقيَا بحلول عام ٢٠٣٠' }),
  )

  test.each([
    'الاقتصاد',
    'الِاقْتِصَادُ',
    'الرقمي',
    'الرقمى',
    'أفريقيا',
    'افريقيا',
    'إفريقيا',
    'آفريقيا',
    'الاقتصــاد الرقمي',
    'اقتصاد رقمي',
    '2030 أفريقيا',
  ])('marks and forms of letters do not matter: %s', async (query) => {
    const { edges } = await searchFor(query, 'ar')
    const hit = edges.find(({ node }) => node.path === '/library/documents/arabic')
    expect(hit?.node).toMatchObject({ excerpt: { language: 'ar', direction: 'rtl' } })
    expect(hit && marked(hit.node).length).toBeGreaterThan(0)
  })

  test('what is lit up is the original, marks and all', async () => {
    const { edges } = await searchFor('افريقيا', 'ar')
    expect(edges[0] && marked(edges[0].node)).toEqual(['أُفريقيَا'])
  })
})

describe('in words', () => {
  test('stems are found whatever their ending, and lit up whole', async () => {
    const paths = async (query: string) => new Set(pathsOf(await searchFor(query, 'en', { first: 100 })))
    expect(await paths('connectivity')).toContain(`${text}/A.M1`)
    expect(await paths('commitments')).toEqual(await paths('commitment'))
    const { edges } = await searchFor('connecting schools')
    expect(edges.flatMap(({ node }) => marked(node))).toEqual(expect.arrayContaining(['connect', 'schools']))
  })

  test('the last word may be typed half', async () => {
    expect(pathsOf(await searchFor('affordable connectiv'))).toContain(`${text}/A.M1`)
    expect(pathsOf(await searchFor('connectiv affordable'))).not.toContain(`${text}/A.M1`)
  })

  test('each word must be there', async () => {
    expect(pathsOf(await searchFor('connectivity zzqqxx'))).toEqual([])
  })

  test('both English spellings are one', async () => {
    expect(new Set(pathsOf(await searchFor('organisation', 'en', { first: 100 })))).toEqual(
      new Set(pathsOf(await searchFor('organization', 'en', { first: 100 }))),
    )
  })

  test('stop words alone are taken literally', async () => {
    await addDocuments({ id: 'stop-words', language: 'en', title: 'To be or not to be' })
    expect(pathsOf(await searchFor('to be or not to be'))).toContain('/library/documents/stop-words')
  })

  test('French articles are cut off, accents do not matter, ё is е', async () => {
    await addDocuments(
      { id: 'french', language: 'fr', title: 'L’égalité d’accès à l’éducation numérique' },
      { id: 'russian', language: 'ru', title: 'Учёт всех потребностей государств-членов' },
    )
    for (const query of ['egalite acces', "l'égalité", 'ÉDUCATION', 'numériques'])
      expect(pathsOf(await searchFor(query, 'fr'))).toContain('/library/documents/french')
    for (const query of ['учет', 'УЧЁТ', 'потребности государства'])
      expect(pathsOf(await searchFor(query, 'ru'))).toContain('/library/documents/russian')
  })

  test('the reader’s language comes first, and a thing comes once, in its best language', async () => {
    await addDocuments(
      { id: 'english-internet', language: 'en', title: 'Internet, Internet, Internet' },
      {
        id: 'french-internet',
        language: 'fr',
        title: 'De la gouvernance de ce que l’on appelle communément Internet',
      },
    )
    expect(pathsOf(await searchFor('internet', 'fr', { kind: 'document' }))[0]).toBe(
      '/library/documents/french-internet',
    )
    expect(pathsOf(await searchFor('internet', 'en', { kind: 'document' }))[0]).toBe(
      '/library/documents/english-internet',
    )
    const { edges, counts } = await searchFor('AI', 'zh', { first: 100 })
    expect(
      new Set(
        pathsOf({
          edges,
          counts,
          pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
        }),
      ).size,
    ).toBe(edges.length)
  })

  test('a long text gives the part around the first match', async () => {
    await addDocuments({
      id: 'long',
      language: 'en',
      title: `${'Preambular words without end. '.repeat(30)}Submarine cables ${'and so on '.repeat(60)}`,
    })
    const [edge] = (await searchFor('submarine')).edges
    expect(edge?.node.excerpt.body).toMatch(/^….*Submarine cables.*…$/)
    expect(edge && marked(edge.node)).toEqual(['Submarine'])
    expect(edge?.node.excerpt.body.length).toBeLessThan(280)
  })

  test.each([
    'zzqqxxyy',
    "'); drop",
    "'",
    '"',
    '\\',
    '"unclosed quote',
    'a & b | !c:*',
    '<-> (',
    'foo:* & ',
    "';--",
    '%',
    '_'.repeat(50),
    '\u0000ab',
    'ab\ud800',
    '👩‍👩‍👧👍🏽',
    'ﷺ'.repeat(199),
    'a b c d e f g h i j k '.repeat(9),
    'xa xb xc xd xe xf xg xh xi xj xk xl xm xn xo xp xq xr xs xt xu xv xw ya yb yc yd ye yf yg yh yi yj yk yl ym yn yo',
    'a'.repeat(200),
    '½½',
    "l'",
    'http://a.b/c?d=e',
    '<script>alert(1)</script>',
  ])('nothing that is typed is an error: %j', async (query) => {
    for (const locale of ['en', 'fr', 'zh', 'ar'])
      expect((await searchFor(query, locale)).edges).toEqual(expect.any(Array))
  })

  test('nonsense finds nothing', async () => {
    expect(await searchFor('zzqqxxyy')).toEqual({
      edges: [],
      counts: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
  })
})

describe('by id', () => {
  test.each([
    'A/RES/56/183',
    'a/res/56/183',
    'A RES 56 183',
    'a res 56/183',
    'ARES56183',
    'Ａ／ＲＥＳ／５６／１８３',
  ])('a symbol is found as it is typed: %s', async (query) => {
    for (const locale of ['en', 'fr', 'zh', 'ar'])
      expect((await searchFor(query, locale)).edges[0]?.node).toMatchObject({
        kind: 'document',
        label: 'A/RES/56/183',
        path: expect.stringMatching(/^\/library\/documents\//),
      })
  })

  test('the beginning of a symbol finds all that begin so, the exact one first', async () => {
    const { edges } = await searchFor('A/RES/7', 'en', { first: 100 })
    expect(edges.length).toBeGreaterThan(2)
    for (const { node } of edges) expect(node.label).toMatch(/^A\/RES\/7/)
  })

  test.each(['A.M1', 'a.m1'])('a provision is found by %s', async (query) => {
    const { edges } = await searchFor(query, 'ru')
    expect(edges[0]?.node).toMatchObject({
      kind: 'provision',
      label: 'A.M1',
      path: `${text}/A.M1`,
      heading: { language: 'en' },
    })
  })

  test('an institution is found by its acronym', async () => {
    expect((await searchFor('igf', 'zh')).edges[0]?.node).toMatchObject({
      path: '/library/institutions/igf',
      heading: { language: 'zh' },
    })
  })
})

describe('what is found', () => {
  test('stands under its theme, the theme under itself, what stands before the themes under the consultation', async () => {
    const headingOf = async (code: string) =>
      (await searchFor(code, 'en')).edges.find(({ node }) => node.label === code)?.node.heading.body
    const theme = 'Digital connectivity and capacity-building'
    expect([await headingOf('A'.padEnd(1)), await headingOf('A.M1'), await headingOf('vision')]).toEqual([
      undefined,
      theme,
      'Global Digital Compact',
    ])
    const connectivity = (await searchFor('connectivity')).edges
    expect(connectivity.find(({ node }) => node.label === 'A')?.node).toMatchObject({
      heading: { body: theme },
      excerpt: { body: theme },
    })
  })

  test('is counted by kind, whatever kind is asked for', async () => {
    const { edges, counts } = await searchFor('digital', 'en', { first: 100 })
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(edges.length)
    for (const { kind, count } of counts) {
      const ofKind = await searchFor('digital', 'en', { first: 100, kind })
      expect(ofKind.counts).toEqual(counts)
      expect(ofKind.edges).toHaveLength(count)
      expect(ofKind.edges.every(({ node }) => node.kind === kind)).toBe(true)
    }
  })

  test.each([1, 7, 100])(
    'is walked through in pages of %i without loss, twice or out of order',
    async (first) => {
      const whole = await searchFor('digital', 'fr', { first: 100 })
      const seen: string[] = []
      for (let after: string | null = null; ;) {
        const found: Found = await searchFor('digital', 'fr', { first, after })
        expect(found.pageInfo.hasPreviousPage).toBe(after !== null)
        seen.push(...pathsOf(found))
        if (!found.pageInfo.hasNextPage) break
        after = found.pageInfo.endCursor
      }
      expect(seen.slice(0, 100)).toEqual(pathsOf(whole))
      expect(new Set(seen).size).toBe(seen.length)
    },
  )

  test('leads to places that are there', async () => {
    for (const { node } of (await searchFor('digital', 'en', { first: 100 })).edges) {
      const { pathname, searchParams } = new URL(node.path, 'https://convene.example')
      const [, , id = '', , code] = pathname.split('/')
      const [query, variables] =
        node.kind === 'provision' || node.kind === 'contribution'
          ? [
              'query ($id: String!, $code: String!, $comment: ID) { found: provision(consultation: $id, code: $code, locale: en, comment: $comment) { versionNumber } }',
              { id, code, comment: searchParams.get('comment') },
            ]
          : [
              `query ($id: String!) { found: ${{ institution: 'institution', document: 'libraryDocument', milestone: 'milestone' }[node.kind]}(id: $id, locale: en) { __typename } }`,
              { id: node.path.split('/')[3] },
            ]
      expect((await application.data<{ found: unknown }>(query, variables)).found).not.toBeNull()
    }
  })

  test('is refused beyond 200 characters, outside 1 to 100 and behind what is no cursor', async () => {
    const refusal = async (variables: object) =>
      (await application.ask(searchQuery, { query: 'digital', locale: 'en', ...variables })).errors[0]
        ?.extensions
    expect(await refusal({ query: 'a'.repeat(201) })).toEqual({
      code: 'BAD_USER_INPUT',
      limit: 'QUERY_TOO_LONG',
      most: 200,
    })
    for (const variables of [
      { first: 0 },
      { first: 101 },
      { after: 'x' },
      { after: Buffer.from('[1,2,3]').toString('base64url') },
    ])
      expect(await refusal(variables)).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  test('never stands in a version that no consultation reads', async () => {
    const owner = await application.database.owner()
    await owner.query(
      `with v as (insert into document_version (document_id, number, digest) select id, 2, repeat('0', 64) from compact_document where slug = 'global-digital-compact' returning id, document_id),
        p as (insert into provision_placement (version_id, provision_id, position, kind) select v.id, p.id, 1, 'vision' from v join provision p on p.document_id = v.document_id and p.code = 'vision' returning version_id, provision_id)
       insert into provision_text (version_id, provision_id, language, state, body) select version_id, provision_id, 'en', 'original', 'unreadable marzipan' from p`,
    )
    expect((await searchFor('marzipan')).edges).toEqual([])
  })
})

test('texts are folded here as they are in the database', async () => {
  const folded = statement<{ text: string; folded: string }>(
    'test-search-fold',
    'select text, search_fold(text) as folded from unnest($1::text[]) as text',
  )
  const reads = await application.database.reads()
  const letter = fc.constantFrom(
    ...'aZéÈçñÑœßЁёЙйأإآٱىةؤئابـ٠٣۹中文字ＡＺ１￥ﬁ½ﷺ’‘ʼ‐‑–—…«»\u00ad\u200b\u200e\u2067\u0301\u0308\u064b\u0651\u0654 \n.',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(letter, { maxLength: 12 }), { minLength: 20, maxLength: 40 }),
      async (texts) => {
        const rows = await reads.query(folded, [texts.map((each) => each.join(''))])
        expect(rows.map(({ text: original }) => fold(original).text)).toEqual(rows.map((row) => row.folded))
      },
    ),
    { numRuns: 30 },
  )
})
