import { describe, expect, test } from '@jest/globals'
import type { AddresseeClass, ProvisionFragment, ProvisionKind } from '@convene/api-client/operations.js'
import { anchorsOf, sectionsOf } from './text-sections'

function provision(
  code: string,
  kind: ProvisionKind,
  rest: Partial<ProvisionFragment> = {},
): ProvisionFragment {
  return {
    code,
    kind,
    parentCode: null,
    text: {
      body: code,
      language: 'en',
      direction: 'ltr',
      state: 'unofficial',
      outdated: false,
      originalLanguage: 'zh',
    },
    beside: null,
    addresseeClass: null,
    due: null,
    namedActors: [],
    targetGroups: [],
    footnoteNumbers: [],
    translationNote: null,
    contributionCount: 0,
    figures: null,
    ...rest,
  }
}
const action = (code: string, addresseeClass: AddresseeClass) =>
  provision(code, 'action', { addresseeClass, parentCode: code[0] ?? null })
const codes = (items: readonly { provision: { code: string } }[]) => items.map((item) => item.provision.code)

describe('the text in the shape it is read in', () => {
  test('what stands before the first theme frames it', () => {
    const { framing, themes } = sectionsOf([
      provision('vision', 'vision'),
      provision('purpose', 'purpose'),
      provision('A', 'theme'),
      provision('A.O1', 'objective', { parentCode: 'A' }),
    ])
    expect(framing.map(({ code }) => code)).toEqual(['vision', 'purpose'])
    expect(codes(themes[0]?.objectives ?? [])).toEqual(['A.O1'])
  })

  test('actions that follow one another and address the same class stand under one heading', () => {
    const { themes } = sectionsOf([
      provision('A', 'theme'),
      action('A.M1', 'member_states'),
      action('A.M2', 'member_states'),
      action('A.S1', 'all_stakeholders'),
      action('A.M3', 'member_states'),
    ])
    expect(themes[0]?.groups.map(({ addressee, items }) => [addressee, codes(items)])).toEqual([
      ['member_states', ['A.M1', 'A.M2']],
      ['all_stakeholders', ['A.S1']],
      ['member_states', ['A.M3']],
    ])
  })

  test('parts stand with their action', () => {
    const { themes } = sectionsOf([
      provision('E', 'theme'),
      action('E.S1', 'all_stakeholders'),
      provision('E.S1.a', 'sub_action', { parentCode: 'E.S1' }),
      provision('E.S1.b', 'sub_action', { parentCode: 'E.S1' }),
    ])
    expect(themes[0]?.groups[0]?.items[0]?.parts.map(({ code }) => code)).toEqual(['E.S1.a', 'E.S1.b'])
  })

  test('a part whose action is not given is not lost', () => {
    const { themes } = sectionsOf([
      provision('E', 'theme'),
      provision('E.S1.a', 'sub_action', { parentCode: 'E.S1' }),
    ])
    expect(codes(themes[0]?.objectives ?? [])).toEqual(['E.S1.a'])
  })

  test('each footnote knows the provision that carries its mark', () => {
    const anchors = anchorsOf([
      provision('A.S1', 'action', { footnoteNumbers: [12, 13] }),
      provision('B.S1', 'action'),
    ])
    expect([...anchors]).toEqual([
      [12, 'A.S1'],
      [13, 'A.S1'],
    ])
  })
})
