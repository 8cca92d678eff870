import type { CompactFile, FileLibrary } from '@convene/compact-text/compact-file.js'
import { libraryDigest, textDigest } from '@convene/compact-text/digest.js'
import { type CompactText, textTree } from '@convene/compact-text/text-tree.js'
import { importCompact as rule } from '@convene/rules/compact.js'
import { timeouts } from '../../../platform/database/connection.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { type LibraryReport, libraryRoom, replaceLibrary } from '../../library/library.module.js'
import { compactImported, compactRoom } from '../compact.entries.js'
import { storeText, type TextReport } from '../store-text.js'

/** A compact file that was found right, with the digests that tell whether it is new. */
export interface CompactImport {
  readonly slug: string
  readonly text: CompactText
  readonly textDigest: string
  /** Null leaves the library as it is. */
  readonly library: FileLibrary | null
  readonly libraryDigest: string | null
}

/** What an import did. */
export interface ImportReport {
  readonly slug: string
  readonly text: TextReport
  readonly library: LibraryReport | null
}

/** Makes an import of a compact file; the slug is the document's. */
export const prepareImport = async (file: CompactFile, slug: string): Promise<CompactImport> => {
  const text = textTree(file)
  const { library } = file
  return {
    slug,
    text,
    textDigest: await textDigest(text),
    library,
    libraryDigest: library && (await libraryDigest(library)),
  }
}

// any constant that no other advisory lock of the product uses
const importsLock = 7_266_358_365

/** The library is one for all documents, so imports go one after the other: waits until no other import runs. */
export const lockImports = async (tx: Tx): Promise<void> => {
  const wait = (lock: string | number, statement: string | number) =>
    tx.query(`select set_config('lock_timeout', $1, true), set_config('statement_timeout', $2, true)`, [
      `${lock}`,
      `${statement}`,
    ])
  // nobody's request hangs on it: the second import waits for the first instead of being turned away
  await wait('60s', '60s')
  await tx.query('select pg_advisory_xact_lock($1)', [importsLock])
  await wait(timeouts.lock_timeout, timeouts.statement_timeout)
}

/**
 * Takes a compact into the database: its text as the current version of its document, its library in place of the
 * stored one. One entry in the registry log, or none when nothing changed. Which version a consultation reads stays as
 * it is: that is the act `adoptVersion`.
 */
export const importCompact = command(rule, {
  log: registryLog,
  content: ({ slug, textDigest: text, libraryDigest: library }: CompactImport) => ({ slug, text, library }),
  lock: lockImports,
  facts: async () => ({}),
  run: async (tx, { input, act }) => {
    const text = await storeText(tx, { slug: input.slug, text: input.text, digest: input.textDigest })
    const library = input.library && (await replaceLibrary(tx, input.library))
    const report: ImportReport = { slug: input.slug, text, library }
    const rooms = [
      ...(text.change === 'none' ? [] : [compactRoom(input.slug)]),
      ...(library?.changed === true ? [libraryRoom] : []),
    ]
    if (rooms.length === 0) return nothingChanged(report)
    const entry = await append(tx, {
      ...act,
      kind: compactImported,
      ids: { document: text.documentId, version: text.versionId },
      rooms,
      fields: { textDigest: input.textDigest, libraryDigest: input.libraryDigest },
    })
    return done(entry, report)
  },
})
