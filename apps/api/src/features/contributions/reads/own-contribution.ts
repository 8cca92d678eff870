import { statement } from '../../../platform/database/statement.js'
import { contributionJson } from '../contribution.shape.js'
import type { ThreadContribution } from '../contribution.type.js'

/** A contribution ($1) as its author ($2) sees it: with its text, wherever it stands. No row when it is not theirs. */
export const ownContribution = statement<{ data: ThreadContribution }>(
  'own-contribution',
  `select ${contributionJson('k', 'c', '8', `k.body is not null`)} as data
   from contribution k join consultation c on c.id = k.consultation_id where k.id = $1 and k.account_id = $2`,
)
