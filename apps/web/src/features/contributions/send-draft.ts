import { EditContributionOperation, PostContributionOperation } from '@convene/api-client/operations.js'
import type {
  CommentFragment,
  EditContributionMutation,
  PostContributionMutation,
} from '@convene/api-client/operations.js'
import { editingWindow } from '@convene/rules/contribution-conditions.js'
import type { Locale } from '@convene/i18n/locales.js'
import type { Translate } from '../../ui/messages'
import { desk } from './desk'
import type { Draft } from './drafts'
import type { Outcome, Refused, WaitingAct } from './outbox'
import type { ThreadPlace } from './thread-context'
import type { Writing } from './thread-view'

/** What became of a draft that was sent. */
export type Sent =
  | { kind: 'done'; comment: CommentFragment; editableUntil: string; said: (t: Translate) => string }
  | { kind: 'refused'; refusal: Refused }
  /** It waits on this device and is sent when the line is there. */
  | { kind: 'unreachable' }

/**
 * Sends a draft by the outbox, under the id that it began with: whatever happens to tab, line or device from here on, it is
 * sent once. What is refused comes back to its writer.
 */
export async function sendDraft(given: {
  draft: Draft
  writing: Writing
  place: ThreadPlace
  locale: Locale
  /** How often the contribution had been changed when its writer read it. */
  revision: number
}): Promise<Sent> {
  const { actId, key } = given.draft
  const account = desk().account()
  if (account === null) return { kind: 'refused', refusal: { code: 'SIGN_IN_FIRST', params: [] } }
  const outcome = new Promise<Outcome>((resolve) => {
    const stop = desk().listen((told) => {
      if (told.kind !== 'outcome' || told.act.actId !== actId) return
      stop()
      resolve(told.outcome)
    })
  })
  await desk().outbox.add({ actId, account, draft: key, ...actOf(given) })
  void desk().flush()
  const told = await outcome
  if (told.kind === 'unreachable') return told
  if (told.kind === 'refused') {
    await desk().outbox.takeBack(actId)
    return told
  }
  return doneOf(told.answer) ?? { kind: 'refused', refusal: { code: 'INTERNAL', params: [] } }
}

function actOf({
  draft,
  writing,
  place,
  locale,
  revision,
}: Parameters<typeof sendDraft>[0]): Pick<WaitingAct, 'operation' | 'variables'> {
  const { actId, body, language, quote, machineUse } = draft
  return writing.kind === 'edit'
    ? {
        operation: { name: EditContributionOperation.name, id: EditContributionOperation.id },
        variables: { actId, contribution: writing.id, revision, body, language },
      }
    : {
        operation: { name: PostContributionOperation.name, id: PostContributionOperation.id },
        variables: {
          actId,
          consultation: place.consultation,
          code: place.code,
          parent: writing.parent,
          body,
          quote: quote || null,
          language,
          machineUse,
          locale,
        },
      }
}

/** What the answer to a post or a change says; undefined for any other answer. */
export function doneOf(answer: unknown): Extract<Sent, { kind: 'done' }> | undefined {
  if (posted(answer) && answer.postContribution.__typename === 'PostContributionDone') {
    const { contribution, entry } = answer.postContribution
    const editableUntil = editableUntilOf(contribution)
    return {
      kind: 'done',
      comment: contribution,
      editableUntil,
      said: (t) =>
        contribution.state === 'held' || entry === null
          ? t('acts:postContribution.held')
          : t('acts:postContribution.done', { entry, time: clockTime(editableUntil) }),
    }
  }
  if (changedIn(answer) && answer.editContribution.__typename === 'EditContributionDone') {
    const { contribution, entry } = answer.editContribution
    const editableUntil = editableUntilOf(contribution)
    return {
      kind: 'done',
      comment: contribution,
      editableUntil,
      said: (t) => (entry === null ? '' : t('acts:editContribution.done', { entry })),
    }
  }
  return undefined
}

/** By the database's clock, in which it was posted; the command decides by the same. */
function editableUntilOf({ createdAt }: CommentFragment): string {
  return new Date(Date.parse(createdAt) + editingWindow).toISOString()
}

function posted(answer: unknown): answer is PostContributionMutation {
  return typeof answer === 'object' && answer !== null && 'postContribution' in answer
}

function changedIn(answer: unknown): answer is EditContributionMutation {
  return typeof answer === 'object' && answer !== null && 'editContribution' in answer
}

/** Hours and minutes on the reader's clock. */
export function clockTime(at: number | string): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
