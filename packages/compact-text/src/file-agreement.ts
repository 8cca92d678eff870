import type { CompactFile } from './compact-file.js'
import type { FileProvision } from './file-themes.js'
import { quoted, type Refusal } from './refusal.js'

/** Codes of the parts that stand before the themes. */
export const framingCodes = ['vision', 'purpose', 'scope', 'basis', 'introduction'] as const

interface Placed {
  readonly path: string
  readonly code: string
  readonly parent: string | null
  readonly provision: FileProvision | null
}

const placedProvisions = (file: CompactFile): Placed[] =>
  file.themes.flatMap((theme, t): Placed[] => {
    const place = (provision: FileProvision, parent: string, path: string): Placed => ({
      path: `themes[${t}].${path}`,
      code: provision.code,
      parent,
      provision,
    })
    return [
      { path: `themes[${t}]`, code: theme.code, parent: null, provision: null },
      ...theme.objectives.map((each, o) => place(each, theme.code, `objectives[${o}]`)),
      ...theme.actions.flatMap((each, a) => [
        place(each, theme.code, `actions[${a}]`),
        ...each.parts.map((part, s) => place(part, each.code, `actions[${a}].sub[${s}]`)),
      ]),
    ]
  })

/** Ids that stand twice, also when they differ only in capitals: an address is told from another at a glance. */
const repeated = (ids: readonly (readonly [id: string, path: string])[]): Refusal[] => {
  const first = new Map<string, string>()
  return ids.flatMap(([id, path]) => {
    const key = id.toLowerCase()
    const taken = first.get(key)
    if (taken === undefined) first.set(key, path)
    return taken === undefined
      ? []
      : [{ path, reason: `The id ${quoted(id)} stands twice; first at ${taken}.` }]
  })
}

const provisionFaults = (file: CompactFile): Refusal[] => {
  const placed = placedProvisions(file)
  const frame = new Set<string>(framingCodes)
  const kept = placed
    .filter((each) => frame.has(each.code.toLowerCase()))
    .map((each) => ({
      path: `${each.path}.id`,
      reason: `The id ${quoted(each.code)} is kept for the part of that name.`,
    }))
  const astray = placed
    .filter((each) => each.parent !== null && !each.code.startsWith(`${each.parent}.`))
    .map(({ path, code, parent }) => ({
      path: `${path}.id`,
      reason: `${quoted(code)} stands below ${quoted(parent ?? '')}: its id must begin with ${quoted(`${parent}.`)}.`,
    }))
  return [...repeated(placed.map((each) => [each.code, `${each.path}.id`])), ...kept, ...astray]
}

const footnoteFaults = (file: CompactFile): Refusal[] => {
  const known = new Set(file.footnotes.map((footnote) => footnote.number))
  const twice = file.footnotes.flatMap(({ number }, index) =>
    file.footnotes.findIndex((each) => each.number === number) === index
      ? []
      : [{ path: `footnotes[${index}].n`, reason: `There are two footnotes ${number}.` }],
  )
  const anchors = placedProvisions(file).flatMap(({ path, provision }) =>
    (provision?.footnotes ?? []).flatMap((number, index, all) => {
      const at = `${path}.footnotes[${index}]`
      if (!known.has(number)) return [{ path: at, reason: `There is no footnote ${number}.` }]
      return all.indexOf(number) === index
        ? []
        : [{ path: at, reason: `Footnote ${number} is named twice here.` }]
    }),
  )
  return [...twice, ...anchors]
}

const libraryFaults = (file: CompactFile, otherDocuments: number): Refusal[] => {
  if (file.library === null) return []
  const { institutions, documents, timeline, wsisTimeline } = file.library
  const own = documents.length - otherDocuments
  return [
    ...repeated(institutions.map((each, index) => [each.id, `bodies[${index}].id`])),
    ...institutions.flatMap(({ since, until }, index) =>
      since !== null && until !== null && until < since
        ? [{ path: `bodies[${index}].until`, reason: `It ends in ${until}, before it begins in ${since}.` }]
        : [],
    ),
    // @why an id that is made from other fields is at no field's place: the item itself is named
    ...repeated(
      documents.map((each, index) => [
        each.id,
        index < own ? `documents[${index}].id` : `otherDocuments[${index - own}]`,
      ]),
    ),
    ...repeated([
      ...timeline.map((each, index) => [each.id, `timeline[${index}].id`] as const),
      ...wsisTimeline.map((each, index) => [each.id, `wsisTimeline[${index}]`] as const),
    ]),
  ]
}

/** What cannot be seen in one place alone: ids twice, provisions in the wrong branch, anchors without a footnote. */
export const disagreements = (file: CompactFile, otherDocuments: number): Refusal[] => [
  ...provisionFaults(file),
  ...footnoteFaults(file),
  ...libraryFaults(file, otherDocuments),
]
