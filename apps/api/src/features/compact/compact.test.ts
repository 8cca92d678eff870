import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../testing/application.js'

interface Provision {
  code: string
  kind: string
  parentCode: string | null
  addresseeClass: string | null
  text: { body: string; language: string }
  beside: { language: string } | null
  footnoteNumbers: number[]
}
interface Text {
  compactText: {
    provisions: Provision[]
    actionCount: number
    addresseeCounts: { addresseeClass: string; count: number }[]
    footnotes: { number: number; anchored: boolean }[]
  }
}
const consultation = 'global-digital-compact'
const textQuery = `query ($locale: Locale = en, $addressee: AddresseeClass, $beside: Locale) {
  compactText(consultation: "${consultation}", locale: $locale, addressee: $addressee, beside: $beside) {
    consultationSlug versionNumber originalLanguage languages objectiveCount actionCount documentTitle { body language } currentRound { number }
    provisions { code kind parentCode addresseeClass due namedActors targetGroups footnoteNumbers translationNote
      text { body language direction state outdated originalLanguage } beside { body language state originalLanguage } }
    footnotes { number anchored text { language } }
    addresseeCounts { addresseeClass count } } }`
const provisionQuery = `query ($code: String!, $beside: Locale) { provision(consultation: "${consultation}", code: $code, locale: en, beside: $beside) {
  consultationSlug provision { code kind addresseeClass parentCode text { language originalLanguage } beside { language } }
  theme { code kind } parent { code } parts { code kind } previous { code text { language originalLanguage } } next { code } footnotes { number anchored } } }`

let application: TestApplication
const file: { themes: { id: string; actions: { id: string; text: { zh: string } }[] }[] } = JSON.parse(
  readFileSync(new URL('../../../fixtures/compact.json', import.meta.url), 'utf8'),
)
const textWith = async (variables: Readonly<Record<string, unknown>>) =>
  (await application.data<Text>(textQuery, variables)).compactText
const codesOf = (provisions: readonly Provision[]) => provisions.map(({ code }) => code)

beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

