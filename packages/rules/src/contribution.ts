import {
  consultationIsLive,
  contributionIsHeldOrPublished,
  contributionIsNotOwn,
  contributionIsOwn,
  contributionIsPublished,
  contributionStateIsOther,
  editingIsOpen,
  parentHasRoom,
  parentIsPublished,
  roundHasOpened,
  roundIsForEveryone,
  roundIsNotClosed,
  type ContributionState,
  type IntakeFacts,
} from './contribution-conditions.js'
import { act, type AnyOf } from './may.js'
import { anyone, isSignedIn, isSystem } from './person.js'
import { reads } from './reads.js'
import { refusalCode, refuse, type Refusal } from './refusal.js'

/** The quote stands neither in the provision nor in what is replied to. */
export const quoteNotFound = refusalCode('QUOTE_NOT_FOUND')
/** It was edited since the writer read it. */
export const contributionChanged = refusalCode('CONTRIBUTION_CHANGED')
/** Many acts came from one account in a short time. */
export const tooManyActs = refusalCode('TOO_MANY_ACTS', ['minutes'])

/** One row of the state machine of a contribution: from · act · to. Who and only if stand in the act's own row. */
interface ContributionStep {
  readonly from: ContributionState
  readonly act: string
  readonly to: ContributionState
}

/** The whole way of a contribution, from when it is posted: held where its round is moderated before, else published. */
export const contributionSteps = [
  { from: 'held', act: 'publishContribution', to: 'published' },
  { from: 'held', act: 'hideContribution', to: 'hidden' },
  { from: 'published', act: 'hideContribution', to: 'hidden' },
  { from: 'hidden', act: 'restoreContribution', to: 'published' },
  { from: 'held', act: 'editContribution', to: 'held' },
  { from: 'published', act: 'editContribution', to: 'published' },
  { from: 'held', act: 'withdrawContribution', to: 'withdrawn' },
  { from: 'published', act: 'withdrawContribution', to: 'withdrawn' },
  // what nobody could see goes with its author
  { from: 'held', act: 'detachContributions', to: 'erased' },
  { from: 'withdrawn', act: 'detachContributions', to: 'erased' },
  { from: 'published', act: 'detachContributions', to: 'published' },
  { from: 'hidden', act: 'detachContributions', to: 'hidden' },
  { from: 'held', act: 'eraseContributions', to: 'erased' },
  { from: 'published', act: 'eraseContributions', to: 'erased' },
  { from: 'hidden', act: 'eraseContributions', to: 'erased' },
  { from: 'withdrawn', act: 'eraseContributions', to: 'erased' },
] as const satisfies readonly ContributionStep[]

/** Where a contribution's way ends: what was withdrawn is still erased when its account is closed so. */
export const finalContributionStates: readonly ContributionState[] = ['erased']

/** What can be done with a contribution that changes or keeps its state. */
export type ContributionAct = (typeof contributionSteps)[number]['act']

/** The state that an act leads to, or why it is refused. */
export function stepContribution(
  act: ContributionAct,
  state: ContributionState,
): ContributionState | Refusal {
  const steps: readonly ContributionStep[] = contributionSteps
  return (
    steps.find((step) => step.act === act && step.from === state)?.to ??
    refuse(contributionStateIsOther, { state })
  )
}

/**
 * Whether a contribution that is made now comes after the end of its round: it is kept and marked (PRC-18). The round's
 * time decides, not whether the clock has ended it already.
 */
export function isLate(round: {
  readonly state: string
  readonly closesAt: number | null
  readonly now: number
}): boolean {
  return round.state !== 'open' || (round.closesAt !== null && round.now >= round.closesAt)
}

const intake = [consultationIsLive, roundHasOpened, roundIsNotClosed, roundIsForEveryone, isSignedIn] as const

/** Whether a person may write in a consultation at all; the reply's own conditions come on top. */
export const writing: { readonly anyOf: AnyOf<IntakeFacts> } = { anyOf: [intake] }

/** Says something on a provision, or replies to what was said. */
export const postContribution = act({
  verb: 'postContribution',
  by: 'person',
  entry: 'contribution.posted',
  anyOf: [[...intake, parentIsPublished, parentHasRoom]],
})

/** Changes what one said, within the editing window; what it said before stays in its history. */
export const editContribution = act({
  verb: 'editContribution',
  by: 'person',
  entry: 'contribution.edited',
  anyOf: [[isSignedIn, contributionIsOwn, contributionIsHeldOrPublished, editingIsOpen]],
})

/** Takes back what one said: its place stays marked, its replies stay. */
export const withdrawContribution = act({
  verb: 'withdrawContribution',
  by: 'person',
  entry: 'contribution.withdrawn',
  anyOf: [[isSignedIn, contributionIsOwn, contributionIsHeldOrPublished]],
})

/** Tells its author that a contribution helped: a word, never a number (SAF-19). */
export const markHelpful = act({
  verb: 'markHelpful',
  by: 'person',
  entry: 'helpful.marked',
  anyOf: [[isSignedIn, contributionIsPublished, contributionIsNotOwn]],
})

/** Takes that word back, whatever became of the contribution. */
export const unmarkHelpful = act({
  verb: 'unmarkHelpful',
  by: 'person',
  entry: 'helpful.unmarked',
  anyOf: [[isSignedIn]],
})

/** Takes the name off all that a closed account said in a consultation; the text stays. */
export const detachContributions = act({
  verb: 'detachContributions',
  by: 'clock',
  entry: 'contributions.detached',
  anyOf: [[isSystem]],
})

/** Erases all that a closed account said in a consultation: texts, earlier texts and their salts. */
export const eraseContributions = act({
  verb: 'eraseContributions',
  by: 'clock',
  entry: 'contributions.erased',
  anyOf: [[isSystem]],
})

/** Who reads threads; the last answers each viewer with what is theirs. */
export const contributionReads = reads({
  branch: [[anyone]],
  contributionHistory: [[anyone]],
  guessLanguage: [[anyone]],
  viewerThread: [[anyone]],
})
