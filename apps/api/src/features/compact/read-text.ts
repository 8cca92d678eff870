import type { AuthoredText, AuthoredTexts } from '@convene/compact-text/authored-text.js'
import type { FileFootnote } from '@convene/compact-text/compact-file.js'
import { isLanguage } from '@convene/compact-text/language.js'
import type { CompactText, Provision } from '@convene/compact-text/text-tree.js'
import type { Tx } from '../../platform/database/transaction.js'

type Stored<Whole> = Omit<Whole, 'texts'> & { readonly texts: readonly AuthoredText[] }

// the original first, then in the order of the alphabet: one content is one digest
const textsOf = (table: string, condition: string, column = 'body') =>
  `(select coalesce(json_agg(json_build_object('language', t.language, 'state', t.state, 'body', t.${column})
      order by t.state <> 'original', t.language), '[]') from ${table} t where ${condition})`

/**
 * A stored version of a text as an import has it, to make another version of.
 * Throws when its document is in a language that no file can be in.
 */
export async function readText(tx: Tx, versionId: string): Promise<CompactText> {
  const row = await tx.one<{
    language: string
    symbol: string | null
    title: readonly AuthoredText[]
    provisions: readonly Stored<Provision>[]
    footnotes: readonly Stored<FileFootnote>[]
  }>(
    `select d.original_language as language, d.symbol, ${textsOf('document_version_text', 't.version_id = v.id', 'title')} as title,
       (select coalesce(json_agg(json_build_object('code', p.code, 'kind', pl.kind, 'parentCode', parent.code, 'position', pl.position,
           'addresseeClass', pl.addressee_class, 'due', pl.due, 'namedActors', pl.named_actors, 'targetGroups', pl.target_groups,
           'translationNote', pl.translation_note,
           'footnotes', (select coalesce(json_agg(f.number order by f.number), '[]') from provision_footnote f
             where f.version_id = pl.version_id and f.provision_id = pl.provision_id),
           'texts', ${textsOf('provision_text', 't.version_id = pl.version_id and t.provision_id = pl.provision_id')})
           order by pl.position), '[]')
         from provision_placement pl join provision p on p.id = pl.provision_id left join provision parent on parent.id = pl.parent_id
         where pl.version_id = v.id) as provisions,
       (select coalesce(json_agg(json_build_object('number', f.number,
           'texts', ${textsOf('footnote_text', 't.version_id = f.version_id and t.number = f.number')}) order by f.number), '[]')
         from footnote f where f.version_id = v.id) as footnotes
     from document_version v join compact_document d on d.id = v.document_id where v.id = $1`,
    [versionId],
  )
  if (!row || !isLanguage(row.language)) throw new Error(`there is no text of the version ${versionId}`)
  const { language, symbol, title, provisions, footnotes } = row
  return {
    language,
    symbol,
    title: whole(title),
    provisions: provisions.map((each) => ({ ...each, texts: whole(each.texts) })),
    footnotes: footnotes.map((each) => ({ ...each, texts: whole(each.texts) })),
  }
}

function whole([first, ...others]: readonly AuthoredText[]): AuthoredTexts {
  if (!first) throw new Error('a stored text has no words in any language')
  return [first, ...others]
}
