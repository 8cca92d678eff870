import type { FiguresFragment } from '@convene/api-client/operations.js'
import type { LiveEntry } from '../../app/live/live-entry'

/** What of a provision's margin changes while the page is open. */
interface Margin {
  contributionCount: number
  figures: FiguresFragment | null
}

/** What was heard of margins since the page was made, by the codes of their provisions. */
export type HeardMargins = ReadonlyMap<string, Partial<Margin>>

/**
 * What was heard, with more entries of the room of all that is said. An entry carries what is there now and not what was
 * added, so hearing it again changes nothing.
 */
export function heardMargins(before: HeardMargins, entries: readonly LiveEntry[]): HeardMargins {
  const heard = new Map(before)
  for (const { kind, provision, positionFigures } of entries) {
    if (!provision) continue
    const { code, contributionCount } = provision
    const figures = kind === 'figures.published' ? { figures: positionFigures } : {}
    heard.set(code, { ...heard.get(code), contributionCount, ...figures })
  }
  return heard
}
