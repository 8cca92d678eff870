/**
 * What is told of persons' positions, and when (trust.md F7, F9). Nothing here knows a person: it is given numbers of one
 * stakeholder group on one provision, and answers shares within that group. Groups are never added up.
 *
 * What it promises: every share that is told, and every difference of two figures of a group, however far apart, is the
 * doing of at least five persons. What it cannot promise: who controls four accounts of a group can time them round a
 * fifth person's and learn how that one moved; and what nearly all of a group hold, each of it probably holds.
 */

/** The four stances that a position takes, from for to against. */
export const stances = ['support', 'live_with', 'reserve', 'oppose'] as const
/** One of them; the column `position.stance`. */
export type Stance = (typeof stances)[number]

/** Persons at least behind whatever is told, and behind each step from one figure to the next. */
export const leastPersons = 5
/** Hundredths: shares are told in steps of this, so that nobody computes the number of those who are not told. */
const grain = 5
/** Hundredths: a share is told as nearly all at most, so that nobody is known to hold what all others hold. */
const nearlyAll = 95

/** Shares of one group in hundredths; null: too few persons to tell. */
export type Shares = Readonly<Record<Stance, number | null>>

/** How many persons of a group hold each stance. */
export type Held = Readonly<Record<Stance, number>>

/** A figure that tells nothing. */
export const untold: Shares = { support: null, live_with: null, reserve: null, oppose: null }

/**
 * The shares that may be told of a group: a stance of fewer than five persons is not told, be it four or none; and where
 * only one would remain untold, and is not empty, it could be had by subtraction: the smallest other goes with it.
 */
export function sharesTold(held: Held): Shares {
  const all = stances.reduce((sum, stance) => sum + held[stance], 0)
  const told = stances.filter((stance) => held[stance] >= leastPersons)
  const rest = stances.filter((stance) => !told.includes(stance))
  const [alone] = rest
  if (rest.length === 1 && alone !== undefined && held[alone] > 0) {
    const smallest = Math.min(...told.map((stance) => held[stance]))
    // of equals the one furthest from support, so that the choice says nothing
    told.splice(
      told.findLastIndex((stance) => held[stance] === smallest),
      1,
    )
  }
  const shares: Record<Stance, number | null> = { ...untold }
  for (const stance of told)
    shares[stance] = Math.min(nearlyAll, Math.round((held[stance] / all) * (100 / grain)) * grain)
  return shares
}

/** One group on one provision: how its persons stand, and how many of them stand otherwise than in its last figure. */
export interface GroupNow {
  readonly group: string
  readonly changed: number
  readonly held: Held
}

/** The groups whose figure takes a step now: those of which five or more persons have come, changed or gone since the last. */
export function figuresDue(groups: readonly GroupNow[]): readonly { group: string; shares: Shares }[] {
  return groups
    .filter(({ changed }) => changed >= leastPersons)
    .map(({ group, held }) => ({ group, shares: sharesTold(held) }))
}
