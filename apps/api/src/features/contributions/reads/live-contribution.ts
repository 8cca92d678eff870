import { statement } from '../../../platform/database/statement.js'
import type { LiveRead } from '../../../platform/realtime/live-reads.js'
import { contributionJson } from '../contribution.shape.js'
import type { ThreadContribution } from '../contribution.type.js'

/**
 * What open pages are given of a contribution that something happened to: the same as their page would have. Moderation's
 * kinds are its own, but what they show is a contribution.
 */
export const liveContribution: LiveRead = {
  field: 'contribution',
  kinds: [
    'contribution.posted',
    'contribution.edited',
    'contribution.withdrawn',
    'contribution.hidden',
    'contribution.restored',
    'contribution.published',
  ],
  id: 'contribution',
  load: statement<{ id: string; data: ThreadContribution }>(
    'live-contribution',
    `select k.id, ${contributionJson('k', 'c')} as data from contribution k join consultation c on c.id = k.consultation_id
     where k.id = any($1::uuid[]) and k.published_at is not null`,
  ),
}
