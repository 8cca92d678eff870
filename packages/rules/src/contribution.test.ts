import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { contributionStates, type ContributionState } from './contribution-conditions.js'
import { charactersOf, directionOf, longestContribution, refuseBody } from './contribution-text.js'
import { contributionSteps, finalContributionStates, isLate, stepContribution } from './contribution.js'

describe('the way of a contribution', () => {
  test('leads out of each state but the final ones, and into each', () => {
    const from = new Set<ContributionState>(contributionSteps.map((step) => step.from))
    expect(contributionStates.filter((state) => !from.has(state))).toEqual(finalContributionStates)
    const reached = new Set<ContributionState>(['held', 'published'])
    for (let more = 0; more < contributionStates.length; more++)
      for (const step of contributionSteps) if (reached.has(step.from)) reached.add(step.to)
    expect([...reached].toSorted()).toEqual([...contributionStates].toSorted())
  })

  test('is one for each act and state: what has no row is refused with the state', () => {
    for (const { act, from, to } of contributionSteps) {
      expect(contributionSteps.filter((step) => step.act === act && step.from === from)).toHaveLength(1)
      expect(stepContribution(act, from)).toBe(to)
    }
    expect(stepContribution('restoreContribution', 'published')).toEqual({
      outcome: 'refused',
      code: 'CONTRIBUTION_STATE_IS_OTHER',
      params: { state: 'published' },
    })
  })

  test('never leads back from what was erased', () => {
    expect(contributionSteps.map(({ from }): ContributionState => from).includes('erased')).toBe(false)
  })
})

test.each([
  ['open', 1000, 999, false],
  ['open', 1000, 1000, true],
  ['open', null, 5000, false],
  ['reviewing', 9000, 1, true],
  ['synthesis', null, 1, true],
] as const)(
  'a round that is %s until %s takes what comes at %s as late: %s',
  (state, closesAt, now, late) => {
    expect(isLate({ state, closesAt, now })).toBe(late)
  },
)

describe('the text of a contribution', () => {
  test('has as many characters in every language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'é', 'م', '数', '😀', '\u{20000}'),
        fc.integer({ min: 3990, max: 4010 }),
        (character, count) => {
          const body = character.repeat(count)
          expect(charactersOf(body)).toBe(count)
          expect(refuseBody(body) === undefined).toBe(count <= longestContribution)
        },
      ),
    )
  })

  test('is measured before it is read: no text is too much to refuse', () => {
    for (const part of ['> ', '- ', '1. ', '>', ' >', '*', '1'])
      expect(refuseBody(part.repeat(500_000))?.code).toBe('TEXT_TOO_LONG')
    expect(refuseBody('>'.repeat(3999) + 'x')?.code).toBe('TEXT_TOO_NESTED')
    expect(refuseBody(`${'\t'.repeat(3998)}>x`)).toBeUndefined()
  })

  test.each([
    ['- one\n- two\n- three', undefined],
    ['1) a\n\n   > quote', undefined],
    ['-'.repeat(80), undefined],
    ['**'.repeat(30) + 'word', undefined],
    [`${'>'.repeat(20)}x`, undefined],
    [`${'>'.repeat(21)}x`, 'TEXT_TOO_NESTED'],
    [`ok\r${'- '.repeat(21)}x`, 'TEXT_TOO_NESTED'],
    [`${'* '.repeat(10)}${'> '.repeat(10)}1. x`, 'TEXT_TOO_NESTED'],
  ])('%j is nested as a reader of Markdown would nest it', (body, code) => {
    expect(refuseBody(body)?.code).toBe(code)
  })

  test.each([
    ['ar', 'rtl'],
    ['fa', 'rtl'],
    ['he', 'rtl'],
    ['ur', 'rtl'],
    ['en', 'ltr'],
    ['zh', 'ltr'],
    ['ha', 'ltr'],
  ])('in %s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction)
  })
})
