import { statement } from '../../../platform/database/statement.js'
import { Locale } from '../../../platform/graphql/locale.type.js'
import { oneOf, requiredText } from '../../../platform/reads/arguments.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
import { roomVersion } from '../../../platform/reads/versions.js'
import { threadRoomSql } from '../../contributions/contribution.shape.js'
import {
  acceptThread,
  cursorIsThere,
  threadPage,
  type ThreadReading,
  type ThreadWay,
} from '../../contributions/thread.shape.js'
import { organizationPositions } from '../../positions/position.shape.js'
import type { ProvisionPage } from '../compact.type.js'
import {
  consultedText,
  footnotes,
  neighbourProvision,
  textPageFields,
  textProvision,
  textVersions,
} from './text-shape.js'

/** Arguments of `provision`; undefined is what an address names and nobody knows. */
export interface ProvisionArguments {
  consultation: string
  code: string
  locale: string
  beside: Locale | null | undefined
  /** Null when the address names none that can be read. */
  thread: ThreadReading | null
}

const found = `${consultedText} join provision p on p.document_id = d.id and p.code = $2
  join provision_placement pp on pp.version_id = v.id and pp.provision_id = p.id`

const look = statement<{ versions: readonly LogVersion[] }>(
  'provision-look',
  // what the page shows of its parts are their figures, so it hears of their threads as well
  `select ${textVersions(`(select json_agg(${roomVersion('c.log_id', threadRoomSql('shown.provision_id'))} order by shown.position)
     from provision_placement shown where shown.version_id = v.id and pp.provision_id in (shown.provision_id, shown.parent_id))`)} as versions
   ${found} where c.slug = $1 and $3::boolean and ${cursorIsThere({ consultation: 'c', provision: 'p.id', cursor: '$4' })}`,
)

const neighbour = (condition: string, rest = '') =>
  `(select ${neighbourProvision('o', '$3')} from provision_placement o where o.version_id = v.id and ${condition}${rest})`
const inReadingOrder = (direction: '<' | '>') =>
  neighbour(
    `o.position ${direction} pp.position`,
    ` order by o.position ${direction === '<' ? 'desc' : 'asc'} limit 1`,
  )

// a part of an action stands in the theme of its action
const themeOf = `o.kind = 'theme' and o.provision_id in (pp.parent_id,
  (select above.parent_id from provision_placement above where above.version_id = v.id and above.provision_id = pp.parent_id))`

const load = (way: ThreadWay) =>
  statement<{ data: ProvisionPage }>(
    `provision-${way}`,
    `select json_build_object(${textPageFields('$3')},
    'provision', ${textProvision('pp', '$3', '$4')},
    'theme', ${neighbour(themeOf)}, 'parent', ${neighbour('o.provision_id = pp.parent_id')},
    'parts', (select coalesce(json_agg(${textProvision('o', '$3', '$4')} order by o.position), '[]')
      from provision_placement o where o.version_id = v.id and o.parent_id = pp.provision_id),
    'previous', ${inReadingOrder('<')}, 'next', ${inReadingOrder('>')},
    'footnotes', ${footnotes(
      `exists (select from provision_footnote pf join provision_placement o using (version_id, provision_id)
        where pf.version_id = f.version_id and pf.number = f.number and pp.provision_id in (o.provision_id, o.parent_id))`,
      '$3',
    )}, 'organizations', ${organizationPositions('pp.provision_id')}, 'thread', ${threadPage(way, { consultation: 'c', provision: 'pp.provision_id', cursor: '$5', size: '$6', locale: '$3' })}) as data
   ${found} where c.slug = $1 and ${cursorIsThere({ consultation: 'c', provision: 'p.id', cursor: '$5' })}`,
  )
const loads = {
  reading: load('reading'),
  readingBack: load('readingBack'),
  unanswered: load('unanswered'),
  unansweredBack: load('unansweredBack'),
  around: load('around'),
}

/** One provision of the text that a consultation reads, with its neighbours. */
export const provisionRead = publicRead<ProvisionArguments, ProvisionPage>({
  field: 'provision',
  accept: (given) => ({
    consultation: requiredText(given, 'consultation'),
    code: requiredText(given, 'code'),
    locale: requiredText(given, 'locale'),
    beside: oneOf(given, 'beside', Object.values(Locale)),
    thread: acceptThread(given),
  }),
  look: ({ consultation, code, beside, thread }) => ({
    statement: look,
    values: [consultation, code, beside !== undefined && thread !== null, thread?.cursor],
  }),
  load: ({ consultation, code, locale, beside, thread }) => ({
    statement: loads[thread?.way ?? 'reading'],
    values: [consultation, code, locale, beside, thread?.cursor, thread?.size ?? 0],
  }),
})
