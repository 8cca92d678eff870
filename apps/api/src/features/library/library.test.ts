import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../testing/application.js'

interface Connection<Node> {
  edges: { cursor: string; node: Node }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
  totalCount: number
}
interface Facet {
  value: string | null
  count: number
}
interface Document {
  id: string
  organ: string
  kind: string | null
  symbol: string | null
}
type Documents = Connection<Document> & { organs: Facet[]; kinds: Facet[] }
interface Institution {
  id: string
  class: string
}
const page =
  'edges { cursor node { ...Shown } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount'
const institutionsQuery = `query ($first: Int, $after: String) { institutions(locale: en, first: $first, after: $after) { ${page} } }
  fragment Shown on InstitutionSummary { id class acronym since until cadence host coHosts name { body language } shortName { body } address }`
const documentsQuery = `query ($first: Int, $after: String, $organ: String, $kind: String) {
  libraryDocuments(locale: en, first: $first, after: $after, organ: $organ, kind: $kind) { ${page} organs { value count } kinds { value count } } }
  fragment Shown on LibraryDocument { id organ kind symbol date address andSubsequentResolutions title { body language } originalTitle { body language state } }`

let application: TestApplication
const institutions = async (variables = {}) =>
  (await application.data<{ institutions: Connection<Institution> }>(institutionsQuery, variables))
    .institutions
const documents = async (variables = {}) =>
  (await application.data<{ libraryDocuments: Documents }>(documentsQuery, variables)).libraryDocuments
/** Walks a list in pages of `first`. */
async function walk<Node>(
  read: (variables: object) => Promise<Connection<Node>>,
  first: number,
): Promise<Node[]> {
  const seen: Node[] = []
  for (let after: string | null = null, before = false; ; before = true) {
    const found = await read({ first, after })
    expect(found.pageInfo.hasPreviousPage).toBe(before)
    seen.push(...found.edges.map(({ node }) => node))
    if (!found.pageInfo.hasNextPage) return seen
    expect(found.edges).toHaveLength(first)
    after = found.pageInfo.endCursor
  }
}

beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

describe('institutions', () => {
  test('are 38, class by class as figure 5 groups them', async () => {
    const { edges, totalCount, pageInfo } = await institutions()
    expect([edges.length, totalCount, pageInfo.hasNextPage]).toEqual([38, 38, false])
    const classes = edges.map(({ node }) => node.class)
    expect([...new Set(classes)]).toEqual([
      'intergovernmental_body',
      'multistakeholder_body_ga',
      'un_convened_multistakeholder_forum',
      'un_organized_multistakeholder_meeting',
      'other_multistakeholder_platform',
    ])
    // no class appears twice with another between
    expect(classes.filter((each, index) => each !== classes[index - 1])).toHaveLength(5)
  })

  test.each([1, 7, 37, 38])('are walked through in pages of %i without loss', async (first) => {
    const all = (await institutions()).edges.map(({ node }) => node)
    expect(await walk(institutions, first)).toEqual(all)
  })

  test('each has a page of its own in any language', async () => {
    const query = `query ($id: String!, $locale: Locale!) { institution(id: $id, locale: $locale) {
      id class name { body language } originalName { language state } role { language } members { name { body } acronym address } sessions } }`
    for (const { node } of (await institutions()).edges)
      expect(await application.data(query, { id: node.id, locale: 'ru' })).toMatchObject({
        institution: {
          id: node.id,
          class: node.class,
          name: { language: 'en' },
          originalName: { language: 'zh', state: 'original' },
        },
      })
    expect(await application.data(query, { id: 'igf', locale: 'zh' })).toMatchObject({
      institution: { name: { language: 'zh' } },
    })
    expect(await application.data(query, { id: 'no-such', locale: 'zh' })).toEqual({ institution: null })
  })
})

