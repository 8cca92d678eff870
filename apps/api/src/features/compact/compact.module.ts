import { Module } from '@nestjs/common'
import { libraryTables } from '../library/library.module.js'
import {
  CompactDocumentTable,
  DocumentVersionTable,
  DocumentVersionTextTable,
} from './compact-document.table.js'
import { FootnoteTable, FootnoteTextTable, ProvisionFootnoteTable } from './footnote.table.js'
import { ProvisionPlacementTable, ProvisionTable, ProvisionTextTable } from './provision.table.js'

/** Texts that are consulted on: their versions, their provisions. */
@Module({})
export class CompactModule {}

/** The tables that an import writes: the text's own and the library's. */
export const compactTables = [
  CompactDocumentTable,
  DocumentVersionTable,
  DocumentVersionTextTable,
  ProvisionTable,
  ProvisionPlacementTable,
  ProvisionTextTable,
  FootnoteTable,
  FootnoteTextTable,
  ProvisionFootnoteTable,
  ...libraryTables,
]

export {
  type CompactImport,
  importCompact,
  type ImportReport,
  prepareImport,
} from './commands/import-compact.js'
