import { statement } from '../../../platform/database/statement.js'
import type { LiveRead } from '../../../platform/realtime/live-reads.js'
import { contributionJson, provisionCount } from '../contribution.shape.js'
import type { ProvisionCount, ThreadContribution } from '../contribution.type.js'

const kinds = [
  'contribution.posted',
  'contribution.edited',
  'contribution.withdrawn',
  'contribution.hidden',
  'contribution.restored',
  'contribution.published',
]

/**
 * What open pages are given of a contribution that something happened to: the same as their page would have. Moderation's
 * kinds are its own, but what they show is a contribution.
 */
export const liveContribution: LiveRead = {
  field: 'contribution',
  kinds,
  id: 'contribution',
  load: statement<{ id: string; data: ThreadContribution }>(
    'live-contribution',
    `select k.id, ${contributionJson('k', 'c')} as data from contribution k join consultation c on c.id = k.consultation_id
     where k.id = any($1::uuid[]) and k.published_at is not null`,
  ),
}

/** Where something was said and how much is said there now: what stands of it in the margin of the text. */
export const liveContributionCount: LiveRead = {
  field: 'provision',
  kinds,
  id: 'contribution',
  load: statement<{ id: string; data: ProvisionCount }>(
    'live-contribution-count',
    `select k.id, ${provisionCount('k')} as data from contribution k
     where k.id = any($1::uuid[]) and k.published_at is not null`,
  ),
}
