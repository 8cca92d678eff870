import { statement } from '../../../platform/database/statement.js'
import { Locale } from '../../../platform/graphql/locale.type.js'
import { oneOf, requiredText } from '../../../platform/reads/arguments.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
import { roomVersion } from '../../../platform/reads/versions.js'
import { AddresseeClass, type CompactText } from '../compact.type.js'
import { consultedText, footnotes, textPageFields, textProvision, textVersions } from './text-shape.js'

/** Arguments of `compactText`; undefined is what an address names and nobody knows. */
export interface CompactTextArguments {
  consultation: string
  locale: string
  addressee: AddresseeClass | null | undefined
  beside: Locale | null | undefined
}

const discussion = roomVersion('c.log_id', `'discussion'`)

const look = statement<{ versions: readonly LogVersion[] }>(
  'compact-text-look',
  `select ${textVersions(`json_build_array(${discussion})`)} as versions ${consultedText} where c.slug = $1 and $2::boolean`,
)

// an action stands directly in its theme, a part directly in its action
const shown = `select pp.* from consultation c join provision_placement pp on pp.version_id = c.document_version_id
  where c.slug = $1 and ($3::text is null or pp.addressee_class = $3
    or (pp.kind = 'theme' and exists (select from provision_placement a
      where a.version_id = pp.version_id and a.parent_id = pp.provision_id and a.addressee_class = $3))
    or (pp.kind = 'sub_action' and exists (select from provision_placement a
      where a.version_id = pp.version_id and a.provision_id = pp.parent_id and a.addressee_class = $3)))`

const counted = (kind: string) =>
  `(select count(*) from provision_placement pp where pp.version_id = v.id and pp.kind = '${kind}')`
const classes = Object.values(AddresseeClass).map((each) => `'${each}'`)

const load = statement<{ data: CompactText }>(
  'compact-text',
  `with shown as materialized (${shown})
   select json_build_object(${textPageFields('$2')},
    'provisions', (select coalesce(json_agg(${textProvision('s', '$2', '$4')} order by s.position), '[]') from shown s),
    'footnotes', ${footnotes(
      `($3::text is null or exists (select from provision_footnote pf join shown s using (version_id, provision_id)
        where pf.version_id = f.version_id and pf.number = f.number))`,
      '$2',
    )},
    'addresseeCounts', (select coalesce(json_agg(json_build_object('addresseeClass', n.addressee_class, 'count', n.count)
        order by array_position(array[${classes.join(', ')}], n.addressee_class)), '[]')
      from (select addressee_class, count(*) from provision_placement where version_id = v.id and kind = 'action' group by 1) n),
    'objectiveCount', ${counted('objective')}, 'actionCount', ${counted('action')}, 'version', ${discussion}) as data
   ${consultedText} where c.slug = $1`,
)

/** The text that a consultation reads, whole or by addressee. */
export const compactTextRead = publicRead<CompactTextArguments, CompactText>({
  field: 'compactText',
  accept: (given) => ({
    consultation: requiredText(given, 'consultation'),
    locale: requiredText(given, 'locale'),
    addressee: oneOf(given, 'addressee', Object.values(AddresseeClass)),
    beside: oneOf(given, 'beside', Object.values(Locale)),
  }),
  look: ({ consultation, addressee, beside }) => ({
    statement: look,
    values: [consultation, addressee !== undefined && beside !== undefined],
  }),
  load: ({ consultation, locale, addressee, beside }) => ({
    statement: load,
    values: [consultation, locale, addressee, beside],
  }),
})
