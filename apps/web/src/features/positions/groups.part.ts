import type { Translate } from '../../ui/messages'

const groups = [
  'state',
  'international_organization',
  'civil_society',
  'academia',
  'youth',
  'private_sector',
  'technical_community',
  'individual',
  'other',
] as const

/** The name of a group as one speaks of all of it; of one that this build does not know yet, its id. */
export function groupPlural(t: Translate, id: string): string {
  const group = groups.find((each) => each === id)
  return group ? t(`compact:group.${group}`) : id
}

/** The same where there is room for a word. */
export function groupShort(t: Translate, id: string): string {
  const group = groups.find((each) => each === id)
  return group ? t(`compact:group.short.${group}`) : id
}