describe('the text', () => {
  test('is whole and in reading order', async () => {
    const { provisions, ...rest } = await textWith({ locale: 'zh' })
    expect(rest).toMatchObject({
      versionNumber: 1,
      originalLanguage: 'zh',
      languages: ['zh', 'en'],
      objectiveCount: 26,
      actionCount: 39,
      documentTitle: { language: 'zh' },
      currentRound: { number: 2 },
    })
    const kinds = provisions.reduce(
      (counts, { kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1),
      new Map<string, number>(),
    )
    expect(Object.fromEntries(kinds)).toEqual({
      vision: 1,
      purpose: 1,
      scope: 1,
      basis: 1,
      introduction: 1,
      theme: 8,
      objective: 26,
      action: 39,
      sub_action: 6,
    })
    expect(codesOf(provisions).slice(0, 8)).toEqual([
      'vision',
      'purpose',
      'scope',
      'basis',
      'introduction',
      'A',
      'A.O1',
      'A.O2',
    ])
    for (const theme of file.themes)
      for (const action of theme.actions)
        expect(provisions.find(({ code }) => code === action.id)?.text).toMatchObject({
          body: action.text.zh,
          language: 'zh',
          state: 'original',
        })
  })

  test.each([
    ['zh', { language: 'zh', state: 'original', originalLanguage: null }],
    ['en', { language: 'en', state: 'unofficial', originalLanguage: 'zh' }],
    ['ar', { language: 'en', state: 'unofficial', originalLanguage: 'zh', direction: 'ltr' }],
  ])('says to a reader of %s what they are given', async (locale, given) => {
    const { provisions } = await textWith({ locale })
    for (const { text } of provisions) expect(text).toMatchObject(given)
  })

  test('gives another language beside it, but never the same twice', async () => {
    for (const { beside } of (await textWith({ beside: 'zh' })).provisions)
      expect(beside).toMatchObject({ language: 'zh', state: 'original', originalLanguage: null })
    expect((await textWith({ locale: 'zh', beside: 'en' })).provisions[0]).toMatchObject({
      beside: { language: 'en', originalLanguage: 'zh' },
    })
    for (const variables of [
      { locale: 'en', beside: 'en' },
      { locale: 'fr', beside: 'en' },
      { locale: 'en', beside: 'fr' },
      { locale: 'en' },
    ])
      expect((await textWith(variables)).provisions[0]).toMatchObject({ beside: null })
  })

  test('has eight footnotes, those that no provision names among them', async () => {
    const { footnotes, provisions } = await textWith({})
    const named = new Set(provisions.flatMap(({ footnoteNumbers }) => footnoteNumbers))
    expect(footnotes).toHaveLength(8)
    expect(footnotes.filter(({ anchored }) => anchored).map(({ number }) => number)).toEqual(
      [...named].sort((a, b) => a - b),
    )
    expect(footnotes.filter(({ anchored }) => !anchored).map(({ number }) => number)).toEqual([
      15, 16, 17, 18, 19,
    ])
    for (const note of footnotes) expect(note).toMatchObject({ text: { language: 'zh' } })
  })

  test('can be read by addressee: actions of that class, their parts, the themes they stand in', async () => {
    const { provisions: all, addresseeCounts } = await textWith({})
    expect(addresseeCounts.reduce((sum, { count }) => sum + count, 0)).toBe(39)
    for (const { addresseeClass, count } of addresseeCounts) {
      const { provisions, actionCount } = await textWith({ addressee: addresseeClass })
      const actions = all.filter((each) => each.addresseeClass === addresseeClass)
      const parts = all.filter(
        ({ kind, parentCode }) => kind === 'sub_action' && actions.some(({ code }) => code === parentCode),
      )
      const themes = all.filter(
        ({ kind, code }) => kind === 'theme' && actions.some(({ parentCode }) => parentCode === code),
      )
      const wanted = new Set(codesOf([...actions, ...parts, ...themes]))
      expect(actions).toHaveLength(count)
      expect(codesOf(provisions)).toEqual(codesOf(all).filter((code) => wanted.has(code)))
      expect(actionCount).toBe(39)
    }
  })

  test('of a consultation that is not there is null', async () => {
    expect(
      await application.data('{ compactText(consultation: "none", locale: en) { versionNumber } }'),
    ).toEqual({ compactText: null })
  })
})

describe('a provision', () => {
  test('knows its theme, what it stands under and what stands under it', async () => {
    expect(await application.data(provisionQuery, { code: 'A.M1', beside: 'zh' })).toMatchObject({
      provision: {
        provision: {
          code: 'A.M1',
          kind: 'action',
          addresseeClass: 'member_states',
          text: { language: 'en', originalLanguage: 'zh' },
          beside: { language: 'zh' },
        },
        theme: { code: 'A', kind: 'theme' },
        parent: { code: 'A' },
        previous: { text: { language: 'en', originalLanguage: 'zh' } },
        parts: [],
      },
    })
    expect(await application.data(provisionQuery, { code: 'vision' })).toMatchObject({
      provision: { theme: null, parent: null, previous: null, next: { code: 'purpose' } },
    })
  })

  test('that is a part stands in the theme of its action, and its action lists it', async () => {
    const part = (await textWith({})).provisions.find(({ kind }) => kind === 'sub_action')
    expect(await application.data(provisionQuery, { code: part?.code })).toMatchObject({
      provision: { parent: { code: part?.parentCode }, theme: { code: part?.code.split('.')[0] } },
    })
    const { provision } = await application.data<{ provision: { parts: { code: string }[] } }>(
      provisionQuery,
      { code: part?.parentCode },
    )
    expect(provision.parts.map(({ code }) => code)).toContain(part?.code)
  })

  test('leads to the next one, from the first to the last, over the whole text and back', async () => {
    const all = codesOf((await textWith({})).provisions)
    const walked: string[] = []
    for (let code: string | undefined = 'vision', before: string | null = null; code !== undefined;) {
      const {
        provision,
      }: { provision: { previous: { code: string } | null; next: { code: string } | null } } =
        await application.data(provisionQuery, { code })
      expect(provision.previous?.code ?? null).toBe(before)
      walked.push(code)
      before = code
      code = provision.next?.code
    }
    expect(walked).toEqual(all)
  })

  test('brings the footnotes that it names', async () => {
    const noted = (await textWith({})).provisions.filter(({ footnoteNumbers }) => footnoteNumbers.length > 0)
    expect(noted.length).toBeGreaterThan(0)
    for (const { code, footnoteNumbers } of noted) {
      const { provision } = await application.data<{ provision: { footnotes: { number: number }[] } }>(
        provisionQuery,
        { code },
      )
      expect(provision.footnotes.map(({ number }) => number)).toEqual(expect.arrayContaining(footnoteNumbers))
    }
  })

  test.each(['Z.Z9', 'a.m1', '', 'A.M1 ', '__proto__', 'A.M1\u0000'])(
    'that is not there (%j) is null',
    async (code) => {
      expect(await application.data(provisionQuery, { code })).toEqual({ provision: null })
    },
  )
})

test('a consultation reads the version it adopted, whatever is current in the library of texts', async () => {
  const owner = await application.database.owner()
  await owner.query(
    `with v as (insert into document_version (document_id, number, digest) select id, 2, repeat('0', 64) from compact_document where slug = 'global-digital-compact' returning id, document_id),
      t as (insert into document_version_text (version_id, language, state, title) select id, 'zh', 'original', '二' from v),
      p as (insert into provision_placement (version_id, provision_id, position, kind) select v.id, p.id, 1, 'vision' from v join provision p on p.document_id = v.document_id and p.code = 'vision' returning version_id, provision_id),
      x as (insert into provision_text (version_id, provision_id, language, state, body) select version_id, provision_id, 'zh', 'original', '新愿景' from p)
     update compact_document d set current_version_id = v.id from v where d.id = v.document_id`,
  )
  const { provisions } = await textWith({ locale: 'zh' })
  expect(provisions).toHaveLength(84)
  expect(provisions[0]?.text.body).not.toBe('新愿景')
})
