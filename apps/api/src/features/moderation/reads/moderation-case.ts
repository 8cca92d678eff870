import { statement } from '../../../platform/database/statement.js'
import { appointmentFaces } from '../../../platform/permissions/appointment.faces.js'
import { instant } from '../../../platform/reads/instant.js'
import type { ModerationCase } from '../moderation.type.js'
import { moderatedContribution } from './moderated-shape.js'

const open = `from complaint o where o.contribution_id = c.id and o.state = 'open'`

/** One contribution for an administrator, `$1`; `$2` its id. Whoever is none gets a shape that says so and holds nothing. */
export const moderationCase = statement<{ data: ModerationCase }>(
  'moderation-case',
  `select case when not viewer.administrator then json_build_object('allowed', false, 'own', false, 'contribution', null,
       'parent', null, 'complaints', json_build_array(), 'complaintCount', 0, 'newestComplaint', null, 'decisions', json_build_array())
     else (select json_build_object('allowed', true, 'own', c.account_id is not distinct from $1::uuid,
       'contribution', ${moderatedContribution('c', 'true')},
       'parent', (select ${moderatedContribution('above', `above.state in ('published', 'hidden', 'held')`)} from contribution above where above.id = c.parent_id),
       'complaints', (select coalesce(json_agg(json_build_object('id', s.id, 'ground', s.ground, 'explanation', s.explanation,
           'language', s.language, 'createdAt', ${instant('s.created_at')}) order by s.created_at, s.id), '[]')
         from (select o.* ${open} order by o.created_at, o.id limit 100) s),
       'complaintCount', (select count(*) ${open}),
       'newestComplaint', (select o.id ${open} order by o.created_at desc, o.id desc limit 1),
       'decisions', (select coalesce(json_agg(json_build_object('id', s.id, 'decision', s.decision, 'rule', s.rule, 'reason', s.reason,
           'reasonLanguage', s.reason_language, 'decidedAt', ${instant('s.decided_at')}) order by s.decided_at desc, s.id desc), '[]')
         from (select d.* from moderation_decision d where d.contribution_id = c.id order by d.decided_at desc, d.id desc limit 20) s))
       from contribution c where c.id = $2::uuid) end as data
   from (select ${appointmentFaces.isAdministrator({ viewer: '$1::uuid', row: '' })} as administrator) viewer`,
)
