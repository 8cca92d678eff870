import { authoredText } from '../../../platform/reads/authored-text.js'
import { SearchKind } from '../search.type.js'
import { given } from './given.js'
import type { Searched } from './searched.js'

const own = { table: 'library_document_text', column: 'title', where: 't.document_id = d.id' }

/** Documents of the library, by title; a symbol or its beginning names them, in any language's question. */
export const searchedDocuments: Searched = {
  kind: SearchKind.document,
  place: 3,
  from: 'library_document_text t join library_document d on d.id = t.document_id',
  key: 'd.id',
  body: 't.title',
  // a range that the index on the symbol answers; ~ comes after every letter and digit
  exact: {
    level: `case when d.symbol_key = ${given.symbol} then 0 else 1 end`,
    where: `d.symbol_key ~>=~ ${given.symbol} and d.symbol_key ~<~ (${given.symbol} || '~')`,
  },
  details: `select '/library/documents/' || d.id as path, d.symbol as label, ${authoredText({ ...own, locale: given.locale })} as heading, null::text as author, null::text as at,
      json_build_array(${authoredText({ ...own, locale: 's.language', only: 't.language = s.language' })}) as texts
    from library_document d where d.id = s.key`,
}
