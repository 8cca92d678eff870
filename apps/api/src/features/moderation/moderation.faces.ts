import type { Faces } from '../../platform/permissions/face.js'

/** What is asked about a contribution by moderation, in SQL, over a row of `contribution`. */
export const moderationFaces: Faces<typeof import('@convene/rules/moderation.js')> = {
  contributionIsHidden: ({ row }) => `${row}.state = 'hidden'`,
  contributionIsHeld: ({ row }) => `${row}.state = 'held'`,
  isComplainedOf: ({ row }) =>
    `exists (select from complaint where complaint.contribution_id = ${row}.id and complaint.state = 'open')`,
}

/** What is asked about a contribution by somebody who complains, over a row of `contribution`. */
export const complaintFaces: Faces<typeof import('@convene/rules/complaint.js')> = {
  // all who are not signed in are one account: what one of them did says nothing of another
  hasNotComplained: ({ viewer, row }) =>
    `not exists (select from complaint join account on account.id = complaint.account_id where account.id = ${viewer}
      and account.kind = 'person' and complaint.contribution_id = ${row}.id and complaint.state = 'open')`,
}
