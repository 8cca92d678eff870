import * as v from 'valibot'
import { authoredTexts, withTexts } from './authored-text.js'
import type { CompactFile, CompactFileResult, FileFootnote, FileLibrary } from './compact-file.js'
import { disagreements } from './file-agreement.js'
import { fileCounts, miscounts } from './file-counts.js'
import { longestText, longestTitle, oneOf, text } from './file-leaf.js'
import { document, institution, milestone, otherDocument, wsisMilestone } from './file-library.js'
import { fields, list, optional, optionalList, wholeNumber } from './file-shape.js'
import { themes } from './file-themes.js'
import { type Language, languages } from './language.js'
import { pathOf, type Refusal, refused } from './refusal.js'

const footnote = (record: Language) =>
  v.pipe(
    withTexts(fields({ n: wholeNumber(1, 9999) }), record, longestText),
    v.transform(({ n, texts }): FileFootnote => ({ number: n, texts })),
  )

const languageOfRecord = fields({ source: fields({ languageOfRecord: oneOf(languages, 'a language') }) })

const wholeText = (record: Language) =>
  fields({
    source: fields({ title: authoredTexts(record, longestTitle), symbol: optional(text(longestTitle)) }),
    vision: authoredTexts(record, longestText),
    purpose: authoredTexts(record, longestText),
    scope: authoredTexts(record, longestText),
    basis: optional(authoredTexts(record, longestText)),
    themesIntro: optional(authoredTexts(record, longestText)),
    themes: themes(record),
    footnotes: optionalList(footnote(record), 1_000),
    counts: optional(fileCounts),
  })

const libraryLists = (record: Language) => ({
  bodies: list(institution(record), 500),
  documents: list(document(record), 2_000),
  otherDocuments: list(otherDocument(record), 2_000),
  timeline: list(milestone(record), 500),
  wsisTimeline: list(wsisMilestone(record), 500),
})
const wholeLibrary = (record: Language) => fields(libraryLists(record))
const bringsLibrary = (value: object): boolean =>
  Object.keys(libraryLists('en')).some((name) => Object.hasOwn(value, name))

type Issue = v.BaseIssue<unknown>
/** The same fault is found twice where two readings share one place; it is told once. */
const refusalsOf = (issues: readonly Issue[]): Refusal[] => {
  const told = new Map<string, Refusal>()
  for (const issue of issues) {
    const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
    const refusal = { path: pathOf(keys), reason: issue.message }
    told.set(`${refusal.path}\n${refusal.reason}`, refusal)
  }
  return [...told.values()]
}

const libraryOf = (parts: v.InferOutput<ReturnType<typeof wholeLibrary>>): FileLibrary => ({
  institutions: parts.bodies,
  documents: [...parts.documents, ...parts.otherDocuments],
  timeline: parts.timeline,
  wsisTimeline: parts.wsisTimeline,
})

/**
 * Finds out whether a parsed value is a compact file in the form of `compact.json`, and takes from it what is kept.
 * Never throws, whatever it is given; never reads a field that is not kept.
 * @returns the file, clean and typed, or its first 20 faults with their places
 */
export const checkCompactFile = (value: unknown): CompactFileResult => {
  const language = v.safeParse(languageOfRecord, value)
  if (!language.success) return refused(refusalsOf(language.issues))
  const record = language.output.source.languageOfRecord
  const whole = v.safeParse(wholeText(record), value)
  const library = bringsLibrary(Object(value)) ? v.safeParse(wholeLibrary(record), value) : null
  if (!whole.success || library?.success === false)
    return refused(refusalsOf([...(whole.issues ?? []), ...(library?.issues ?? [])]))
  const { source, themesIntro, counts, ...parts } = whole.output
  const file: CompactFile = {
    ...parts,
    ...source,
    language: record,
    introduction: themesIntro,
    library: library && libraryOf(library.output),
  }
  const others = library?.output.otherDocuments.length ?? 0
  const faults = [...disagreements(file, others), ...(counts === null ? [] : miscounts(file, counts, others))]
  return faults.length === 0 ? { ok: true, file } : refused(faults)
}
