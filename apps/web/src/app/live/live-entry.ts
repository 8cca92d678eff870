import type { LiveLink } from '@convene/api-client/live.js'
import type { CommentFragment, FiguresFragment } from '@convene/api-client/operations.js'

/** An entry of a room as this page gets it: the service sends what GraphQL answers (a test of the api compares both). */
export interface LiveEntry extends LiveLink {
  /** The contribution that it is about, as it is now; null when there is none to show. */
  readonly contribution: CommentFragment | null
  /** The figures that it is about, as they are now; null when it is about none. */
  readonly positionFigures: FiguresFragment | null
  /** The provision that it is about, with its count as it is now; null when many are concerned. */
  readonly provision: { readonly code: string; readonly contributionCount: number } | null
}
