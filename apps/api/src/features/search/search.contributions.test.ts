import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { searchStatements } from './reads/search-statement.js'

interface Hit {
  kind: string
  path: string
  label: string | null
  heading: { body: string }
  author: string | null
  at: string | null
  excerpt: { body: string; language: string; state: string; direction: string }
  matches: [number, number][]
}
const searchQuery = `query ($query: String!, $locale: Locale!, $kind: SearchKind) {
  search(query: $query, locale: $locale, kind: $kind, first: 100) {
    edges { node { kind path label heading { body } author at excerpt { body language direction state } matches } } counts { kind } } }`

let application: TestApplication
beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

const searchFor = async (query: string, locale: string, kind: string | null = null) =>
  (
    await application.data<{ search: { edges: { node: Hit }[]; counts: unknown[] } }>(searchQuery, {
      query,
      locale,
      kind,
    })
  ).search
const marked = ({ excerpt, matches }: Hit) => matches.map(([start, end]) => excerpt.body.slice(start, end))

describe('what people said', () => {
  const said = async (query: string, locale: string) =>
    (await searchFor(query, locale, 'contribution')).edges.map(({ node }) => node)
  const setState = async (id: string, state: string) =>
    (await application.database.owner()).query(
      `update contribution set state = $2, body = case when $2 = 'erased' then null else body end,
         published_at = case when $2 = 'held' then null else published_at end where id = $1`,
      [id, state],
    )

  test.each([
    ['en', 'switched off mast', 'Achieng O.'],
    ['fr', 'service universel', 'Ancien postier'],
    ['es', 'Publicar precios', 'Ana Sofía Bracamonte'],
    ['ru', 'библиотеке бесплатный доступ', 'Библиотекарь из посёлка'],
    ['zh', '频谱', '韦岚'],
    ['ar', 'الاسعار', 'سمير ب.'],
    ['ar', 'الأَسْعار', 'سمير ب.'],
    ['sw', 'wavuvi', 'Mvuvi wa ziwa'],
    ['pt', 'tradução', 'Rosa do Igarapé'],
  ])('in %s is found by “%s”, with who said it and when', async (language, query, author) => {
    const hits = await said(query, 'en')
    const hit = hits.find((each) => each.author === author)
    expect(hit).toMatchObject({
      kind: 'contribution',
      excerpt: { language, direction: language === 'ar' ? 'rtl' : 'ltr', state: 'original' },
      at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    })
    expect(hit && marked(hit).length).toBeGreaterThan(0)
  })

  test('leads to its place in its thread', async () => {
    const [hit] = await said('fishers coverage lake', 'en')
    expect(hit?.path).toMatch(
      /^\/consultations\/global-digital-compact\/text\/A\.M1\?comment=(00000000-0000-4000-8000-[0-9a-f]{12})#c-\1$/,
    )
    expect(hit).toMatchObject({ label: 'A.M1', heading: { body: 'Global Digital Compact' } })
  })

  test('in an archive is found by the name it is kept under', async () => {
    const hits = await said('carril bicicleta Castellana', 'es')
    expect(hits.length).toBeGreaterThan(5)
    for (const { author, path } of hits) {
      expect(author).toMatch(/^Participante \d+$/)
      expect(path).toMatch(/^\/consultations\/decide-madrid-archive\/text\/P\.\d+\?comment=/)
    }
  })

  test.each(['held', 'hidden', 'withdrawn', 'erased'])('is never found once it is %s', async (state) => {
    const owner = await application.database.owner()
    const body = `Only ${state} quokkas. 被${state}的袋鼠短尾`
    const { rows } = await owner.query<{ id: string }>(
      `insert into contribution (id, consultation_id, round_id, provision_id, document_version_id, path, answered, author_name, state, language,
         direction, body, created_at, published_at)
       select born.id, k.consultation_id, round_id, provision_id, document_version_id, int8send((extract(epoch from now()) * 1000000)::int8) || uuid_send(born.id),
         false, 'Somebody', 'published', 'en', 'ltr', $1, now(), now()
       from (select gen_random_uuid() as id) born, contribution k where k.id = '00000000-0000-4000-8000-0000000c0001' returning id`,
      [body],
    )
    expect(await said('quokkas', 'en')).toHaveLength(1)
    expect(await said('短尾', 'zh')).toHaveLength(1)
    await setState(rows[0]?.id ?? '', state)
    for (const query of ['quokkas', '短尾', 'quokkas 短尾', 'quok'])
      expect(await searchFor(query, 'en')).toMatchObject({ edges: [], counts: [] })
  })

  test('of the demo is not found where it was hidden or withdrawn', async () => {
    expect(await said('бесполезно спорить', 'ru')).toEqual([])
    expect(await said('figures that I could not source', 'en')).toEqual([])
  })

  test('is looked for in the indexes when there are many', async () => {
    const owner = await application.database.owner()
    await owner.query(
      `insert into contribution (id, consultation_id, round_id, provision_id, document_version_id, path, answered, author_name, state, language,
         direction, body, created_at, published_at, import_key)
       select born.id, k.consultation_id, round_id, provision_id, document_version_id, int8send((extract(epoch from now()) * 1000000)::int8 + i) || uuid_send(born.id),
         false, 'Many', 'published', 'en', 'ltr', 'Number ' || i || ' about nothing in particular' || case when i % 2000 = 0 then ', wallaby 沙袋鼠类' else '' end,
         now(), now(), 'many-' || i
       from contribution k, lateral (select i, gen_random_uuid() as id from generate_series(1, 20000) i) born
       where k.id = '00000000-0000-4000-8000-0000000c0001'`,
    )
    await owner.query('vacuum analyze contribution')
    const planOf = async (statement: string, values: string) => {
      await owner.query('deallocate all')
      await owner.query('set plan_cache_mode = force_generic_plan')
      await owner.query(`prepare asked as ${statement}`)
      const explained = await owner.query<{ 'QUERY PLAN': string }>(`explain execute asked (${values})`)
      return explained.rows.map((row) => row['QUERY PLAN']).join('\n')
    }
    const words = await planOf(
      searchStatements.words.text,
      `'en', null, 20, null, null, null, null, 'wallaby', 'wallaby', 'wallaby', '', 'wallaby', '{}', '{}', null, '{}'`,
    )
    expect(words).toMatch(/Bitmap Index Scan on contribution_search\b/)
    expect(words).not.toMatch(/Seq Scan on contribution\b/)
    const pairs = await planOf(
      searchStatements.pairs.text,
      `'zh', null, 20, null, null, null, null, '', '', '', '', null, '{沙袋鼠类}', '{沙袋,袋鼠,鼠类}', null, '{}'`,
    )
    expect(pairs).toMatch(/Bitmap Index Scan on contribution_search_grams/)
    expect(pairs).not.toMatch(/Seq Scan on contribution\b/)
    expect(await said('wallaby', 'en')).toHaveLength(10)
    expect(await said('袋鼠', 'zh')).toHaveLength(10)
    await owner.query(`delete from contribution where import_key like 'many-%'`)
  })
})