describe('documents', () => {
  test('are 73, organ by organ', async () => {
    const all = await walk(documents, 50)
    expect(all).toHaveLength(73)
    expect(new Set(all.map(({ id }) => id)).size).toBe(73)
    const organs = all.map(({ organ }) => organ)
    expect(organs.filter((each, index) => each !== organs[index - 1])).toHaveLength(new Set(organs).size)
  })

  test.each([1, 10, 73, 100])('are walked through in pages of %i without loss', async (first) => {
    expect(await walk(documents, first)).toEqual(await walk(documents, 50))
  })

  test('hold no replacement character', async () => {
    expect(JSON.stringify(await walk(documents, 100))).not.toContain('\ufffd')
  })

  test('are filtered by organ and by kind; the counts are what the filters would select', async () => {
    const { organs, kinds, totalCount } = await documents()
    expect(totalCount).toBe(73)
    for (const [name, facets] of [
      ['organ', organs],
      ['kind', kinds],
    ] as const) {
      expect(facets.reduce((sum, { count }) => sum + count, 0)).toBe(73)
      for (const { value, count } of facets) {
        const found = await documents({ [name]: value ?? 'not_stated', first: 100 })
        expect(found.totalCount).toBe(count)
        expect(found.edges.map(({ node }) => node[name])).toEqual(Array.from({ length: count }, () => value))
      }
    }
  })

  test('without a kind are selected as such', async () => {
    const { kinds } = await documents()
    expect(kinds.at(-1)?.value).toBeNull()
    expect((await documents({ kind: 'not_stated' })).edges.every(({ node }) => node.kind === null)).toBe(true)
  })

  test('under one filter are counted for the other; what was chosen stays', async () => {
    const organ = (await documents()).organs.at(-1)?.value
    const { kinds, organs, totalCount } = await documents({ organ, kind: 'treaty' })
    expect(kinds.find(({ value }) => value === 'treaty')?.count).toBe(totalCount)
    expect(organs.find(({ value }) => value === organ)?.count).toBe(totalCount)
    expect(organs.filter(({ value }) => value !== organ).every(({ count }) => count > 0)).toBe(true)
  })

  test('keep their filter from page to page', async () => {
    const organ = 'General Assembly'
    const all = (await documents({ organ, first: 100 })).edges
    expect(all.length).toBeGreaterThan(3)
    expect(await walk((variables) => documents({ ...variables, organ }), 3)).toEqual(
      all.map(({ node }) => node),
    )
  })

  test.each([{ organ: 'Nobody' }, { kind: 'novel' }, { organ: "'; drop" }, { organ: 'a\u0000' }])(
    'of what is not there (%j) are none',
    async (filter) => {
      expect(await documents(filter)).toMatchObject({ edges: [], totalCount: 0 })
    },
  )

  test('each has a page of its own, and says which language its title is in', async () => {
    const query = `query ($id: String!) { libraryDocument(id: $id, locale: zh) { id title { language } originalTitle { language state } } }`
    for (const { id } of await walk(documents, 100))
      expect(await application.data(query, { id })).toMatchObject({
        libraryDocument: { id, title: { language: 'zh' }, originalTitle: { state: 'original' } },
      })
    expect(await application.data(query, { id: 'no-such' })).toEqual({ libraryDocument: null })
  })
})

describe('milestones', () => {
  const query = `query ($id: String!) { milestone(id: $id, locale: es) { milestone { id timeline dateFrom dateUntil label { language } originalLabel { language } } previous { id } next { id } } }`

  test('are 12 on the way to the compact, five of them without a fixed date, and those of the Summit', async () => {
    const { timeline } = await application.data<{
      timeline: Record<'compact' | 'wsis', { id: string; timeline: string; dateFrom: string | null }[]>
    }>(
      '{ timeline(locale: es) { compact { id timeline dateFrom label { language } } wsis { id timeline dateFrom } } }',
    )
    expect(timeline.compact).toHaveLength(12)
    expect(timeline.compact.filter(({ dateFrom }) => dateFrom === null).map(({ id }) => id)).toEqual([
      'pga',
      'cofac',
      'issues-paper',
      'ministerial',
      'negotiations',
    ])
    expect(timeline.wsis.length).toBeGreaterThan(0)
    expect(timeline.wsis.every((each) => each.timeline === 'wsis' && each.dateFrom !== null)).toBe(true)
    for (const list of [timeline.compact, timeline.wsis])
      for (const [index, { id }] of list.entries())
        expect(await application.data(query, { id })).toMatchObject({
          milestone: {
            milestone: { id, label: { language: 'en' }, originalLabel: { language: 'zh' } },
            previous: index === 0 ? null : { id: list[index - 1]?.id },
            next: index === list.length - 1 ? null : { id: list[index + 1]?.id },
          },
        })
  })

  test('that are not there are null', async () => {
    expect(await application.data(query, { id: 'no-such' })).toEqual({ milestone: null })
  })
})
