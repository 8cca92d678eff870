import { statement } from '../../../platform/database/statement.js'
import { isUuid } from '../../../platform/graphql/act-id.js'
import { requiredText } from '../../../platform/reads/arguments.js'
import { instant } from '../../../platform/reads/instant.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
import type { ContributionHistory } from '../branch.type.js'
import { contributionJson, threadVersions } from '../contribution.shape.js'
import { contributionPlace, contributionPlaceFields } from './contribution-place.js'

/** Arguments of `contributionHistory`; `contribution` is null when the address names none that can be read. */
export interface HistoryArguments {
  consultation: string
  code: string
  contribution: string | null
  locale: string
}

const look = statement<{ versions: readonly LogVersion[] }>(
  'contribution-history-look',
  `select ${threadVersions('c', 'p.id')} as versions ${contributionPlace}`,
)

const load = statement<{ data: ContributionHistory }>(
  'contribution-history',
  `select json_build_object(${contributionPlaceFields}, 'contribution', ${contributionJson('x', 'c')},
     'revisions', (select coalesce(json_agg(json_build_object('number', r.number, 'body', r.body, 'language', r.language,
         'direction', r.direction, 'fromAt', ${instant('r.from_at')}, 'untilAt', ${instant('r.until_at')}) order by r.number desc), '[]')
       from (select * from contribution_revision where contribution_id = x.id and body is not null and x.state = 'published'
         order by number desc limit 100) r)) as data
   ${contributionPlace}`,
)

/** What a contribution said before it was edited; nothing of what is hidden, withdrawn or erased. */
export const historyRead = publicRead<HistoryArguments, ContributionHistory>({
  field: 'contributionHistory',
  accept: (given) => {
    const contribution = requiredText(given, 'contribution')
    return {
      consultation: requiredText(given, 'consultation'),
      code: requiredText(given, 'code'),
      contribution: isUuid(contribution) ? contribution : null,
      locale: requiredText(given, 'locale'),
    }
  },
  look: ({ consultation, code, contribution }) => ({
    statement: look,
    values: [consultation, code, contribution],
  }),
  load: ({ consultation, code, contribution, locale }) => ({
    statement: load,
    values: [consultation, code, contribution, locale],
  }),
})
