import * as v from 'valibot'
import { type AuthoredTexts, authoredTexts } from './authored-text.js'
import { type PartialDate, partialDate } from './file-date.js'
import { codeFault, longestText, longestTitle, oneOf, text } from './file-leaf.js'
import { checked, fields, list, optional, optionalList, wholeNumber } from './file-shape.js'
import type { Language } from './language.js'

/** To whom an action is addressed (ACT-01); the compact calls them actors. */
export const addresseeClasses = [
  'member_states',
  'all_stakeholders',
  'multilateral',
  'multilateral_and_regional',
  'member_states_and_regional',
] as const
/** One of the five classes of addressees. */
export type AddresseeClass = (typeof addresseeClasses)[number]

/** Whom a provision has in mind; the readers' languages have a word for each. */
export const targetGroups = [
  'women_and_girls',
  'rural',
  'children',
  'youth',
  'older_persons',
  'persons_with_disabilities',
  'indigenous',
  'minorities',
] as const
/** One of the known target groups. */
export type TargetGroup = (typeof targetGroups)[number]

/** A provision below a theme, with what stands in its margin. */
export interface FileProvision {
  readonly code: string
  readonly texts: AuthoredTexts
  readonly due: PartialDate | null
  readonly namedActors: readonly string[]
  readonly targetGroups: readonly TargetGroup[]
  /** Numbers of the footnotes anchored here. */
  readonly footnotes: readonly number[]
  readonly translationNote: string | null
}
/** An action, its class of addressees and its parts. */
export interface FileAction extends FileProvision {
  readonly addresseeClass: AddresseeClass
  readonly parts: readonly FileProvision[]
}
/** One of the themes A to H. */
export interface FileTheme {
  readonly code: string
  readonly title: AuthoredTexts
  readonly objectives: readonly FileProvision[]
  readonly actions: readonly FileAction[]
}

const code = checked<string>(codeFault)
const noParts = optional(
  checked<[]>((value) =>
    Array.isArray(value) && value.length === 0
      ? null
      : 'Only an action has parts, and a part has none of its own.',
  ),
)
const footnoteNumber = wholeNumber(1, 9999)

const margin = (record: Language) => ({
  id: code,
  text: authoredTexts(record, longestText),
  due: optional(partialDate),
  namedActors: optionalList(text(longestTitle), 30),
  targetGroups: optionalList(oneOf(targetGroups, 'a target group'), 30),
  footnotes: optionalList(footnoteNumber, 30),
  translationNote: optional(text(longestText)),
})

const provision = (record: Language) =>
  v.pipe(
    fields({ ...margin(record), sub: noParts }),
    v.transform(({ id, text: texts, sub: _none, ...rest }): FileProvision => ({ code: id, texts, ...rest })),
  )

const action = (record: Language) =>
  v.pipe(
    fields({
      ...margin(record),
      actor: oneOf(addresseeClasses, 'a class of addressees'),
      sub: optionalList(provision(record), 200),
    }),
    v.transform(({ id, text: texts, actor: addresseeClass, sub: parts, ...rest }): FileAction => ({
      code: id,
      texts,
      addresseeClass,
      parts,
      ...rest,
    })),
  )

const theme = (record: Language) =>
  v.pipe(
    fields({
      id: code,
      title: authoredTexts(record, longestTitle),
      objectives: list(provision(record), 500),
      actions: list(action(record), 500),
    }),
    v.transform(({ id, ...rest }): FileTheme => ({ code: id, ...rest })),
  )

/** How many themes one file may hold. */
export const mostThemes = 100
/** How many objectives, actions and sub-actions one file may hold: so many faults are the most that are ever kept. */
const mostProvisions = 2_000

const itemsOf = (value: unknown, name: string): unknown[] => {
  const held: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return Array.isArray(held) ? held : []
}
const provisionsIn = (value: unknown): number =>
  (Array.isArray(value) ? value.slice(0, mostThemes) : []).reduce<number>(
    (sum, each: unknown) =>
      sum +
      itemsOf(each, 'objectives').length +
      itemsOf(each, 'actions').length +
      itemsOf(each, 'actions').reduce<number>((parts, one) => parts + itemsOf(one, 'sub').length, 0),
    0,
  )

/** The themes of a compact with all that stands below them. */
export const themes = (record: Language) => {
  const items = list(theme(record), mostThemes)
  return v.pipe(
    checked<v.InferInput<typeof items>>((value) => {
      if (Array.isArray(value) && value.length === 0) return 'A compact has at least one theme.'
      return provisionsIn(value) > mostProvisions
        ? `The themes hold more than ${mostProvisions} objectives, actions and sub-actions.`
        : null
    }),
    items,
  )
}
