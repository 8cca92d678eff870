import type { FileLibrary } from '@convene/compact-text/compact-file.js'
import { compareItems, type Comparison } from '@convene/compact-text/compare-items.js'
import { canonicalJson } from '@convene/compact-text/digest.js'
import type { Tx } from '../../platform/database/transaction.js'
import {
  InstitutionMemberTable,
  InstitutionMemberTextTable,
  InstitutionTable,
  InstitutionTextTable,
} from './institution.table.js'
import { LibraryDocumentTable, LibraryDocumentTextTable } from './library-document.table.js'
import { type LibraryRows, libraryRows } from './library-rows.js'
import { MilestoneTable, MilestoneTextTable } from './milestone.table.js'

// what is referred to stands before what refers to it
const ownTables = [
  'institution',
  'institution_text',
  'institution_member',
  'institution_member_text',
  'library_document',
  'library_document_text',
  'milestone',
  'milestone_text',
] as const

/** The tables that the library owns, for the data source. */
export const libraryTables = [
  InstitutionTable,
  InstitutionTextTable,
  InstitutionMemberTable,
  InstitutionMemberTextTable,
  LibraryDocumentTable,
  LibraryDocumentTextTable,
  MilestoneTable,
  MilestoneTextTable,
]

/** The room of the registry log that an entry enters when institutions, documents or milestones changed. */
export const libraryRoom = 'library'

/** What became of the library: items by what happened to them. */
export interface LibraryReport {
  readonly changed: boolean
  readonly institutions: Comparison
  readonly documents: Comparison
  readonly milestones: Comparison
}

const stored = async (tx: Tx): Promise<LibraryRows> => ({
  institutions: await tx.find(InstitutionTable),
  institutionTexts: await tx.find(InstitutionTextTable),
  members: await tx.find(InstitutionMemberTable),
  memberTexts: await tx.find(InstitutionMemberTextTable),
  documents: await tx.find(LibraryDocumentTable),
  documentTexts: await tx.find(LibraryDocumentTextTable),
  milestones: await tx.find(MilestoneTable),
  milestoneTexts: await tx.find(MilestoneTextTable),
})

const sorted = (rows: readonly object[]) => rows.map(canonicalJson).sort()
const picture = (rows: LibraryRows): string =>
  canonicalJson(Object.fromEntries(Object.entries(rows).map(([table, each]) => [table, sorted(each)])))

/** What belongs to each item, as text; its place among the others is left out, since others move it. */
const contents = <Item extends { readonly id: string; readonly position: number }, Part extends object>(
  items: readonly Item[],
  parts: readonly Part[],
  itemOf: (part: Part) => string,
): ReadonlyMap<string, string> =>
  new Map(
    items.map(({ position: _position, ...item }) => [
      item.id,
      canonicalJson([item, sorted(parts.filter((part) => itemOf(part) === item.id))]),
    ]),
  )
const institutions = (rows: LibraryRows) =>
  contents(
    rows.institutions,
    [...rows.institutionTexts, ...rows.members, ...rows.memberTexts],
    (part) => part.institutionId,
  )
const documents = (rows: LibraryRows) =>
  contents(rows.documents, rows.documentTexts, (part) => part.documentId)
const milestones = (rows: LibraryRows) =>
  contents(rows.milestones, rows.milestoneTexts, (part) => part.milestoneId)

/**
 * Puts this library in the place of the stored one, in the caller's transaction. Equal content leaves every row alone.
 * @returns what changed, item by item; `changed` is false when nothing did
 */
export const replaceLibrary = async (tx: Tx, library: FileLibrary): Promise<LibraryReport> => {
  const [before, after] = [await stored(tx), libraryRows(library)]
  const changed = picture(before) !== picture(after)
  if (changed) {
    for (const table of ownTables.toReversed()) await tx.query(`delete from ${table}`)
    await tx.insert(InstitutionTable, [...after.institutions])
    await tx.insert(InstitutionTextTable, [...after.institutionTexts])
    await tx.insert(InstitutionMemberTable, [...after.members])
    await tx.insert(InstitutionMemberTextTable, [...after.memberTexts])
    await tx.insert(LibraryDocumentTable, [...after.documents])
    await tx.insert(LibraryDocumentTextTable, [...after.documentTexts])
    await tx.insert(MilestoneTable, [...after.milestones])
    await tx.insert(MilestoneTextTable, [...after.milestoneTexts])
  }
  return {
    changed,
    institutions: compareItems(institutions(before), institutions(after)),
    documents: compareItems(documents(before), documents(after)),
    milestones: compareItems(milestones(before), milestones(after)),
  }
}
