import { authoredText } from '../../../platform/reads/authored-text.js'
import { SearchKind } from '../search.type.js'
import { given } from './given.js'
import type { Searched } from './searched.js'

const own = { table: 'milestone_text', column: 'label', where: 't.milestone_id = m.id' }

/** Milestones of both timelines. */
export const searchedMilestones: Searched = {
  kind: SearchKind.milestone,
  place: 4,
  from: 'milestone_text t join milestone m on m.id = t.milestone_id',
  key: 'm.id',
  body: 't.label',
  exact: null,
  details: `select '/library/timeline/' || m.id as path, null::text as label, ${authoredText({ ...own, locale: given.locale })} as heading, null::text as author, null::text as at,
      json_build_array(${authoredText({ ...own, locale: 's.language', only: 't.language = s.language' })}) as texts
    from milestone m where m.id = s.key`,
}
