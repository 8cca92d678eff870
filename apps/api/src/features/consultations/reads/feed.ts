import { statement } from '../../../platform/database/statement.js'
import type { AuthoredText } from '../../../platform/graphql/authored-text.type.js'
import { instant } from '../../../platform/reads/instant.js'
import { consultationConvenor, consultationTitle } from '../consultation.shape.js'
import { consultationRoom } from '../consultations.entries.js'
import type { RoundSummary } from '../round.type.js'
import { currentRound } from '../round.shape.js'

/** A consultation as its feed tells of it; times are instants (ISO 8601). */
export interface FeedEntry {
  slug: string
  title: AuthoredText
  convenor: AuthoredText
  currentRound: RoundSummary | null
  published: string
  /** When the consultation itself last changed, else when it was made. */
  updated: string
}

/** What a feed is made of; `since` is when this instance began, for a feed without entries. */
export interface Feed {
  entries: FeedEntry[]
  since: string
}

/** The 50 newest consultations in a language ($1). */
export const feedStatement = statement<{ data: Feed }>(
  'consultations-feed',
  `select json_build_object('since', (select ${instant('created_at')} from log where kind = 'registry'),
    'entries', (select coalesce(json_agg(json_build_object('slug', c.slug, 'title', ${consultationTitle('c', '$1')},
        'convenor', ${consultationConvenor('c', '$1')}, 'currentRound', ${currentRound('c', '$1')},
        'published', ${instant('c.created_at')}, 'updated', ${instant('coalesce(e.at, c.created_at)')})
        order by c.created_at desc, c.slug desc), '[]')
      from (select * from consultation order by created_at desc, slug desc limit 50) c
      left join room on room.log_id = c.log_id and room.name = '${consultationRoom}' left join entry e on e.log_id = c.log_id and e.number = room.last)) as data`,
)
