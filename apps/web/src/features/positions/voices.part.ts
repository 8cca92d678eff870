import type { FiguresFragment, GroupFiguresFragment } from '@convene/api-client/operations.js'
import { stripGroups, type Voice } from '@convene/rules/margin-sentence.js'
import { untold, type Shares } from '@convene/rules/position-figures.js'

/** The shares of a group as the rules know them. */
export function sharesOf({ support, liveWith, reserve, oppose }: GroupFiguresFragment): Shares {
  return { support, live_with: liveWith, reserve, oppose }
}

/**
 * Who speaks in the margin: each group's accredited organizations, and individuals for themselves. What persons say to
 * belong to moves no other group's bar (trust.md F11); their figures stand in the table.
 */
export function voicesOf(figures: FiguresFragment): readonly Voice[] {
  const heard = [
    ...figures.verified.filter(({ group }) => group !== 'individual'),
    ...figures.selfDeclared.filter(({ group }) => group === 'individual'),
  ]
  const always = stripGroups.map((group) => heard.find((row) => row.group === group) ?? group)
  const others = heard.filter(({ group }) => !stripGroups.some((each) => each === group))
  return [...always, ...others].map((row) =>
    typeof row === 'string' ? { group: row, shares: untold } : { group: row.group, shares: sharesOf(row) },
  )
}
