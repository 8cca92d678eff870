import { documentKinds } from '@convene/compact-text/file-library.js'
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
import type { LibraryDocumentConnection } from '../library.type.js'
import { libraryDocumentShape } from './library-document.js'
import { libraryVersions, type Versions } from './library-versions.js'

/** Arguments of `libraryDocuments`; `page` is null when the address names none that can be read. */
export interface LibraryDocumentsArguments {
  locale: string
  organ: string | null
  /** One of the kinds, or `not_stated`. */
  kind: string | null
  page: Page | null
}

/** What a cursor of this list holds: the position of the organ's first document, and the document's own. */
export const libraryDocumentsKey = ['number', 'number'] as const satisfies readonly KeyPart[]
/** Documents on a page, unless asked otherwise. */
export const libraryDocumentsPerPage = 50

const kinds = `array[${[...documentKinds, 'not_stated'].map((each) => `'${each}'`).join(', ')}]`

// an address that names an organ or a kind that no document has leads nowhere
const look = statement<Versions>(
  'library-documents-look',
  `select ${libraryVersions} as versions where $1::boolean
    and ($2::text is null or exists (select from library_document where organ = $2))
    and ($3::text is null or exists (select from library_document where coalesce(kind, 'not_stated') = $3))`,
)

const load = statement<{ data: LibraryDocumentConnection }>(
  'library-documents',
  `with ordered as (
     select d.*, min(d.position) over (partition by d.organ) as organ_place, coalesce(d.kind, 'not_stated') as kind_value,
       $4::text is null or d.organ = $4 as of_organ, $5::text is null or coalesce(d.kind, 'not_stated') = $5 as of_kind
     from library_document d
   ), filtered as (select * from ordered where of_organ and of_kind),
   shown as (
     select f.*, row_number() over (order by f.organ_place, f.position) as place from filtered f
     where $2::bigint is null or (f.organ_place, f.position) > ($2::bigint, $3::bigint)
     order by f.organ_place, f.position limit $1 + 1
   ), rows as (
     select ${libraryDocumentShape('s', '$6')} as node, s.place, ${cursorSql('s.organ_place', 's.position')} as cursor from shown s
   )
   select json_build_object('totalCount', (select count(*) from filtered),
    'organs', (select coalesce(json_agg(json_build_object('value', o.organ, 'count', o.count) order by o.place), '[]')
      from (select organ, min(organ_place) as place, count(*) filter (where of_kind) as count from ordered group by organ) o
      where o.count > 0 or o.organ = $4),
    'kinds', (select coalesce(json_agg(json_build_object('value', nullif(k.kind_value, 'not_stated'), 'count', k.count)
        order by array_position(${kinds}, k.kind_value)), '[]')
      from (select kind_value, count(*) filter (where of_organ) as count from ordered group by kind_value) k
      where k.count > 0 or k.kind_value = $5),
    ${connectionFields('rows', '$1', 'exists (select from filtered f where (f.organ_place, f.position) <= ($2::bigint, $3::bigint))')}) as data`,
)

/** The documents of the library by organ, filtered by organ and kind. */
export const libraryDocumentsRead = publicRead<LibraryDocumentsArguments, LibraryDocumentConnection>({
  field: 'libraryDocuments',
  accept: (given) => ({
    locale: requiredText(given, 'locale'),
    organ: text(given, 'organ'),
    kind: text(given, 'kind'),
    page: readPage(libraryDocumentsPerPage, text(given, 'after'), libraryDocumentsKey),
  }),
  look: ({ page, organ, kind }) => ({ statement: look, values: [page !== null, organ, kind] }),
  load: ({ page, organ, kind, locale }) => ({
    statement: load,
    values: [page?.first ?? 0, ...keyValues(page, 2), organ, kind, locale],
  }),
})
