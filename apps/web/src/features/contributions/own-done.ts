import type {
  CommentFragment,
  EditContributionMutation,
  PostContributionMutation,
} from '@convene/api-client/operations.js'
import { editingWindow } from '@convene/rules/contribution-conditions.js'
import type { Translate } from '../../ui/messages'

/** One's own contribution as an act of one's own left it. */
interface OwnDone {
  comment: CommentFragment
  /** The instant until which it can be changed, by the clock of the database in which it was posted. */
  editableUntil: string
  /** What to say of it. The messages `acts` must be there. */
  said: (t: Translate) => string
}

/** What the answer to a post or a change did; undefined for any other answer. */
export function ownOf(answer: unknown): OwnDone | undefined {
  if (posted(answer) && answer.postContribution.__typename === 'PostContributionDone') {
    const { contribution: comment, entry } = answer.postContribution
    const editableUntil = editableUntilOf(comment)
    return {
      comment,
      editableUntil,
      said: (t) =>
        comment.state === 'held' || entry === null
          ? t('acts:postContribution.held')
          : t('acts:postContribution.done', { entry, time: clockTime(editableUntil) }),
    }
  }
  if (changed(answer) && answer.editContribution.__typename === 'EditContributionDone') {
    const { contribution: comment, entry } = answer.editContribution
    return {
      comment,
      editableUntil: editableUntilOf(comment),
      said: (t) => (entry === null ? '' : t('acts:editContribution.done', { entry })),
    }
  }
  return undefined
}

function editableUntilOf({ createdAt }: CommentFragment): string {
  return new Date(Date.parse(createdAt) + editingWindow).toISOString()
}

function posted(answer: unknown): answer is PostContributionMutation {
  return typeof answer === 'object' && answer !== null && 'postContribution' in answer
}

function changed(answer: unknown): answer is EditContributionMutation {
  return typeof answer === 'object' && answer !== null && 'editContribution' in answer
}

/** Hours and minutes on the reader's clock. */
export function clockTime(at: number | string): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
