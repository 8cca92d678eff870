import type { AuthoredTexts } from '@convene/compact-text/authored-text.js'
import type { FileLibrary } from '@convene/compact-text/compact-file.js'
import type { FileInstitution, FileMilestone } from '@convene/compact-text/file-library.js'
import type {
  InstitutionMemberTable,
  InstitutionMemberTextTable,
  InstitutionTable,
  InstitutionTextTable,
} from './institution.table.js'
import type { LibraryDocumentTable, LibraryDocumentTextTable } from './library-document.table.js'
import type { MilestoneTable, MilestoneTextTable } from './milestone.table.js'

/** The rows of the whole library, table by table. */
export interface LibraryRows {
  readonly institutions: readonly InstitutionTable[]
  readonly institutionTexts: readonly InstitutionTextTable[]
  readonly members: readonly InstitutionMemberTable[]
  readonly memberTexts: readonly InstitutionMemberTextTable[]
  readonly documents: readonly LibraryDocumentTable[]
  readonly documentTexts: readonly LibraryDocumentTextTable[]
  readonly milestones: readonly MilestoneTable[]
  readonly milestoneTexts: readonly MilestoneTextTable[]
}

const textsOf = (texts: AuthoredTexts | null, language: string) =>
  texts?.find((text) => text.language === language)?.body ?? null

// the label of figure 5 is printed in the language of record alone
const institutionTexts = ({ id, names, roles, shortName }: FileInstitution): InstitutionTextTable[] =>
  names.map(({ language, state, body }) => ({
    institutionId: id,
    language,
    state,
    name: body,
    role: textsOf(roles, language),
    shortName: state === 'original' ? shortName : null,
  }))

const milestoneRows = (timeline: string, milestones: readonly FileMilestone[]): MilestoneTable[] =>
  milestones.map(({ id, span }, index) => ({
    id,
    timeline,
    position: index + 1,
    dateFrom: span?.from ?? null,
    dateUntil: span?.until ?? null,
  }))

/** The library of a compact file as rows, positions in the order of the file. */
export const libraryRows = (library: FileLibrary): LibraryRows => {
  const { institutions, documents, timeline, wsisTimeline } = library
  return {
    institutions: institutions.map(
      ({ names: _names, roles: _roles, shortName: _short, members: _members, ...row }, index) => ({
        ...row,
        coHosts: [...row.coHosts],
        position: index + 1,
      }),
    ),
    institutionTexts: institutions.flatMap(institutionTexts),
    members: institutions.flatMap(({ id, members }) =>
      members.map(({ acronym, address }, index) => ({
        institutionId: id,
        position: index + 1,
        acronym,
        address,
      })),
    ),
    memberTexts: institutions.flatMap(({ id, members }) =>
      members.flatMap(({ names }, index) =>
        names.map(({ language, state, body }) => ({
          institutionId: id,
          position: index + 1,
          language,
          state,
          name: body,
        })),
      ),
    ),
    documents: documents.map(({ titles: _titles, ...row }, index) => ({ ...row, position: index + 1 })),
    documentTexts: documents.flatMap(({ id, titles }) =>
      titles.map(({ language, state, body }) => ({ documentId: id, language, state, title: body })),
    ),
    milestones: [...milestoneRows('compact', timeline), ...milestoneRows('wsis', wsisTimeline)],
    milestoneTexts: [...timeline, ...wsisTimeline].flatMap(({ id, labels }) =>
      labels.map(({ language, state, body }) => ({ milestoneId: id, language, state, label: body })),
    ),
  }
}
