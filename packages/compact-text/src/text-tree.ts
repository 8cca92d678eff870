import type { AuthoredTexts } from './authored-text.js'
import type { CompactFile, FileFootnote } from './compact-file.js'
import { framingCodes } from './file-agreement.js'
import type { PartialDate } from './file-date.js'
import type { AddresseeClass, FileProvision, TargetGroup } from './file-themes.js'
import type { Language } from './language.js'

/** What a provision is; the five first stand before the themes and have no parent. */
export type ProvisionKind =
  'vision' | 'purpose' | 'scope' | 'basis' | 'introduction' | 'theme' | 'objective' | 'action' | 'sub_action'

/** One piece of the text with an address of its own (GOV-01, GOV-05). */
export interface Provision {
  /** Stable across versions: `vision`, `A`, `A.O1`, `E.S1.a`. */
  readonly code: string
  readonly kind: ProvisionKind
  readonly parentCode: string | null
  /** Its place in reading order, counted from 1. */
  readonly position: number
  /** Of actions only. */
  readonly addresseeClass: AddresseeClass | null
  readonly due: PartialDate | null
  readonly namedActors: readonly string[]
  readonly targetGroups: readonly TargetGroup[]
  readonly footnotes: readonly number[]
  readonly translationNote: string | null
  readonly texts: AuthoredTexts
}

/** A compact as the product keeps it: its provisions in reading order, and its footnotes. */
export interface CompactText {
  readonly language: Language
  readonly symbol: string | null
  readonly title: AuthoredTexts
  readonly provisions: readonly Provision[]
  readonly footnotes: readonly FileFootnote[]
}

type Unplaced = Omit<Provision, 'position'>

const bare = (code: string, kind: ProvisionKind, texts: AuthoredTexts): Unplaced => ({
  code,
  kind,
  parentCode: null,
  addresseeClass: null,
  due: null,
  namedActors: [],
  targetGroups: [],
  footnotes: [],
  translationNote: null,
  texts,
})
const below = (parentCode: string, kind: ProvisionKind, from: FileProvision): Unplaced => ({
  ...bare(from.code, kind, from.texts),
  parentCode,
  due: from.due,
  namedActors: from.namedActors,
  targetGroups: from.targetGroups,
  footnotes: from.footnotes,
  translationNote: from.translationNote,
})

/** Lays a compact file out in reading order: what frames it, then theme by theme objectives, actions and their parts. */
export const textTree = (file: CompactFile): CompactText => {
  const frame = framingCodes.flatMap((part) => {
    const texts = file[part]
    return texts === null ? [] : [bare(part, part, texts)]
  })
  const themes = file.themes.flatMap((theme) => [
    bare(theme.code, 'theme', theme.title),
    ...theme.objectives.map((each) => below(theme.code, 'objective', each)),
    ...theme.actions.flatMap((action) => [
      { ...below(theme.code, 'action', action), addresseeClass: action.addresseeClass },
      ...action.parts.map((part) => below(action.code, 'sub_action', part)),
    ]),
  ])
  return {
    language: file.language,
    symbol: file.symbol,
    title: file.title,
    provisions: [...frame, ...themes].map((each, index) => ({ ...each, position: index + 1 })),
    footnotes: file.footnotes,
  }
}
