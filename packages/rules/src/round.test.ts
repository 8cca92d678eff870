import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Person } from './person.js'
import { closingDelay, type RoundFacts } from './round-conditions.js'
import {
  finalRoundStates,
  roundStates,
  roundSteps,
  stepRound,
  type RoundAct,
  type RoundState,
} from './round.js'

const hour = 3_600_000
const clock: Person = { account: 'clock', kind: 'system' }
const person: Person = { account: 'ana', kind: 'person' }
const facts: RoundFacts = {
  state: 'draft',
  now: 10 * hour,
  opensAt: 9 * hour,
  closesAt: 20 * hour,
  newClosesAt: null,
  coFacilitates: false,
  queued: 0,
  groupsUnheard: 0,
  signatures: [],
  signWithin: 24 * hour,
}
const lead = { ...facts, coFacilitates: true }
const signed = (...signatures: [string, number][]) => ({
  ...lead,
  state: 'synthesis' as const,
  signatures: signatures.map(([account, at]) => ({ account, at })),
})
const refused = (code: string, params = {}) => ({ outcome: 'refused', code, params })

describe("a round's table", () => {
  test('every state but a final one has an exit to another, and a final one has none', () => {
    for (const state of roundStates)
      expect([state, roundSteps.some(({ from, to }) => from === state && to !== from)]).toEqual([
        state,
        !finalRoundStates.includes(state),
      ])
  })

  test('every state is reached from the first', () => {
    const reached = new Set<RoundState>(['draft'])
    for (const _ of roundStates) for (const { from, to } of roundSteps) if (reached.has(from)) reached.add(to)
    expect([...reached].toSorted()).toEqual(roundStates.toSorted())
  })

  test('no step goes back, and one act from one state leads to one state', () => {
    for (const { from, to } of roundSteps)
      expect(roundStates.indexOf(to)).toBeGreaterThanOrEqual(roundStates.indexOf(from))
    expect(new Set(roundSteps.map(({ from, act }) => `${from} ${act}`)).size).toBe(roundSteps.length)
  })

  test('a verdict is the state of a row, or a reason; a row of another state is never taken', () => {
    const times = fc.integer({ min: 0, max: 40 }).map((hours) => hours * hour)
    const anyFacts: fc.Arbitrary<RoundFacts> = fc.record({
      state: fc.constantFrom(...roundStates),
      now: times,
      opensAt: fc.option(times),
      closesAt: fc.option(times),
      newClosesAt: fc.option(times),
      coFacilitates: fc.boolean(),
      queued: fc.nat(2),
      groupsUnheard: fc.nat(2),
      signatures: fc.array(fc.record({ account: fc.constantFrom('ana', 'ben', 'chi'), at: times }), {
        maxLength: 3,
      }),
      signWithin: fc.constant(24 * hour),
    })
    const acts = fc.constantFrom<RoundAct>(...roundSteps.map(({ act }) => act))
    fc.assert(
      fc.property(fc.constantFrom(clock, person), acts, anyFacts, (who, act, given) => {
        const verdict = stepRound(who, act, given)
        const row = roundSteps.find((step) => step.act === act && step.from === given.state)
        if (typeof verdict === 'string') expect(verdict).toBe(row?.to)
        else if (!row) expect(verdict).toEqual(refused('ROUND_STATE_IS_OTHER', { state: given.state }))
        else expect(verdict.code).not.toBe('ROUND_STATE_IS_OTHER')
        // nobody without an office, and no clock, moves a round by a signature
        if (who === person && !given.coFacilitates) expect(typeof verdict).toBe('object')
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a round', () => {
  test.each<[string, Person, RoundAct, RoundFacts, unknown]>([
    ['is announced with dates', person, 'announceRound', lead, 'announced'],
    [
      'is not announced without dates',
      person,
      'announceRound',
      { ...lead, closesAt: null },
      refused('ROUND_HAS_NO_DATES'),
    ],
    ['is announced by a co-facilitator only', person, 'announceRound', facts, refused('NOT_FOR_YOU')],
    [
      'opens by the clock when its time has come',
      clock,
      'openRound',
      { ...facts, state: 'announced' },
      'open',
    ],
    [
      'does not open before',
      clock,
      'openRound',
      { ...facts, state: 'announced', opensAt: 11 * hour },
      refused('ROUND_TOO_EARLY'),
    ],
    [
      'is extended to a later date and stays open',
      person,
      'extendRound',
      { ...lead, state: 'open', newClosesAt: 30 * hour },
      'open',
    ],
    [
      'is not shortened',
      person,
      'extendRound',
      { ...lead, state: 'open', newClosesAt: 19 * hour },
      refused('ROUND_DATE_NOT_LATER'),
    ],
    [
      'is not extended once its time is over',
      person,
      'extendRound',
      { ...lead, state: 'open', now: 20 * hour, newClosesAt: 30 * hour },
      refused('ROUND_TOO_LATE'),
    ],
    [
      'ends by the clock when its time is over',
      clock,
      'endRound',
      { ...facts, state: 'open', now: 20 * hour },
      'reviewing',
    ],
    [
      'does not end by the clock before',
      clock,
      'endRound',
      { ...facts, state: 'open' },
      refused('ROUND_TOO_EARLY'),
    ],
    ['ends before its time by a co-facilitator', person, 'endRound', { ...lead, state: 'open' }, 'reviewing'],
    ['goes on to synthesis', person, 'beginSynthesis', { ...lead, state: 'reviewing' }, 'synthesis'],
    [
      'is not signed while contributions wait',
      person,
      'signClosing',
      { ...signed(), queued: 3 },
      refused('ROUND_QUEUE_NOT_EMPTY', { queued: 3 }),
    ],
    [
      'is not signed while a main group is unheard',
      person,
      'signClosing',
      { ...signed(), groupsUnheard: 1 },
      refused('ROUND_GROUPS_UNHEARD', { groups: 1 }),
    ],
    ['is signed and stays in synthesis', person, 'signClosing', signed(['ben', 9 * hour]), 'synthesis'],
    [
      'is not signed twice by one person',
      person,
      'signClosing',
      signed(['ana', 9 * hour]),
      refused('ROUND_ALREADY_SIGNED'),
    ],
    [
      'is signed anew when the first signature has lapsed',
      person,
      'signClosing',
      { ...signed(['ana', hour]), now: 26 * hour },
      'synthesis',
    ],
    ['gives a signature back', person, 'takeBackClosingSignature', signed(['ana', 9 * hour]), 'synthesis'],
    [
      'gives nobody back what they did not give',
      person,
      'takeBackClosingSignature',
      signed(['ben', 9 * hour]),
      refused('ROUND_NOT_SIGNED'),
    ],
    [
      'gives no signature back once the minute is over',
      person,
      'takeBackClosingSignature',
      { ...signed(['ana', 9 * hour], ['ben', 9 * hour]), now: 9 * hour + closingDelay },
      refused('ROUND_TOO_LATE'),
    ],
    [
      'does not close on one signature',
      clock,
      'closeRound',
      signed(['ana', hour]),
      refused('ROUND_SIGNATURES_MISSING'),
    ],
    [
      'does not close on two of one person',
      clock,
      'closeRound',
      signed(['ana', hour], ['ana', 2 * hour]),
      refused('ROUND_SIGNATURES_MISSING'),
    ],
    [
      'does not close on two that lie too far apart',
      clock,
      'closeRound',
      { ...signed(['ana', hour], ['ben', 26 * hour]), now: 30 * hour },
      refused('ROUND_SIGNATURES_MISSING'),
    ],
    [
      'does not close within the minute',
      clock,
      'closeRound',
      { ...signed(['ana', hour], ['ben', 2 * hour]), now: 2 * hour + closingDelay - 1 },
      refused('ROUND_TOO_EARLY'),
    ],
    [
      'closes a minute after the second signature',
      clock,
      'closeRound',
      { ...signed(['ana', hour], ['ben', 2 * hour]), now: 2 * hour + closingDelay },
      'closed',
    ],
    [
      'once closed is followed by another and stays closed',
      person,
      'openFollowUpRound',
      { ...lead, state: 'closed' },
      'closed',
    ],
    [
      'once closed is not extended',
      person,
      'extendRound',
      { ...lead, state: 'closed' },
      refused('ROUND_STATE_IS_OTHER', { state: 'closed' }),
    ],
  ])('%s', (_what, who, act, given, verdict) => {
    expect(stepRound(who, act, given)).toEqual(verdict)
  })
})
