import { publishPositionFigures, statePosition, withdrawPosition } from '@convene/rules/position.js'
import { entryKind } from '../../platform/record/entry-kind.js'

/** A person stated a position or changed it: nobody is told whose. */
export const positionStated = entryKind(statePosition, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['consultation', 'provision', 'position'],
  fields: ['stance', 'reason'],
})

/** A person took a position back. */
export const positionWithdrawn = entryKind(withdrawPosition, {
  audience: 'internal',
  live: false,
  notice: 'nobody',
  ids: ['consultation', 'provision', 'position'],
  fields: [],
})

/** The figures of a provision took a step; the shares are committed to. */
export const figuresPublished = entryKind(publishPositionFigures, {
  audience: 'public',
  live: true,
  notice: 'nobody',
  ids: ['consultation', 'provision', 'figures'],
  fields: ['shares'],
})
