import type { AddresseeClass, ProvisionFragment } from '@convene/api-client/operations.js'

/** An objective or an action with its parts. */
export interface Item {
  provision: ProvisionFragment
  parts: readonly ProvisionFragment[]
}

/** Actions that follow one another and are addressed to the same class. */
interface ActionGroup {
  addressee: AddresseeClass
  items: readonly Item[]
}

/** A theme with what stands under it. */
export interface ThemeSection {
  theme: ProvisionFragment
  objectives: readonly Item[]
  groups: readonly ActionGroup[]
}

/** The text in the shape it is read in. */
export interface TextSections {
  /** What stands before the themes: vision, purpose, scope, basis, introduction. */
  framing: readonly ProvisionFragment[]
  themes: readonly ThemeSection[]
}

interface OpenGroup {
  addressee: AddresseeClass
  items: Item[]
}

/**
 * Puts provisions in reading order into sections. Nothing is sorted and nothing is left out: a provision whose theme or
 * action is not among those given stands in its place as an item of its own.
 */
export function sectionsOf(provisions: readonly ProvisionFragment[]): TextSections {
  const framing: ProvisionFragment[] = []
  const themes: { theme: ProvisionFragment; objectives: Item[]; groups: OpenGroup[] }[] = []
  const parts = new Map<string, ProvisionFragment[]>()
  for (const provision of provisions) {
    const siblings = provision.kind === 'sub_action' && parts.get(provision.parentCode ?? '')
    if (siblings) {
      siblings.push(provision)
      continue
    }
    if (provision.kind === 'theme') {
      themes.push({ theme: provision, objectives: [], groups: [] })
      continue
    }
    const section = themes.at(-1)
    if (!section) {
      framing.push(provision)
      continue
    }
    const own: ProvisionFragment[] = []
    parts.set(provision.code, own)
    const item: Item = { provision, parts: own }
    const addressee = provision.addresseeClass
    if (addressee === null) {
      section.objectives.push(item)
      continue
    }
    const last = section.groups.at(-1)
    if (last?.addressee === addressee) last.items.push(item)
    else section.groups.push({ addressee, items: [item] })
  }
  return { framing, themes }
}

/** Which provision a footnote is anchored to: number → code. */
export function anchorsOf(provisions: readonly ProvisionFragment[]): ReadonlyMap<number, string> {
  return new Map(
    provisions.flatMap(({ code, footnoteNumbers }) =>
      footnoteNumbers.map((number) => [number, code] as const),
    ),
  )
}
