import type { Person } from './person.js'
import { predicate, type Predicate } from './predicate.js'
import { notForYou, refusalCode, type RefusalCode } from './refusal.js'
import type { RoundState } from './round.js'

/** What the clock's acts are decided from. Times are the database's, in milliseconds since 1970. */
export interface RoundTimes {
  readonly state: RoundState
  readonly now: number
  readonly opensAt: number | null
  readonly closesAt: number | null
}

/** What the acts of a round are decided from. Times are the database's, in milliseconds since 1970. */
export interface RoundFacts extends RoundTimes {
  /** The date that `extendRound` asks for. */
  readonly newClosesAt: number | null
  /** Whether the acting person co-facilitates this round. */
  readonly coFacilitates: boolean
  /** Contributions that nobody has decided on and for which no reason is given. */
  readonly queued: number
  /** Main stakeholder groups that were not heard and for which no reason is recorded (IMP-04). */
  readonly groupsUnheard: number
  /** Closing signatures that were not taken back; the newest of each account. */
  readonly signatures: readonly { readonly account: string; readonly at: number }[]
  /** A setting: the second co-facilitator signs within this time of the first. 24 h unless set. */
  readonly signWithin: number
}

/** Milliseconds after the second signature until the round is closed: until then either may take theirs back. */
export const closingDelay = 60_000

export const roundHasNoDates = refusalCode('ROUND_HAS_NO_DATES')
export const roundTooEarly = refusalCode('ROUND_TOO_EARLY')
export const roundDateNotLater = refusalCode('ROUND_DATE_NOT_LATER')
export const roundQueueNotEmpty = refusalCode('ROUND_QUEUE_NOT_EMPTY', ['queued'])
export const roundGroupsUnheard = refusalCode('ROUND_GROUPS_UNHEARD', ['groups'])
export const roundAlreadySigned = refusalCode('ROUND_ALREADY_SIGNED')
export const roundTooLate = refusalCode('ROUND_TOO_LATE')
export const roundNotSigned = refusalCode('ROUND_NOT_SIGNED')
export const roundSignaturesMissing = refusalCode('ROUND_SIGNATURES_MISSING')

type Condition = Predicate<RoundFacts>
type Holds = (person: Person, facts: RoundFacts) => boolean

const condition = (name: string, code: RefusalCode<string, never>, holds: Holds): Condition =>
  predicate(name, code, holds)

export const isClock = predicate('isClock', notForYou, ({ kind }: Person) => kind === 'system')
export const coFacilitates = condition('coFacilitates', notForYou, (_person, round) => round.coFacilitates)
export const roundHasDates = condition(
  'roundHasDates',
  roundHasNoDates,
  (_person, { opensAt, closesAt }) => opensAt !== null && closesAt !== null,
)
export const openingTimeHasCome = predicate(
  'openingTimeHasCome',
  roundTooEarly,
  (_person, { now, opensAt }: RoundTimes) => opensAt !== null && now >= opensAt,
)
export const closingTimeHasCome = predicate(
  'closingTimeHasCome',
  roundTooEarly,
  (_person, { now, closesAt }: RoundTimes) => closesAt !== null && now >= closesAt,
)
export const closingTimeHasNotCome = condition(
  'closingTimeHasNotCome',
  roundTooLate,
  (_person, { now, closesAt }) => closesAt !== null && now < closesAt,
)
export const newDateIsLater = condition(
  'newDateIsLater',
  roundDateNotLater,
  (_person, { closesAt, newClosesAt }) => newClosesAt !== null && closesAt !== null && newClosesAt > closesAt,
)
export const queueIsEmptyOrExplained = predicate(
  'queueIsEmptyOrExplained',
  roundQueueNotEmpty,
  (_person, { queued }: RoundFacts) => queued === 0,
  (_person, { queued }) => ({ queued }),
)
export const everyGroupIsHeardOrExplained = predicate(
  'everyGroupIsHeardOrExplained',
  roundGroupsUnheard,
  (_person, { groupsUnheard }: RoundFacts) => groupsUnheard === 0,
  (_person, { groupsUnheard }) => ({ groups: groupsUnheard }),
)
export const hasNotSignedYet = condition(
  'hasNotSignedYet',
  roundAlreadySigned,
  (person, facts) => !hasSigned(person, facts),
)
export const hasSignedBefore = condition('hasSignedBefore', roundNotSigned, (person, facts) =>
  hasSigned(person, facts),
)
export const twoSignedInTime = condition(
  'twoSignedInTime',
  roundSignaturesMissing,
  (_person, facts) => secondSignature(facts) !== undefined,
)
export const timeToTakeBackHasPassed = condition(
  'timeToTakeBackHasPassed',
  roundTooEarly,
  (_person, facts) => {
    const second = secondSignature(facts)
    return second !== undefined && facts.now >= second + closingDelay
  },
)
export const timeToTakeBackIsNotOver = condition(
  'timeToTakeBackIsNotOver',
  roundTooLate,
  (_person, facts) => {
    const second = secondSignature(facts)
    return second === undefined || facts.now < second + closingDelay
  },
)

/** When a second co-facilitator signed within the set time of another: the earliest such moment, or undefined. */
function secondSignature({ signatures, signWithin }: RoundFacts): number | undefined {
  const seconds = signatures.filter(({ account, at }) =>
    signatures.some((first) => first.account !== account && first.at <= at && at - first.at <= signWithin),
  )
  return seconds.length > 0 ? Math.min(...seconds.map(({ at }) => at)) : undefined
}

// a signature that no second one joined in time has lapsed: its giver may sign anew
function hasSigned({ account }: Person, facts: RoundFacts): boolean {
  return facts.signatures.some(
    (signature) =>
      signature.account === account &&
      (facts.now - signature.at <= facts.signWithin || secondSignature(facts) !== undefined),
  )
}
