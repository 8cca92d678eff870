import { isAdministrator } from './appointment.js'
import { conductRules } from './conduct.js'
import {
  contributionIsHeldOrPublished,
  contributionIsNotOwn,
  contributionStateIsOther,
  type ContributionFacts,
} from './contribution-conditions.js'
import { act } from './may.js'
import { anyone } from './person.js'
import { predicate } from './predicate.js'
import { reads } from './reads.js'
import { refusalCode } from './refusal.js'
import { fits, isGiven, mostWords, readable, wordsTooLong, wordsUnreadable } from './words.js'

/** What decisions on a contribution are decided from, loaded under its lock. */
export interface ModerationFacts extends ContributionFacts {
  /** Whether the acting person administers the instance. */
  readonly administrator: boolean
  /** Whether somebody complained and nobody decided. */
  readonly complainedOf: boolean
}

/** What is given with a decision that takes something away or gives it back. */
export interface DecisionFacts extends ModerationFacts {
  readonly rule: number
  readonly reason: string
}

/** Somebody else decided on the complaints, or there were none. */
export const noComplaintOpen = refusalCode('NO_COMPLAINT_OPEN')
export const conductRuleUnknown = refusalCode('CONDUCT_RULE_UNKNOWN')
export const reasonMissing = refusalCode('REASON_MISSING')

export const contributionIsHidden = predicate(
  'contributionIsHidden',
  contributionStateIsOther,
  (_person, { state }: Pick<ContributionFacts, 'state'>) => state === 'hidden',
  (_person, { state }) => ({ state }),
)
export const contributionIsHeld = predicate(
  'contributionIsHeld',
  contributionStateIsOther,
  (_person, { state }: Pick<ContributionFacts, 'state'>) => state === 'held',
  (_person, { state }) => ({ state }),
)
export const isComplainedOf = predicate(
  'isComplainedOf',
  noComplaintOpen,
  (_person, { complainedOf }: Pick<ModerationFacts, 'complainedOf'>) => complainedOf,
)
const ruleIsKnown = predicate('ruleIsKnown', conductRuleUnknown, (_person, { rule }: DecisionFacts) =>
  conductRules.some((known) => known === rule),
)
const reasonIsGiven = predicate('reasonIsGiven', reasonMissing, (_person, { reason }: DecisionFacts) =>
  isGiven(reason),
)
const reasonFits = predicate(
  'reasonFits',
  wordsTooLong,
  (_person, { reason }: DecisionFacts) => fits(reason),
  () => ({ most: mostWords }),
)
const reasonIsReadable = predicate(
  'reasonIsReadable',
  wordsUnreadable,
  (_person, { reason }: DecisionFacts) => readable(reason),
)
const reasoned = [ruleIsKnown, reasonIsGiven, reasonFits, reasonIsReadable] as const

/** Hides a contribution under a rule, with a reason to its author. Its place and its replies stay. */
export const hideContribution = act({
  verb: 'hideContribution',
  by: 'person',
  entry: 'contribution.hidden',
  anyOf: [[isAdministrator, contributionIsNotOwn, contributionIsHeldOrPublished, ...reasoned]],
})

/** Shows a hidden contribution again, with the rule that was looked at and a reason to its author. */
export const restoreContribution = act({
  verb: 'restoreContribution',
  by: 'person',
  entry: 'contribution.restored',
  anyOf: [[isAdministrator, contributionIsNotOwn, contributionIsHidden, ...reasoned]],
})

/** Publishes a contribution that was held in a round with moderation before publishing. */
export const publishContribution = act({
  verb: 'publishContribution',
  by: 'person',
  entry: 'contribution.published',
  anyOf: [[isAdministrator, contributionIsNotOwn, contributionIsHeld]],
})

/** Decides that the complaints about a contribution leave it as it is. */
export const dismissComplaints = act({
  verb: 'dismissComplaints',
  by: 'person',
  entry: 'complaints.dismissed',
  anyOf: [[isAdministrator, contributionIsNotOwn, isComplainedOf]],
})

/**
 * Who reads the administrators' list. The operations answer everyone, since a page says who may; what they hold is for
 * administrators alone.
 */
export const moderationReads = reads({ moderation: [[anyone]], moderationCase: [[anyone]] })
