import {
  consultationIsLive,
  roundHasOpened,
  roundIsForEveryone,
  type IntakeFacts,
} from './contribution-conditions.js'
import { charactersOf, textTooLong, textUnreadable } from './contribution-text.js'
import { act } from './may.js'
import { anyone, isSignedIn, isSystem } from './person.js'
import { predicate } from './predicate.js'
import { reads } from './reads.js'
import { refusalCode, refuse, type Refusal } from './refusal.js'

/** Characters that the reason of a position may have. */
export const longestReason = 1000

/** What is known when somebody states a position. Times are the database's, in milliseconds since 1970. */
export interface PositionFacts extends IntakeFacts {
  readonly closesAt: number | null
  readonly now: number
}

/** The round's time is over: positions stay as they are. */
export const positionsAreOver = refusalCode('POSITIONS_ARE_OVER', ['number'])
/** There is no position of the person to withdraw. */
export const noPosition = refusalCode('NO_POSITION')

// unlike a contribution, a position that comes late would move figures that the round is answered by
const roundTakesPositions = predicate(
  'roundTakesPositions',
  positionsAreOver,
  (_person, { round, closesAt, now }: PositionFacts) =>
    round !== null && round.state === 'open' && closesAt !== null && now < closesAt,
  (_person, { round }) => ({ number: round?.number ?? 0 }),
)
const hasPosition = predicate(
  'hasPosition',
  noPosition,
  (_person, { stated }: { readonly stated: boolean }) => stated,
)

/** States how one stands on a provision, or changes it; only while the round takes contributions. */
export const statePosition = act({
  verb: 'statePosition',
  by: 'person',
  entry: 'position.stated',
  anyOf: [[consultationIsLive, roundHasOpened, roundIsForEveryone, roundTakesPositions, isSignedIn]],
})

/** Takes one's position back, at any time: it is nobody else's. */
export const withdrawPosition = act({
  verb: 'withdrawPosition',
  by: 'person',
  entry: 'position.withdrawn',
  anyOf: [[isSignedIn, hasPosition]],
})

/** Tells how persons stand on a provision, by group, in steps (`position-figures`). */
export const publishPositionFigures = act({
  verb: 'publishPositionFigures',
  by: 'clock',
  entry: 'figures.published',
  anyOf: [[isSystem]],
})

/** Why a reason cannot be taken, or undefined. It is kept as it is. */
export function refuseReason(reason: string): Refusal | undefined {
  if (/[\0\p{Cs}]/u.test(reason)) return refuse(textUnreadable, {})
  const characters = charactersOf(reason)
  return characters > longestReason ? refuse(textTooLong, { characters, most: longestReason }) : undefined
}

/** Who reads positions: organizations' are public, a person's are their own. */
export const positionReads = reads({ organizationPositions: [[anyone]], viewerPosition: [[anyone]] })
