import { authoredText } from '../../../platform/reads/authored-text.js'
import { consultationTitle, isInvented } from '../../consultations/consultation.shape.js'

/** From where a page of one contribution reads: consultation `$1` as `c`, provision `$2` as `p`, what `$3` names as `x`. */
export const contributionPlace = `from consultation c join provision p on p.document_id = c.document_id and p.code = $2
  join contribution x on x.consultation_id = c.id and x.provision_id = p.id and x.id = $3::uuid and x.published_at is not null
  where c.slug = $1`

/** SQL for the fields of where a contribution is at home, in the language `$4`. */
export const contributionPlaceFields = `'demo', ${isInvented('c')}, 'consultationSlug', c.slug, 'consultationTitle', ${consultationTitle('c', '$4')},
  'code', p.code, 'provisionText', ${authoredText({
    table: 'provision_text',
    column: 'body',
    where: 't.version_id = c.document_version_id and t.provision_id = p.id',
    locale: '$4',
  })}`
