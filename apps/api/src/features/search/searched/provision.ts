import { authoredText } from '../../../platform/reads/authored-text.js'
import { consultationTitle } from '../../consultations/consultation.shape.js'
import { SearchKind } from '../search.type.js'
import { given } from './given.js'
import type { Searched } from './searched.js'

const textOf = (provision: string) => ({
  table: 'provision_text',
  column: 'body',
  where: `t.version_id = c.document_version_id and t.provision_id = ${provision}`,
})

/** Provisions of the versions that consultations read; a hit leads to its place in the text. */
export const searchedProvisions: Searched = {
  kind: SearchKind.provision,
  place: 1,
  from: `provision_text t join consultation c on c.document_version_id = t.version_id join provision p on p.id = t.provision_id`,
  key: `c.slug || '/' || p.code`,
  body: 't.body',
  exact: { level: '0', where: `p.document_id = c.document_id and p.code = any (${given.codes})` },
  details: `select '/consultations/' || c.slug || '/text/' || p.code as path, p.code as label,
      coalesce((select ${authoredText({ ...textOf('o.provision_id'), locale: given.locale })} from provision_placement o
        where o.version_id = c.document_version_id and o.kind = 'theme' and o.provision_id in (pp.provision_id, pp.parent_id, above.parent_id)),
        ${consultationTitle('c', given.locale)}) as heading, null::text as author, null::text as at,
      json_build_array(${authoredText({ ...textOf('p.id'), locale: 's.language', only: 't.language = s.language' })}) as texts
    from consultation c join provision p on p.document_id = c.document_id
    join provision_placement pp on pp.version_id = c.document_version_id and pp.provision_id = p.id
    left join provision_placement above on above.version_id = pp.version_id and above.provision_id = pp.parent_id
    where c.slug = split_part(s.key, '/', 1) and p.code = split_part(s.key, '/', 2)`,
}
