import { statement } from '../../../platform/database/statement.js'
import { Locale } from '../../../platform/graphql/locale.type.js'
import { oneOf, requiredText } from '../../../platform/reads/arguments.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
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
}

const found = `${consultedText} join provision p on p.document_id = d.id and p.code = $2
  join provision_placement pp on pp.version_id = v.id and pp.provision_id = p.id`

const look = statement<{ versions: readonly LogVersion[] }>(
  'provision-look',
  `select ${textVersions} as versions ${found} where c.slug = $1 and $3::boolean`,
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

const load = statement<{ data: ProvisionPage }>(
  'provision',
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
    )}) as data
   ${found} where c.slug = $1`,
)

/** One provision of the text that a consultation reads, with its neighbours. */
export const provisionRead = publicRead<ProvisionArguments, ProvisionPage>({
  field: 'provision',
  accept: (given) => ({
    consultation: requiredText(given, 'consultation'),
    code: requiredText(given, 'code'),
    locale: requiredText(given, 'locale'),
    beside: oneOf(given, 'beside', Object.values(Locale)),
  }),
  look: ({ consultation, code, beside }) => ({
    statement: look,
    values: [consultation, code, beside !== undefined],
  }),
  load: ({ consultation, code, locale, beside }) => ({
    statement: load,
    values: [consultation, code, locale, beside],
  }),
})
