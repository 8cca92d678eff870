import { statement } from '../../../platform/database/statement.js'
import { requiredText } from '../../../platform/reads/arguments.js'
import { authoredText, originalText } from '../../../platform/reads/authored-text.js'
import { publicRead } from '../../../platform/reads/public-read.js'
import type { LibraryDocument } from '../library.type.js'
import { libraryVersions, type Versions } from './library-versions.js'

/** SQL for a `LibraryDocument` over a row of `library_document` under an alias. */
export function libraryDocumentShape(alias: string, locale: string): string {
  const place = { table: 'library_document_text', column: 'title', where: `t.document_id = ${alias}.id` }
  return `json_build_object('id', ${alias}.id, 'organ', ${alias}.organ, 'symbol', ${alias}.symbol, 'date', ${alias}.date, 'kind', ${alias}.kind,
    'title', ${authoredText({ ...place, locale })}, 'originalTitle', ${originalText(place)},
    'andSubsequentResolutions', ${alias}.and_subsequent_resolutions, 'address', ${alias}.address)`
}

const look = statement<Versions>(
  'library-document-look',
  `select ${libraryVersions} as versions from library_document where id = $1`,
)

const load = statement<{ data: LibraryDocument }>(
  'library-document',
  `select ${libraryDocumentShape('d', '$2')} as data from library_document d where d.id = $1`,
)

/** A document of the library. */
export const libraryDocumentRead = publicRead<{ id: string; locale: string }, LibraryDocument>({
  field: 'libraryDocument',
  accept: (given) => ({ id: requiredText(given, 'id'), locale: requiredText(given, 'locale') }),
  look: ({ id }) => ({ statement: look, values: [id] }),
  load: ({ id, locale }) => ({ statement: load, values: [id, locale] }),
})
