import type { LiveLink } from '@convene/api-client/live.js'

/** An entry of a room as this page gets it. */
export interface LiveEntry extends LiveLink {
  /** The contribution that it is about, as it is now; null when there is none to show. */
  readonly contribution: unknown
  /** The figures that it is about, as they are now; null when it is about none. */
  readonly positionFigures: unknown
}
