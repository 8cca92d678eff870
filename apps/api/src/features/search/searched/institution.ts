import { authoredText } from '../../../platform/reads/authored-text.js'
import { SearchKind } from '../search.type.js'
import { given } from './given.js'
import type { Searched } from './searched.js'

const own = { table: 'institution_text', where: 't.institution_id = i.id' }
const matching = (column: string) =>
  authoredText({ ...own, column, locale: 's.language', only: 't.language = s.language' })

/** Institutions of the library, by name, role and label; an acronym names one. */
export const searchedInstitutions: Searched = {
  kind: SearchKind.institution,
  place: 2,
  from: 'institution_text t join institution i on i.id = t.institution_id',
  key: 'i.id',
  body: `t.name || '。' || coalesce(t.short_name, '') || '。' || coalesce(t.role, '')`,
  exact: { level: '0', where: `lower(i.acronym) = lower(${given.asked})` },
  details: `select '/library/institutions/' || i.id as path, i.acronym as label,
      ${authoredText({ ...own, column: 'name', locale: given.locale })} as heading, null::text as author, null::text as at,
      json_build_array(${matching('role')}, ${matching('name')}, ${matching('short_name')}) as texts
    from institution i where i.id = s.key`,
}
