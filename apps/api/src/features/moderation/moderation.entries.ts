import { complain } from '@convene/rules/complaint.js'
import {
  dismissComplaints,
  hideContribution,
  publishContribution,
  restoreContribution,
} from '@convene/rules/moderation.js'
import { entryKind } from '../../platform/record/entry-kind.js'

/** Somebody complained. Who and why is for the inside alone. */
export const complaintMade = entryKind(complain, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['complaint', 'contribution'],
  fields: ['ground', 'explanation'],
})

/** A contribution was hidden; its place stays. The reason is its author's, the rule everyone's. */
export const contributionHidden = entryKind(hideContribution, {
  audience: 'public',
  live: true,
  notice: 'author',
  ids: ['consultation', 'provision', 'contribution', 'decision', 'rule'],
  fields: ['reason'],
})

/** A hidden contribution is shown again. */
export const contributionRestored = entryKind(restoreContribution, {
  audience: 'public',
  live: true,
  notice: 'author',
  ids: ['consultation', 'provision', 'contribution', 'decision', 'rule'],
  fields: ['reason'],
})

/** A contribution that was held is public from now on: whoever would have been told of it is told now. */
export const contributionPublished = entryKind(publishContribution, {
  audience: 'public',
  live: true,
  notice: 'followers',
  ids: ['consultation', 'provision', 'contribution', 'decision'],
  fields: [],
})

/** The complaints about a contribution leave it as it is. */
export const complaintsDismissed = entryKind(dismissComplaints, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['contribution', 'decision'],
  fields: [],
})
