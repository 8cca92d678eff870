import { useEffect, useRef } from 'react'
import { watchRoom } from '../../app/live/watch-room'
import { desk } from './desk'
import { useThread } from './thread-context'

/** What others do in this thread, in order, each once: it goes to the quiet bar, or changes in its place what is shown. */
export function useLive(version: { log: string; number: number }, onTooOld: () => void): void {
  const { place, view, change } = useThread()
  const { consultation, code } = place
  const mine = useRef(view.viewer?.mine)
  mine.current = view.viewer?.mine
  const { log, number } = version
  const tooOld = useRef(onTooOld)
  tooOld.current = onTooOld
  useEffect(
    () =>
      watchRoom(
        { consultation, code },
        { log, number },
        {
          onEntries: (entries) => {
            for (const { contribution } of entries)
              if (contribution)
                change({
                  do: 'arrive',
                  comment: contribution,
                  own: mine.current?.has(contribution.id) ?? false,
                })
          },
          onState: (state) => {
            if (state === 'tooOld') tooOld.current()
            if (state === 'live') void desk().flush()
          },
          onPresence: (count) => change({ do: 'present', count }),
        },
      ),
    [consultation, code, log, number, change],
  )
}
