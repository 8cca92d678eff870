import { instant } from '../../../platform/reads/instant.js'
import { consultationTitle } from '../../consultations/consultation.shape.js'
import { SearchKind } from '../search.type.js'
import { given } from './given.js'
import type { Searched } from './searched.js'

/**
 * What people said on the provisions of the versions that consultations read. What is held, hidden, withdrawn or erased
 * is not found, and neither is what stands on a provision that the text has no more. A hit leads to its place.
 */
export const searchedContributions: Searched = {
  kind: SearchKind.contribution,
  place: 5,
  from: `contribution t join consultation c on c.id = t.consultation_id
    join provision_placement pp on pp.version_id = c.document_version_id and pp.provision_id = t.provision_id`,
  only: `state = 'published'`,
  key: 't.id::text',
  body: 't.body',
  exact: null,
  details: `select '/consultations/' || c.slug || '/text/' || p.code || '?comment=' || k.id || '#c-' || k.id as path, p.code as label,
      ${consultationTitle('c', given.locale)} as heading, coalesce(k.author_name, k.pseudonym) as author, ${instant('k.created_at')} as at,
      json_build_array(json_build_object('body', k.body, 'language', k.language, 'direction', k.direction, 'state', 'original',
        'outdated', false, 'originalLanguage', null)) as texts
    from contribution k join consultation c on c.id = k.consultation_id join provision p on p.id = k.provision_id
    where k.id = case when s.kind = '${SearchKind.contribution}' then s.key::uuid end`,
}
