import { libraryTables } from '../library/library.module.js'
import {
  CompactDocumentTable,
  DocumentVersionTable,
  DocumentVersionTextTable,
} from './compact-document.table.js'
import { FootnoteTable, FootnoteTextTable, ProvisionFootnoteTable } from './footnote.table.js'
import { ProvisionPlacementTable, ProvisionTable, ProvisionTextTable } from './provision.table.js'

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
