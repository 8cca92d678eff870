import { complaintDecidedWithin } from '@convene/rules/complaint.js'
import { statement } from '../../../platform/database/statement.js'
import { instant } from '../../../platform/reads/instant.js'

/** SQL for the moment until which a person decides, of what has waited since another. */
export function dueSince(since: string): string {
  return `(${since} + interval '${complaintDecidedWithin} hours')`
}

/** Until when a person decides on a complaint, by its id. */
export const complaintDeadline = statement<{ decidedBy: string }>(
  'complaint-deadline',
  `select ${instant(dueSince('created_at'))} as "decidedBy" from complaint where id = $1`,
)
