import { institutionClasses } from '@convene/compact-text/file-library.js'
import { statement } from '../../../platform/database/statement.js'
import { requiredText, text } from '../../../platform/reads/arguments.js'
import {
  connectionFields,
  cursorSql,
  keyValues,
  readPage,
  type KeyPart,
  type Page,
} from '../../../platform/reads/keyset.js'
import { publicRead } from '../../../platform/reads/public-read.js'
import type { InstitutionConnection } from '../library.type.js'
import { institutionSummaryFields } from './institution-shape.js'
import { libraryVersions, type Versions } from './library-versions.js'

/** Arguments of `institutions`; `page` is null when the address names none that can be read. */
export interface InstitutionsArguments {
  locale: string
  page: Page | null
}

/** What a cursor of this list holds: the class by its place in figure 5, and the institution's position. */
export const institutionsKey = ['number', 'number'] as const satisfies readonly KeyPart[]
/** Institutions on a page, unless asked otherwise. */
export const institutionsPerPage = 50

const look = statement<Versions>(
  'institutions-look',
  `select ${libraryVersions} as versions where $1::boolean`,
)

const load = statement<{ data: InstitutionConnection }>(
  'institutions',
  `with ordered as (
     select i.*, array_position(array[${institutionClasses.map((each) => `'${each}'`).join(', ')}], i.class) as class_place from institution i
   ), shown as (
     select o.*, row_number() over (order by o.class_place, o.position) as place from ordered o
     where $2::bigint is null or (o.class_place, o.position) > ($2::bigint, $3::bigint)
     order by o.class_place, o.position limit $1 + 1
   ), rows as (
     select json_build_object(${institutionSummaryFields('s', '$4')}) as node, s.place, ${cursorSql('s.class_place', 's.position')} as cursor
     from shown s
   )
   select json_build_object('totalCount', (select count(*) from institution), ${connectionFields(
     'rows',
     '$1',
     'exists (select from ordered o where (o.class_place, o.position) <= ($2::bigint, $3::bigint))',
   )}) as data`,
)

/** The institutions by class, as figure 5 groups them. */
export const institutionsRead = publicRead<InstitutionsArguments, InstitutionConnection>({
  field: 'institutions',
  accept: (given) => ({
    locale: requiredText(given, 'locale'),
    page: readPage(institutionsPerPage, text(given, 'after'), institutionsKey),
  }),
  look: ({ page }) => ({ statement: look, values: [page !== null] }),
  load: ({ page, locale }) => ({
    statement: load,
    values: [page?.first ?? 0, ...keyValues(page, 2), locale],
  }),
})
