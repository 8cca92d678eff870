import { deepestReply, editingWindow } from '@convene/rules/contribution-conditions.js'
import type { Faces } from '../../platform/permissions/face.js'
import { intakeRound } from '../consultations/round.shape.js'

const intake = (consultation: string, condition: string) =>
  `exists (select from round taking where taking.id = ${intakeRound(consultation)} and ${condition})`

/**
 * What is asked about a contribution, in SQL: the first four over a row of `consultation`, the two about a parent over the
 * row of `contribution` that is replied to (all its columns null: it is no reply), the others over `contribution`.
 */
export const contributionFaces: Faces<typeof import('@convene/rules/contribution-conditions.js')> = {
  consultationIsLive: ({ row }) => `not ${row}.archive`,
  roundHasOpened: ({ row }) => intake(row, `taking.state not in ('draft', 'announced')`),
  roundIsNotClosed: ({ row }) => intake(row, `taking.state <> 'closed'`),
  roundIsForEveryone: ({ row }) => intake(row, `taking.participation = 'everyone'`),
  parentIsPublished: ({ row }) => `coalesce(${row}.state = 'published', true)`,
  parentHasRoom: ({ row }) => `coalesce(${row}.depth < ${deepestReply}, true)`,
  contributionIsOwn: ({ viewer, row }) =>
    `coalesce(${row}.account_id = ${viewer} and exists (select from account own where own.id = ${viewer} and own.kind = 'person'), false)`,
  contributionIsNotOwn: ({ viewer, row }) => `${row}.account_id is distinct from ${viewer}`,
  contributionIsPublished: ({ row }) => `${row}.state = 'published'`,
  contributionIsHeldOrPublished: ({ row }) => `${row}.state in ('held', 'published')`,
  editingIsOpen: ({ row }) =>
    `clock_timestamp() < ${row}.created_at + interval '${editingWindow / 60_000} minutes'`,
}
