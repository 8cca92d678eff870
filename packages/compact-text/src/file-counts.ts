import * as v from 'valibot'
import type { CompactFile } from './compact-file.js'
import { addresseeClasses, type FileTheme, mostThemes } from './file-themes.js'
import { checked, type Fault, fields, objectFault, optional, wholeNumber } from './file-shape.js'
import { pathOf, quoted, type Refusal } from './refusal.js'

const count = optional(wholeNumber(0, 1_000_000))
const counted = { objectives: count, actions: count, subActions: count }
const ofTheme = fields({
  ...counted,
  byActor: optional(fields(Object.fromEntries(addresseeClasses.map((each) => [each, count])))),
})

const perThemeFault: Fault = (value) =>
  objectFault(value) ??
  (Object.keys(Object(value)).length > mostThemes
    ? `There are counts of more than ${mostThemes} themes here, the most that a file may have.`
    : null)

/** What a file may say about itself in `counts`. Counts of parts that are not kept are not read. */
export const fileCounts = fields({
  ...counted,
  themes: count,
  bodies: count,
  documents: count,
  otherDocuments: count,
  timeline: count,
  perTheme: optional(
    v.pipe(
      checked<Record<string, v.InferInput<typeof ofTheme>>>(perThemeFault),
      v.record(v.string(), ofTheme),
    ),
  ),
})
/** The counts of a file, where it states them. */
export type FileCounts = v.InferOutput<typeof fileCounts>

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
const found = (themes: readonly FileTheme[]): Record<keyof typeof counted, number> => ({
  objectives: sum(themes.map((theme) => theme.objectives.length)),
  actions: sum(themes.map((theme) => theme.actions.length)),
  subActions: sum(themes.flatMap((theme) => theme.actions.map((action) => action.parts.length))),
})

const differences = (
  at: readonly string[],
  stated: Readonly<Record<string, unknown>>,
  real: Readonly<Record<string, number>>,
): Refusal[] =>
  Object.entries(real).flatMap(([name, number]) => {
    const said = stated[name]
    if (typeof said !== 'number' || said === number) return []
    return [{ path: pathOf([...at, name]), reason: `The file says ${said} here, but holds ${number}.` }]
  })

/** Where what a file says of itself does not agree with what it holds. */
export const miscounts = (file: CompactFile, counts: FileCounts, otherDocuments: number): Refusal[] => {
  const library = file.library && {
    bodies: file.library.institutions.length,
    documents: file.library.documents.length - otherDocuments,
    otherDocuments,
    timeline: file.library.timeline.length,
  }
  const whole = { themes: file.themes.length, ...found(file.themes), ...library }
  const ofThemes = Object.entries(counts.perTheme ?? {}).flatMap(([code, stated]) => {
    const theme = file.themes.find((each) => each.code === code)
    const at = ['counts', 'perTheme', code]
    if (theme === undefined) return [{ path: pathOf(at), reason: `There is no theme ${quoted(code)}.` }]
    const byClass = Object.fromEntries(
      addresseeClasses.map((each) => [
        each,
        theme.actions.filter((action) => action.addresseeClass === each).length,
      ]),
    )
    return [
      ...differences(at, stated, found([theme])),
      ...differences([...at, 'byActor'], stated.byActor ?? {}, byClass),
    ]
  })
  return [...differences(['counts'], counts, whole), ...ofThemes]
}
