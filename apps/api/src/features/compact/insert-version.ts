import { randomUUID } from 'node:crypto'
import type { CompactText, Provision } from '@convene/compact-text/text-tree.js'
import type { Tx } from '../../platform/database/transaction.js'
import { DocumentVersionTable, DocumentVersionTextTable } from './compact-document.table.js'
import { FootnoteTable, FootnoteTextTable, ProvisionFootnoteTable } from './footnote.table.js'
import { ProvisionPlacementTable, ProvisionTable, ProvisionTextTable } from './provision.table.js'

/** The ids of the text's provisions by code: those that the document had in any version, and new ones for the others. */
const provisionIds = async (
  tx: Tx,
  documentId: string,
  provisions: readonly Provision[],
): Promise<(code: string) => string> => {
  const known = await tx.find(ProvisionTable, { where: { documentId } })
  const ids = new Map(known.map(({ code, id }) => [code, id]))
  const born = provisions
    .filter(({ code }) => !ids.has(code))
    .map(({ code }) => ({ id: randomUUID(), documentId, code }))
  await tx.insert(ProvisionTable, born)
  for (const { code, id } of born) ids.set(code, id)
  return (code) => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`the text has no provision ${code}`)
    return id
  }
}

/** Stores a version of a text, with its provisions, texts and footnotes. */
export const insertVersion = async (
  tx: Tx,
  version: DocumentVersionTable,
  { title, provisions, footnotes }: CompactText,
): Promise<void> => {
  const { id: versionId, documentId } = version
  await tx.insert(DocumentVersionTable, version)
  await tx.insert(
    DocumentVersionTextTable,
    title.map(({ language, state, body }) => ({ versionId, language, state, title: body })),
  )
  const idOf = await provisionIds(tx, documentId, provisions)
  await tx.insert(
    ProvisionPlacementTable,
    provisions.map(
      ({ code, parentCode, texts: _texts, footnotes: _footnotes, namedActors, targetGroups, ...rest }) => ({
        ...rest,
        versionId,
        provisionId: idOf(code),
        parentId: parentCode === null ? null : idOf(parentCode),
        namedActors: [...namedActors],
        targetGroups: [...targetGroups],
      }),
    ),
  )
  await tx.insert(
    ProvisionTextTable,
    provisions.flatMap(({ code, texts }) =>
      texts.map((text) => ({ ...text, versionId, provisionId: idOf(code) })),
    ),
  )
  await tx.insert(
    FootnoteTable,
    footnotes.map(({ number: of }) => ({ versionId, number: of })),
  )
  await tx.insert(
    FootnoteTextTable,
    footnotes.flatMap(({ number: of, texts }) => texts.map((text) => ({ ...text, versionId, number: of }))),
  )
  await tx.insert(
    ProvisionFootnoteTable,
    provisions.flatMap(({ code, footnotes: anchored }) =>
      anchored.map((of) => ({ versionId, provisionId: idOf(code), number: of })),
    ),
  )
}
