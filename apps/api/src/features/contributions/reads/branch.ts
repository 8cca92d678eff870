import { isUuid } from '../../../platform/graphql/act-id.js'
import { statement } from '../../../platform/database/statement.js'
import { requiredText, text } from '../../../platform/reads/arguments.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
import type { BranchPage } from '../branch.type.js'
import { levelsOnPage, threadVersions } from '../contribution.shape.js'
import { contributionsPerPage, cursorIsThere, pageOfThread } from '../thread.shape.js'
import { contributionPlace, contributionPlaceFields } from './contribution-place.js'

/** Arguments of `branch`; `contribution` is null when the address names none that can be read. */
export interface BranchArguments {
  consultation: string
  code: string
  contribution: string | null
  locale: string
  after: string | null
  before: string | null
}

const place = { consultation: 'c', provision: 'p.id', cursor: '$5', size: '$6', locale: '$4' }
const lastLevel = `(x.depth + ${levelsOnPage - 1})`
const asked = `(select asked.path from contribution asked where asked.id = $5::uuid)`
// replies' paths begin with theirs, and no part of a path begins with a byte of ones
const within = (alias: string) =>
  `${alias}.consultation_id = c.id and ${alias}.provision_id = p.id and ${alias}.published_at is not null
   and ${alias}.path >= x.path and ${alias}.path < x.path || '\\xff'::bytea`
/** The first key behind a contribution that this page may show: what is below the last level is stepped over at once. */
const behind = (path: string) =>
  `${path} || case when length(${path}) / 24 >= ${lastLevel} then '\\xff'::bytea else '\\x00'::bytea end`

/*
 * The walk takes one step of the index for each contribution it shows. A condition on the level alone would read all that
 * stands deeper, and a branch may be as large as a thread.
 */
const step = (from: string) =>
  `select k.* from contribution k where ${within('k')} and k.path >= ${from} order by k.path limit 1`
const stepBack = (from: string) =>
  `select above.* from (select substring(k.path for 24 * ${lastLevel}) as path from contribution k
     where ${within('k')} and k.path < ${from} order by k.path desc limit 1) last
   join contribution above on ${within('above')} and above.path = last.path`
const load = (back: boolean) => {
  const [first, next] = back
    ? [stepBack(asked), stepBack('walk.path')]
    : [step(`coalesce(${behind(asked)}, x.path)`), step(behind('walk.path'))]
  const more = 'exists (select from page where place > $6)'
  return statement<{ data: BranchPage }>(
    back ? 'branch-back' : 'branch',
    `select json_build_object(${contributionPlaceFields},
      'ancestors', (select coalesce(json_agg(json_build_object('id', a.id, 'depth', a.depth, 'state', a.state,
          'authorName', case when a.state = 'published' then coalesce(a.author_name, a.pseudonym) end,
          'excerpt', case when a.state = 'published' then left(a.body, 140) end,
          'language', case when a.state = 'published' then a.language end,
          'direction', case when a.state = 'published' then a.direction end) order by a.depth), '[]')
        from generate_series(1, x.depth - 1) level join contribution a
          on a.consultation_id = c.id and a.provision_id = p.id and a.published_at is not null and a.path = substring(x.path for 24 * level)),
      'thread', (with recursive walk as (
          (select one.*, 1 as place from (${first}) one)
          union all
          select one.*, walk.place + 1 from walk cross join lateral (${next}) one where walk.place <= $6::integer),
        page as materialized (select * from walk)
        ${pageOfThread({
          place,
          order: 'reading',
          inOrder: 'page.path',
          inReverse: 'page.path desc',
          next: back ? 'true' : more,
          previous: back ? more : `$5::uuid is not null`,
          lastLevel,
        })})) as data
     ${contributionPlace} and ${cursorIsThere(place)}`,
  )
}
const loads = { forth: load(false), back: load(true) }

const look = statement<{ versions: readonly LogVersion[] }>(
  'branch-look',
  `select ${threadVersions('c', 'p.id')} as versions ${contributionPlace} and ${cursorIsThere({ ...place, cursor: '$4' })}`,
)

/** A contribution with the way that leads to it and the replies to it, eight levels of them. */
export const branchRead = publicRead<BranchArguments, BranchPage>({
  field: 'branch',
  accept: (given) => {
    const [contribution, after, before] = [
      requiredText(given, 'contribution'),
      text(given, 'after'),
      text(given, 'before'),
    ]
    const readable = [contribution, after ?? contribution, before ?? contribution].every(isUuid)
    return {
      consultation: requiredText(given, 'consultation'),
      code: requiredText(given, 'code'),
      contribution: readable ? contribution : null,
      locale: requiredText(given, 'locale'),
      after,
      before,
    }
  },
  look: ({ consultation, code, contribution, after, before }) => ({
    statement: look,
    values: [consultation, code, contribution, contribution === null ? null : (after ?? before)],
  }),
  load: ({ consultation, code, contribution, locale, after, before }) => ({
    statement: after === null && before !== null ? loads.back : loads.forth,
    values: [
      consultation,
      code,
      contribution,
      locale,
      contribution === null ? null : (after ?? before),
      contributionsPerPage,
    ],
  }),
})
