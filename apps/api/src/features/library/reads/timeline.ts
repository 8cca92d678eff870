import { statement } from '../../../platform/database/statement.js'
import { requiredText } from '../../../platform/reads/arguments.js'
import { publicRead } from '../../../platform/reads/public-read.js'
import { milestonesOf, milestoneShape } from '../milestone.shape.js'
import type { MilestonePage, Timeline } from '../milestone.type.js'
import { libraryLook, libraryVersions, type Versions } from './library-versions.js'

const loadTimeline = statement<{ data: Timeline }>(
  'timeline',
  `select json_build_object('compact', ${milestonesOf('compact', '$1')}, 'wsis', ${milestonesOf('wsis', '$1')}) as data`,
)

/** Both timelines. */
export const timelineRead = publicRead<{ locale: string }, Timeline>({
  field: 'timeline',
  accept: (given) => ({ locale: requiredText(given, 'locale') }),
  look: () => ({ statement: libraryLook, values: [] }),
  load: ({ locale }) => ({ statement: loadTimeline, values: [locale] }),
})

const lookAtMilestone = statement<Versions>(
  'milestone-look',
  `select ${libraryVersions} as versions from milestone where id = $1`,
)

const neighbour = (condition: string, order: string) =>
  `(select ${milestoneShape('o', '$2')} from milestone o
    where o.timeline = m.timeline and o.position ${condition} m.position order by o.position ${order} limit 1)`

const loadMilestone = statement<{ data: MilestonePage }>(
  'milestone',
  `select json_build_object('milestone', ${milestoneShape('m', '$2')}, 'previous', ${neighbour('<', 'desc')},
    'next', ${neighbour('>', 'asc')}) as data from milestone m where m.id = $1`,
)

/** A milestone with its neighbours. */
export const milestoneRead = publicRead<{ id: string; locale: string }, MilestonePage>({
  field: 'milestone',
  accept: (given) => ({ id: requiredText(given, 'id'), locale: requiredText(given, 'locale') }),
  look: ({ id }) => ({ statement: lookAtMilestone, values: [id] }),
  load: ({ id, locale }) => ({ statement: loadMilestone, values: [id, locale] }),
})
