import { act, allowed, may, type AnyOf } from './may.js'
import { anyone, type Person } from './person.js'
import { predicate } from './predicate.js'
import { reads } from './reads.js'
import { refusalCode, refuse, type Refusal } from './refusal.js'
import {
  closingTimeHasCome,
  closingTimeHasNotCome,
  coFacilitates,
  everyGroupIsHeardOrExplained,
  hasNotSignedYet,
  hasSignedBefore,
  isClock,
  newDateIsLater,
  openingTimeHasCome,
  queueIsEmptyOrExplained,
  roundHasDates,
  timeToTakeBackHasPassed,
  timeToTakeBackIsNotOver,
  twoSignedInTime,
  type RoundFacts,
  type RoundTimes,
} from './round-conditions.js'

/** A round's states in their order (DESIGN §5). */
export const roundStates = ['draft', 'announced', 'open', 'reviewing', 'synthesis', 'closed'] as const
/** The column `round.state`. */
export type RoundState = (typeof roundStates)[number]

/** Where a round's way ends. */
export const finalRoundStates: readonly RoundState[] = ['closed']

/** The round is in another state than the act needs; `state` is the one it is in. */
export const roundStateIsOther = refusalCode('ROUND_STATE_IS_OTHER', ['state'])

const roundIs = (state: RoundState) =>
  predicate(
    `roundIs_${state}`,
    roundStateIsOther,
    (_person, round: RoundTimes) => round.state === state,
    (_person, round) => ({ state: round.state }),
  )

/** Opens an announced round when its time has come, by the database's clock. */
export const openRound = act({
  verb: 'openRound',
  by: 'clock',
  entry: 'round.opened',
  anyOf: [[isClock, roundIs('announced'), openingTimeHasCome]],
})

/** Ends the intake of an open round when its time has come, by the database's clock; what comes later is marked late. */
export const endRound = act({
  verb: 'endRound',
  by: 'clock',
  entry: 'round.ended',
  anyOf: [[isClock, roundIs('open'), closingTimeHasCome]],
})

/** One row of the state machine: from · act · who, only if · to. The refusal codes are the predicates'. */
export interface RoundStep {
  readonly from: RoundState
  readonly act: string
  /** Any of lists of predicates: who, and only if. */
  readonly anyOf: AnyOf<RoundFacts>
  readonly to: RoundState
}

/**
 * The whole way of a round. Signing leaves it in synthesis: it closes 60 s after the second signature, by the clock.
 * A follow-up round is a new round that cites the closed one, which stays closed.
 */
export const roundSteps = [
  { from: 'draft', act: 'announceRound', anyOf: [[coFacilitates, roundHasDates]], to: 'announced' },
  { from: 'announced', act: openRound.verb, anyOf: openRound.anyOf, to: 'open' },
  {
    from: 'open',
    act: 'extendRound',
    anyOf: [[coFacilitates, closingTimeHasNotCome, newDateIsLater]],
    to: 'open',
  },
  { from: 'open', act: endRound.verb, anyOf: [...endRound.anyOf, [coFacilitates]], to: 'reviewing' },
  { from: 'reviewing', act: 'beginSynthesis', anyOf: [[coFacilitates]], to: 'synthesis' },
  {
    from: 'synthesis',
    act: 'signClosing',
    anyOf: [[coFacilitates, queueIsEmptyOrExplained, everyGroupIsHeardOrExplained, hasNotSignedYet]],
    to: 'synthesis',
  },
  {
    from: 'synthesis',
    act: 'takeBackClosingSignature',
    anyOf: [[coFacilitates, hasSignedBefore, timeToTakeBackIsNotOver]],
    to: 'synthesis',
  },
  {
    from: 'synthesis',
    act: 'closeRound',
    anyOf: [[isClock, twoSignedInTime, timeToTakeBackHasPassed]],
    to: 'closed',
  },
  { from: 'closed', act: 'openFollowUpRound', anyOf: [[coFacilitates]], to: 'closed' },
] as const satisfies readonly RoundStep[]

/** What can be done with a round. */
export type RoundAct = (typeof roundSteps)[number]['act']

/** The state that an act leads to, or why it is refused. */
export function stepRound(person: Person, act: RoundAct, facts: RoundFacts): RoundState | Refusal {
  const steps: readonly RoundStep[] = roundSteps.filter((step) => step.act === act)
  const step = steps.find(({ from }) => from === facts.state)
  if (!step) return refuse(roundStateIsOther, { state: facts.state })
  const verdict = may(person, step, facts)
  return verdict === allowed ? step.to : verdict
}

/** Who reads a round. */
export const roundReads = reads({ round: [[anyone]] })
