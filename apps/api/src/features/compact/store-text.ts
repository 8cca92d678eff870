import { randomUUID } from 'node:crypto'
import { compareItems, type Comparison } from '@convene/compact-text/compare-items.js'
import type { CompactText } from '@convene/compact-text/text-tree.js'
import { CommandRefused } from '../../platform/command-line/explain.js'
import type { Tx } from '../../platform/database/transaction.js'
import { CompactDocumentTable, DocumentVersionTable } from './compact-document.table.js'
import { insertVersion } from './insert-version.js'
import { contentsOf, storedContents } from './provision-contents.js'

/** A text to store, and the digest that tells whether the document has it already. */
export interface StoringText {
  readonly slug: string
  readonly text: CompactText
  readonly digest: string
}

/** What became of a text. */
export interface TextReport {
  /** A new version was made, one of before is current again, or nothing was to do. */
  readonly change: 'new' | 'again' | 'none'
  readonly documentId: string
  readonly versionId: string
  readonly versionNumber: number
  /** Compared with the version that was current before. */
  readonly provisions: Comparison
}

const firstVersion = async (tx: Tx, { slug, text, digest }: StoringText): Promise<TextReport> => {
  const documentId = randomUUID()
  const versionId = randomUUID()
  // document and version refer to each other; the database looks at that when the transaction ends
  await tx.insert(CompactDocumentTable, {
    id: documentId,
    slug,
    symbol: text.symbol,
    originalLanguage: text.language,
    currentVersionId: versionId,
  })
  await insertVersion(tx, { id: versionId, documentId, number: 1, digest }, text)
  const provisions = compareItems(new Map(), contentsOf(text.provisions))
  return { change: 'new', documentId, versionId, versionNumber: 1, provisions }
}

/**
 * Makes a text the current version of the document with this slug, in the caller's transaction, which
 * holds the lock of imports. The document is made when there is none; a version that it had before becomes current again;
 * provisions keep their ids by code.
 * Throws CommandRefused when the document's original is in another language: its translations would change sides.
 */
export const storeText = async (tx: Tx, storing: StoringText): Promise<TextReport> => {
  const { slug, text, digest } = storing
  const [document] = await tx.find(CompactDocumentTable, { where: { slug } })
  if (document === undefined) return firstVersion(tx, storing)
  if (document.originalLanguage !== text.language)
    throw new CommandRefused(
      `The original of “${slug}” is in the language ${document.originalLanguage}, that of this file in ${text.language}: give it a slug of its own with --document.`,
    )
  const versions = await tx.find(DocumentVersionTable, { where: { documentId: document.id } })
  const known = versions.find((version) => version.digest === digest)
  const before = await storedContents(tx, document.currentVersionId)
  const provisions = compareItems(before, contentsOf(text.provisions))
  const number = known?.number ?? Math.max(...versions.map((version) => version.number)) + 1
  const versionId = known?.id ?? randomUUID()
  if (known === undefined)
    await insertVersion(tx, { id: versionId, documentId: document.id, number, digest }, text)
  const report = { documentId: document.id, versionId, versionNumber: number, provisions }
  if (versionId === document.currentVersionId) return { ...report, change: 'none' }
  await tx.update(CompactDocumentTable, { id: document.id }, { currentVersionId: versionId })
  if (document.symbol !== text.symbol)
    await tx.update(CompactDocumentTable, { id: document.id }, { symbol: text.symbol })
  return { ...report, change: known === undefined ? 'new' : 'again' }
}
