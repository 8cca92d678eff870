import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { realFile } from '../fixtures/real-file.js'
import { checkCompactFile } from './check-compact-file.js'
import { textTree } from './text-tree.js'

const treeOf = (value: unknown) => {
  const result = checkCompactFile(value)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return textTree(result.file)
}
/** The same JSON with the names of each object in another order. */
const reordered = (value: unknown, turn: number): unknown => {
  if (Array.isArray(value)) return value.map((each) => reordered(each, turn))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const cut = turn % Math.max(1, entries.length)
  return Object.fromEntries(
    [...entries.slice(cut), ...entries.slice(0, cut)]
      .reverse()
      .map(([name, each]) => [name, reordered(each, turn + 1)]),
  )
}

describe('the text tree of the real compact', () => {
  const { provisions, footnotes } = treeOf(realFile())
  const codes = provisions.map((each) => each.code)
  const of = (kind: string) => provisions.filter((each) => each.kind === kind)

  test('has 8 themes, 26 objectives, 39 actions and 6 sub-actions', () => {
    expect(['theme', 'objective', 'action', 'sub_action'].map((kind) => of(kind).length)).toEqual([
      8, 26, 39, 6,
    ])
    expect(provisions).toHaveLength(84)
  })

  test('is in reading order', () => {
    expect(codes.slice(0, 9)).toEqual([
      'vision',
      'purpose',
      'scope',
      'basis',
      'introduction',
      'A',
      'A.O1',
      'A.O2',
      'A.M1',
    ])
    const e = codes.indexOf('E')
    expect(codes.slice(e, e + 12)).toEqual([
      'E',
      'E.O1',
      'E.O2',
      'E.O3',
      'E.O4',
      'E.S1',
      'E.S1.a',
      'E.S1.b',
      'E.S1.c',
      'E.S1.d',
      'F',
      'F.O1',
    ])
    expect(provisions.map((each) => each.position)).toEqual(codes.map((_code, index) => index + 1))
  })

  test('is a tree: every parent stands before its children', () => {
    for (const { code, parentCode, position } of provisions) {
      if (parentCode === null) continue
      expect(code.startsWith(`${parentCode}.`)).toBe(true)
      expect(codes.indexOf(parentCode)).toBeLessThan(position - 1)
    }
    expect(provisions.filter((each) => each.parentCode === null).map((each) => each.code)).toEqual([
      'vision',
      'purpose',
      'scope',
      'basis',
      'introduction',
      'A',
      'B',
      'C',
      'D',
      'E',
      'F',
      'G',
      'H',
    ])
  })

  test('carries the margin', () => {
    const named = (code: string) => provisions.find((each) => each.code === code)
    expect(named('A.L2')).toMatchObject({
      addresseeClass: 'multilateral',
      due: '2030',
      namedActors: ['ITU', 'UNICEF'],
    })
    expect(named('A.S1')?.footnotes).toEqual([12])
    expect(named('E.S1.d')).toMatchObject({ kind: 'sub_action', addresseeClass: null, footnotes: [14] })
    expect(named('C.O2')?.targetGroups).toEqual(['women_and_girls'])
    expect(named('G.M2')?.translationNote).toContain('全球数据契约')
  })

  test('keeps the footnotes that no provision names', () => {
    const anchored = new Set(provisions.flatMap((each) => each.footnotes))
    expect(footnotes.map((each) => each.number).filter((number) => !anchored.has(number))).toEqual([
      15, 16, 17, 18, 19,
    ])
  })
})

test('leaves out what the file leaves out', () => {
  const { provisions } = treeOf({ ...Object(realFile()), basis: null, themesIntro: undefined })
  expect(provisions.slice(0, 4).map((each) => [each.code, each.position])).toEqual([
    ['vision', 1],
    ['purpose', 2],
    ['scope', 3],
    ['A', 4],
  ])
})

test('does not depend on the order of names in the file', () => {
  const expected = treeOf(realFile())
  fc.assert(
    fc.property(fc.nat({ max: 50 }), (turn) => expect(treeOf(reordered(realFile(), turn))).toEqual(expected)),
    { numRuns: 20 },
  )
})
