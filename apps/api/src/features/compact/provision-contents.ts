import { canonicalJson } from '@convene/compact-text/digest.js'
import type { Provision } from '@convene/compact-text/text-tree.js'
import type { Tx } from '../../platform/database/transaction.js'

/** Everything of a provision but its place in reading order, which other provisions move. */
interface Content {
  readonly kind: string
  readonly parentCode: string | null
  readonly addresseeClass: string | null
  readonly due: string | null
  readonly namedActors: readonly string[]
  readonly targetGroups: readonly string[]
  readonly translationNote: string | null
  readonly footnotes: readonly number[]
  readonly texts: Readonly<Record<string, readonly [state: string, body: string]>>
}

/** The provisions of a text by code, each as text that two versions can be compared by. */
export const contentsOf = (provisions: readonly Provision[]): ReadonlyMap<string, string> =>
  new Map(
    provisions.map(({ code, position: _position, texts, footnotes, ...rest }) => {
      const content: Content = {
        ...rest,
        footnotes: footnotes.toSorted((a, b) => a - b),
        texts: Object.fromEntries(texts.map(({ language, state, body }) => [language, [state, body]])),
      }
      return [code, canonicalJson(content)]
    }),
  )

/** The same of a version that is stored. */
export const storedContents = async (tx: Tx, versionId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<{ code: string; content: Content }>(
    `select p.code, json_build_object('kind', pl.kind, 'parentCode', parent.code, 'addresseeClass', pl.addressee_class,
        'due', pl.due, 'namedActors', pl.named_actors, 'targetGroups', pl.target_groups, 'translationNote', pl.translation_note,
        'footnotes', (select coalesce(json_agg(f.number order by f.number), '[]') from provision_footnote f
          where f.version_id = pl.version_id and f.provision_id = pl.provision_id),
        'texts', (select json_object_agg(t.language, json_build_array(t.state, t.body)) from provision_text t
          where t.version_id = pl.version_id and t.provision_id = pl.provision_id)) as content
     from provision_placement pl join provision p on p.id = pl.provision_id left join provision parent on parent.id = pl.parent_id
     where pl.version_id = $1`,
    [versionId],
  )
  return new Map(rows.map(({ code, content }) => [code, canonicalJson(content)]))
}
