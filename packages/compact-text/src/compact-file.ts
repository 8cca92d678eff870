import type { AuthoredTexts } from './authored-text.js'
import type { FileDocument, FileInstitution, FileMilestone } from './file-library.js'
import type { FileTheme } from './file-themes.js'
import type { Language } from './language.js'
import type { Refused } from './refusal.js'

/** A footnote of the text. Those that no provision names close the text. */
export interface FileFootnote {
  readonly number: number
  readonly texts: AuthoredTexts
}
/** What stands around the text: institutions, documents and the two timelines, each in the order of the file. */
export interface FileLibrary {
  readonly institutions: readonly FileInstitution[]
  readonly documents: readonly FileDocument[]
  readonly timeline: readonly FileMilestone[]
  readonly wsisTimeline: readonly FileMilestone[]
}
/** A compact file that was found right: only what the product keeps, nothing of the rest. */
export interface CompactFile {
  /** The language of record; every text has it. */
  readonly language: Language
  readonly symbol: string | null
  readonly title: AuthoredTexts
  readonly vision: AuthoredTexts
  readonly purpose: AuthoredTexts
  readonly scope: AuthoredTexts
  readonly basis: AuthoredTexts | null
  readonly introduction: AuthoredTexts | null
  readonly themes: readonly FileTheme[]
  readonly footnotes: readonly FileFootnote[]
  /** Null when the file has none of the library's lists; then the library stays as it is. */
  readonly library: FileLibrary | null
}
/** A file that was found right, or why it is refused. */
export type CompactFileResult = { readonly ok: true; readonly file: CompactFile } | Refused
