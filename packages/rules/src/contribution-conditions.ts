import { predicate } from './predicate.js'
import { refusalCode } from './refusal.js'
import type { RoundState } from './round.js'

/** States of a contribution (DESIGN §5); drafts stay on the writer's device. */
export const contributionStates = ['held', 'published', 'hidden', 'withdrawn', 'erased'] as const
/** The column `contribution.state`. */
export type ContributionState = (typeof contributionStates)[number]

/** Milliseconds after writing in which its author may change a contribution; by the database's clock. */
export const editingWindow = 30 * 60_000
/** Levels that a thread may have. */
export const deepestReply = 100

/** What is known of the consultation that somebody wants to write in. Times are the database's, in milliseconds since 1970. */
export interface IntakeFacts {
  /** Whether the consultation is a record of what was said elsewhere. */
  readonly archive: boolean
  /** The round that would take a contribution now; null when there is none. */
  readonly round: {
    readonly number: number
    readonly state: RoundState
    readonly participation: string
  } | null
}

/** What is known of a contribution that somebody acts on. */
export interface ContributionFacts {
  readonly state: ContributionState
  /** Null when it was imported or its account was closed. */
  readonly author: string | null
  readonly createdAt: number
  readonly now: number
}

/** What is known of the contribution that somebody replies to. */
export interface ReplyFacts {
  /** Null when it is no reply. */
  readonly parent: { readonly state: ContributionState; readonly depth: number } | null
}

/** Nothing is added to a record of what was said elsewhere. */
export const consultationIsArchived = refusalCode('CONSULTATION_ARCHIVED')
/** No round has opened yet. */
export const roundNotOpenYet = refusalCode('ROUND_NOT_OPEN_YET')
/** The last round is closed; a later one will take what there is to say. */
export const roundIsClosed = refusalCode('ROUND_CLOSED', ['number'])
/** The round takes contributions of accredited delegations only. */
export const roundForAccredited = refusalCode('ROUND_FOR_ACCREDITED', ['number'])
/** What is replied to was hidden, withdrawn or erased, or is not published yet. */
export const parentNotPublished = refusalCode('PARENT_NOT_PUBLISHED')
/** The thread goes no deeper. */
export const threadTooDeep = refusalCode('THREAD_TOO_DEEP', ['most'])
/** It belongs to somebody else. */
export const notYours = refusalCode('NOT_YOURS')
/** It is one's own. */
export const yourOwn = refusalCode('YOUR_OWN')
/** The time for changing it is over. */
export const editingIsOver = refusalCode('EDITING_IS_OVER', ['minutes'])
/** It is in a state that this cannot be done in. */
export const contributionStateIsOther = refusalCode('CONTRIBUTION_STATE_IS_OTHER', ['state'])

export const consultationIsLive = predicate(
  'consultationIsLive',
  consultationIsArchived,
  (_person, { archive }: IntakeFacts) => !archive,
)
export const roundHasOpened = predicate(
  'roundHasOpened',
  roundNotOpenYet,
  (_person, { round }: IntakeFacts) =>
    round !== null && round.state !== 'draft' && round.state !== 'announced',
)
export const roundIsNotClosed = predicate(
  'roundIsNotClosed',
  roundIsClosed,
  (_person, { round }: IntakeFacts) => round !== null && round.state !== 'closed',
  (_person, { round }) => ({ number: round?.number ?? 0 }),
)
export const roundIsForEveryone = predicate(
  'roundIsForEveryone',
  roundForAccredited,
  (_person, { round }: IntakeFacts) => round !== null && round.participation === 'everyone',
  (_person, { round }) => ({ number: round?.number ?? 0 }),
)
export const parentIsPublished = predicate(
  'parentIsPublished',
  parentNotPublished,
  (_person, { parent }: ReplyFacts) => parent === null || parent.state === 'published',
)
export const parentHasRoom = predicate(
  'parentHasRoom',
  threadTooDeep,
  (_person, { parent }: ReplyFacts) => parent === null || parent.depth < deepestReply,
  () => ({ most: deepestReply }),
)
export const contributionIsOwn = predicate(
  'contributionIsOwn',
  notYours,
  ({ account, kind }, { author }: ContributionFacts) => kind === 'person' && author === account,
)
export const contributionIsNotOwn = predicate(
  'contributionIsNotOwn',
  yourOwn,
  ({ account }, { author }: ContributionFacts) => author !== account,
)
export const contributionIsPublished = predicate(
  'contributionIsPublished',
  contributionStateIsOther,
  (_person, { state }: ContributionFacts) => state === 'published',
  (_person, { state }) => ({ state }),
)
export const contributionIsHeldOrPublished = predicate(
  'contributionIsHeldOrPublished',
  contributionStateIsOther,
  (_person, { state }: ContributionFacts) => state === 'held' || state === 'published',
  (_person, { state }) => ({ state }),
)
export const editingIsOpen = predicate(
  'editingIsOpen',
  editingIsOver,
  (_person, { createdAt, now }: ContributionFacts) => now < createdAt + editingWindow,
  () => ({ minutes: editingWindow / 60_000 }),
)
