import type { Translate } from './messages'

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

/** The name of a stakeholder group in the page's language; of one that this build does not know yet, its own id. */
export function groupName(t: Translate, id: string): string {
  const group = groups.find((each) => each === id)
  return group ? t(`shell:stakeholder_group.${group}`) : id
}
