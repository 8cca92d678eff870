import { statement } from '../../../platform/database/statement.js'
import { requiredText } from '../../../platform/reads/arguments.js'
import { authoredText } from '../../../platform/reads/authored-text.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
import { roomVersion } from '../../../platform/reads/versions.js'
import {
  archiveOf,
  consultationConvenor,
  consultationTitle,
  isInvented,
  provisionCounts,
} from '../consultation.shape.js'
import { consultationRoom } from '../consultations.entries.js'
import type { Consultation } from '../consultation.type.js'
import { questionsOf, roundSummaryFields } from '../round.shape.js'

/** Arguments of `consultation`. */
export interface ConsultationArguments {
  slug: string
  locale: string
}

const look = statement<{ versions: readonly LogVersion[] }>(
  'consultation-look',
  `select json_build_array(${roomVersion('c.log_id', `'${consultationRoom}'`)}) as versions from consultation c where c.slug = $1`,
)

const load = statement<{ data: Consultation }>(
  'consultation',
  `select json_build_object(
    'slug', c.slug, 'demo', ${isInvented('c')}, 'archive', ${archiveOf('c')}, 'zone', c.zone, 'title', ${consultationTitle('c', '$2')}, 'convenor', ${consultationConvenor('c', '$2')},
    'vision', (select ${authoredText({ table: 'provision_text', column: 'body', where: 't.version_id = pp.version_id and t.provision_id = pp.provision_id', locale: '$2' })}
      from provision_placement pp where pp.version_id = c.document_version_id and pp.kind = 'vision' order by pp.position limit 1),
    'documentSymbol', d.symbol, 'versionNumber', v.number, ${provisionCounts('c')},
    'rounds', (select coalesce(json_agg(json_build_object(${roundSummaryFields('r', '$2')}, 'questions', ${questionsOf('r', '$2')}) order by r.number), '[]')
      from round r where r.consultation_id = c.id and r.state <> 'draft'),
    'pastSessions', (select coalesce(json_agg(json_build_object('code', s.code, 'country', s.country, 'region', s.region,
        'city', ${authoredText({ table: 'past_session_text', column: 'city', where: 't.consultation_id = s.consultation_id and t.code = s.code', locale: '$2' })}) order by s.code), '[]')
      from past_session s where s.consultation_id = c.id)) as data
   from consultation c join compact_document d on d.id = c.document_id join document_version v on v.id = c.document_version_id
   where c.slug = $1`,
)

/** A consultation whole; its version is that of its own room. */
export const consultationRead = publicRead<ConsultationArguments, Consultation>({
  field: 'consultation',
  accept: (given) => ({ slug: requiredText(given, 'slug'), locale: requiredText(given, 'locale') }),
  look: ({ slug }) => ({ statement: look, values: [slug] }),
  load: ({ slug, locale }) => ({ statement: load, values: [slug, locale] }),
})
