import { statement } from '../../../platform/database/statement.js'
import { complaintFaces } from '../moderation.faces.js'
import type { Complainable } from '../moderation.type.js'
import { moderatedContribution } from './moderated-shape.js'

/** What a complaint would be about. `$1` viewer, `$2` consultation, `$3` provision's code, `$4` contribution. */
export const complainable = statement<{ data: Complainable }>(
  'complainable',
  `select json_build_object('contribution', ${moderatedContribution('c', `c.state = 'published'`)},
     'complained', not ${complaintFaces.hasNotComplained({ viewer: '$1::uuid', row: 'c' })}) as data
   from contribution c join consultation own on own.id = c.consultation_id join provision about on about.id = c.provision_id
   where c.id = $4::uuid and own.slug = $2 and about.code = $3 and c.published_at is not null`,
)
