import { statement } from '../../../platform/database/statement.js'
import { requiredText } from '../../../platform/reads/arguments.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
import { registryRoomVersion, roomVersion } from '../../../platform/reads/versions.js'
import { consultationSummaryFields } from '../../consultations/consultation.shape.js'
import { libraryRoom } from '../../library/library.module.js'
import { milestonesOf } from '../../library/milestone.shape.js'
import type { Portal } from '../portal.type.js'

// nobody is promoted: what ends first stands first, the rest as it came; those without a fixed end stand last
const open = `select c.*, row_number() over (order by r.closes_at, c.slug) as place
  from consultation c join lateral (select min(closes_at) as closes_at from round
    where consultation_id = c.id and state = 'open' having count(*) > 0) r on true
  order by r.closes_at, c.slug limit 12`
const others = `select c.*, row_number() over (order by c.created_at desc, c.slug desc) as place
  from consultation c where not exists (select from round where consultation_id = c.id and state = 'open')
  order by c.created_at desc, c.slug desc limit 6`

const look = statement<{ versions: readonly LogVersion[] }>(
  'portal-look',
  `with open as (${open}), others as (${others})
   select (json_build_array(${registryRoomVersion(`'${libraryRoom}'`)})::jsonb || coalesce((select jsonb_agg(${roomVersion('s.log_id', `'consultation'`)} order by s.part, s.place)
     from (select 1 as part, place, log_id from open union all select 2, place, log_id from others) s), '[]')) as versions`,
)

const summaries = (from: string) =>
  `(select coalesce(json_agg(json_build_object(${consultationSummaryFields('c', '$1')}) order by c.place), '[]') from ${from} c)`

const load = statement<{ data: Portal }>(
  'portal',
  `with open as (${open}), others as (${others})
   select json_build_object('open', ${summaries('open')}, 'others', ${summaries('others')}, 'milestones', ${milestonesOf('compact', '$1')},
    'figures', json_build_object('documents', (select count(*) from library_document), 'institutions', (select count(*) from institution),
      'milestones', (select count(*) from milestone where timeline = 'compact'),
      'milestonesNotFixed', (select count(*) from milestone where timeline = 'compact' and date_from is null),
      'pastSessions', (select count(*) from past_session))) as data`,
)

/** The front page; its versions are the library's and those of the consultations it shows, by their own rooms. */
export const portalRead = publicRead<{ locale: string }, Portal>({
  field: 'portal',
  accept: (given) => ({ locale: requiredText(given, 'locale') }),
  look: () => ({ statement: look, values: [] }),
  load: ({ locale }) => ({ statement: load, values: [locale] }),
})
