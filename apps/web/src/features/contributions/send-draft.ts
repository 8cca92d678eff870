import { EditContributionOperation, PostContributionOperation } from '@convene/api-client/operations.js'
import type { CommentFragment } from '@convene/api-client/operations.js'
import type { Locale } from '@convene/i18n/locales.js'
import { desk } from './desk'
import type { Draft } from './drafts'
import { ownOf } from './own-done'
import type { Outcome, Refused, WaitingAct } from './outbox'
import type { ThreadPlace } from './thread-context'
import type { Writing } from './thread-view'

/** What became of a draft that was sent. */
export type Sent =
  | { kind: 'done'; comment: CommentFragment }
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
  if (account === undefined) return { kind: 'refused', refusal: { code: 'TRY_AGAIN', params: [] } }
  if (account === null) return { kind: 'refused', refusal: { code: 'SIGN_IN_FIRST', params: [] } }
  const outcome = new Promise<Outcome>((resolve) => {
    const stop = desk().listen((told) => {
      if (told.kind !== 'outcome' || told.act.actId !== actId) return
      stop()
      resolve(told.outcome)
    })
  })
  await desk().outbox.add({ actId, account, draft: key, ...actOf(given) })
  // what was done before goes first: when the line breaks at it, this one waits behind it
  const broken = desk()
    .flush()
    .then(() => new Promise((resolve) => setTimeout(resolve, 1000)))
    .then((): Outcome => ({ kind: 'unreachable' }))
  const told = await Promise.race([outcome, broken])
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

function doneOf(answer: unknown): Extract<Sent, { kind: 'done' }> | undefined {
  const comment = ownOf(answer)?.comment
  return comment && { kind: 'done', comment }
}
