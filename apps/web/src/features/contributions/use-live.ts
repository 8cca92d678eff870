import { useEffect, useEffectEvent } from 'react'
import type { CommentFragment, FiguresFragment } from '@convene/api-client/operations.js'
import type { LiveEntry } from '../../app/live/live-entry'
import { watchRoom } from '../../app/live/watch-room'
import { desk } from './desk'
import { useThread } from './thread-context'

/** What others do in this thread, in order, each once: it goes to the quiet bar, or changes in its place what is shown. */
export function useLive(
  version: { log: string; number: number },
  onTooOld: () => void,
  onFigures?: (figures: FiguresFragment | null) => void,
): void {
  const { place, view, change } = useThread()
  const { consultation, code } = place
  const { log, number } = version
  const told = useEffectEvent(({ kind, contribution, positionFigures }: LiveEntry) => {
    if (kind === 'figures.published') onFigures?.(positionFigures)
    // a closed account's texts went, wherever they were
    if (kind === 'contributions.detached' || kind === 'contributions.erased') onTooOld()
    if (isComment(contribution))
      change({
        do: 'arrive',
        comment: contribution,
        own: view.viewer?.mine.has(contribution.id) ?? false,
      })
  })
  const tooOld = useEffectEvent(onTooOld)
  useEffect(
    () =>
      watchRoom(
        { consultation, code },
        { log, number },
        {
          onEntries: (entries) => {
            for (const entry of entries) told(entry)
          },
          onState: (state) => {
            if (state === 'tooOld') tooOld()
            if (state === 'live') void desk().flush()
          },
          onPresence: (count) => change({ do: 'present', count }),
        },
      ),
    [consultation, code, log, number, change],
  )
}

/** The service tells contributions as GraphQL answers them (a test of the api compares both). */
function isComment(told: unknown): told is CommentFragment {
  return typeof told === 'object' && told !== null && 'id' in told && 'state' in told && 'createdAt' in told
}
