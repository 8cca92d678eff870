import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { at, changed, type Key, keysOf, realBytes, realFile } from '../fixtures/real-file.js'
import { checkCompactFile } from './check-compact-file.js'
import type { CompactFile } from './compact-file.js'
import { readCompactFile } from './read-compact-file.js'

// the properties look at the whole file some hundred times
jest.setTimeout(30_000)

const accepted = (value: unknown): CompactFile => {
  const result = checkCompactFile(value)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.file
}
const changedAt = (path: string, value: unknown) => accepted(changed(realFile(), keysOf(path), value))

describe('the real compact', () => {
  test('is taken, with or without a byte order mark', () => {
    expect(readCompactFile(realBytes())).toEqual({ ok: true, file: accepted(realFile()) })
    expect(readCompactFile(new Uint8Array([0xef, 0xbb, 0xbf, ...realBytes()])).ok).toBe(true)
  })

  test('brings nothing of its damaged parts', () => {
    expect(new TextDecoder().decode(realBytes())).toContain('\ufffd')
    expect(JSON.stringify(accepted(realFile()))).not.toContain('\ufffd')
  })

  test('has its text in the language of record first, its translation marked as unofficial', () => {
    const [theme] = accepted(realFile()).themes
    expect(theme?.title).toEqual([
      { language: 'zh', state: 'original', body: '数字连通性和能力建设' },
      { language: 'en', state: 'unofficial', body: 'Digital connectivity and capacity-building' },
    ])
  })

  test('has footnotes in Chinese only, with their bare addresses as text', () => {
    const { footnotes } = accepted(realFile())
    expect(footnotes.map((each) => each.number)).toEqual([12, 13, 14, 15, 16, 17, 18, 19])
    expect(footnotes.every((each) => each.texts.length === 1)).toBe(true)
    expect(footnotes[0]?.texts[0].body).toContain('www.itu.int/itu-d/')
  })

  test('gives documents without an id one made of the symbol, else of organ and date', () => {
    const { library } = accepted(realFile())
    expect(library?.documents.slice(-5).map((each) => [each.id, each.kind])).toEqual([
      ['a-res-76-307', null],
      ['e-2021-l-26-e-hlpf-2021-l-2', null],
      ['a-res-75-233', null],
      ['high-level-panel-on-digital-cooperation-2019-06', null],
      ['secretary-general-2020-06', null],
    ])
  })

  test('leaves unfixed dates unfixed, and takes no more than the year where only the year is known', () => {
    const { library } = changedAtSummit()
    const spans = Object.fromEntries((library?.timeline ?? []).map((each) => [each.id, each.span]))
    expect(spans).toMatchObject({
      hlp: { from: '2019-06', until: null },
      pga: null,
      cofac: null,
      'issues-paper': null,
      ministerial: null,
      negotiations: null,
      summit: { from: '2024', until: null },
    })
    expect(library?.wsisTimeline.map((each) => [each.id, each.span?.until])).toContainEqual([
      'wsis-2003-12-10',
      '2003-12-12',
    ])
  })
  const changedAtSummit = () => changedAt('timeline[10].date', '2024-09')
})

describe('what a compact file may leave out', () => {
  test.each([
    'basis',
    'themesIntro',
    'counts',
    'footnotes',
    'source.symbol',
    'vision.en',
    'bodies[0].cadence',
    'bodies[0].url',
  ])('%s', (path) => {
    const file = Object(realFile())
    // with no anchor the footnotes may go too
    for (const theme of file.themes)
      for (const action of theme.actions) {
        delete action.footnotes
        for (const part of action.sub ?? []) delete part.footnotes
      }
    accepted(changed(file, keysOf(path), undefined))
    accepted(changed(file, keysOf(path), null))
  })

  test('the library, as a whole', () => {
    const file = Object(realFile())
    for (const list of ['bodies', 'documents', 'otherDocuments', 'timeline', 'wsisTimeline'])
      delete file[list]
    expect(accepted(file).library).toBeNull()
  })

  test('parts that are not kept, and parts nobody knows', () => {
    const file = {
      ...Object(realFile()),
      sdgExamples: 5,
      roadmap2020: null,
      consultation: '\ud800',
      novelty: [[]],
    }
    expect(accepted(file)).toEqual(accepted(realFile()))
  })
})

test('another language of record', () => {
  const swap = JSON.parse(
    JSON.stringify(realFile())
      .replaceAll('"zh":', '"ar":')
      .replace('"languageOfRecord":"zh"', '"languageOfRecord":"ar"'),
  )
  const { language, vision } = accepted(swap)
  expect([language, vision[0].language, vision[0].state]).toEqual(['ar', 'ar', 'original'])
})

test('texts are kept byte for byte', () => {
  const body = ' \u4e00\n\tx\u200f\u2067a\u2069e\u0301 '
  expect(changedAt('vision.zh', body).vision[0].body).toBe(body)
})

const leaves = (value: unknown, keys: Key[] = []): Key[][] => {
  if (Array.isArray(value)) return value.flatMap((each, index) => leaves(each, [...keys, index]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => leaves(each, [...keys, name]))
  return [keys]
}
/** A place exists when it, or the object or list that it is missing from, is there. Odd names are quoted in a path. */
const exists = (file: unknown, path: string) => {
  const keys = keysOf(path.replace(/\[“.*$/su, ''))
  return at(file, keys) !== undefined || typeof at(file, keys.slice(0, -1)) === 'object'
}

describe('with any one place changed', () => {
  const places = leaves(realFile())
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      NaN,
      -1,
      1e308,
      '__proto__',
      'A.M1',
      '2023-02-30',
      'javascript:0',
      [[]],
      {},
    ),
  )

  test('it never throws: the file is taken, or refused at a place that exists', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat({ max: 3 }), anything, (leaf, above, value) => {
        const file = changed(realFile(), leaf.slice(0, Math.max(1, leaf.length - above)), value)
        const result = checkCompactFile(file)
        if (result.ok) return
        expect(result.refusals.length).toBeGreaterThan(0)
        for (const { path, reason } of result.refusals) {
          expect(reason).toMatch(/^\S.*\.$/su)
          expect(path === '' || exists(file, path)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('bytes that are changed anywhere are taken or refused, never thrown at', () => {
    const real = realBytes()
    fc.assert(
      fc.property(fc.nat({ max: real.length - 1 }), fc.nat({ max: 255 }), (offset, byte) => {
        const bytes = real.slice()
        bytes[offset] = byte
        const result = readCompactFile(bytes)
        expect(result.ok || result.refusals.length > 0).toBe(true)
      }),
      { numRuns: 80 },
    )
  })
})
