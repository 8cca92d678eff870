import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import ArrowDown from 'lucide-react/icons/arrow-down'
import { Icon } from '../../ui/icon'
import { useMessages } from '../../ui/messages'
import { useThread } from './thread-context'
import { newOnes } from './thread-view'

/** Milliseconds between two announcements. */
const quiet = 30_000
/** Milliseconds after the last key in which somebody counts as writing. */
const typing = 5_000

/**
 * The quiet bar: so many new comments, shown when the reader says so. It never moves what is being read; it is announced at
 * most twice a minute, and not while somebody writes.
 */
export function NewBar({ tooOld }: { tooOld: boolean }) {
  const { t } = useMessages()
  const { view } = useThread()
  const count = newOnes(view)
  const show = useShow()
  const announced = useAnnounced(count)
  return (
    <div className="new-bar">
      {tooOld ? (
        <p>
          {t('contributions:live.too_old')}
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('contributions:live.reload')}
          </button>
        </p>
      ) : (
        view.waiting.length > 0 && (
          <button type="button" onClick={show} id="show-new">
            <Icon of={ArrowDown} />
            {t('contributions:live.new', { count })} · {t('contributions:live.show')}
          </button>
        )
      )}
      <p className="unseen" role="status">
        {announced > 0 && t('contributions:live.new', { count: announced })}
      </p>
    </div>
  )
}

/** Shows what waits: each in its place, while what stands in the window stays where it is. */
export function useShow(): () => void {
  const { view, change } = useThread()
  return () => {
    const before = new Set(view.rows.map(({ id }) => id))
    const seen = firstInWindow()
    const top = seen?.getBoundingClientRect().top ?? 0
    flushSync(() => change({ do: 'show' }))
    if (seen) scrollBy(0, seen.getBoundingClientRect().top - top)
    // the bar is gone: who came by the keyboard goes on at the first new one
    for (const article of document.querySelectorAll<HTMLElement>('#conversation article'))
      if (!before.has(article.id.slice(2))) {
        article.focus({ preventScroll: true })
        break
      }
  }
}

function firstInWindow(): Element | undefined {
  return [...document.querySelectorAll('#conversation article')].find(
    (article) => article.getBoundingClientRect().bottom > 0,
  )
}

/** The number to announce: it follows the count at its own pace. */
function useAnnounced(count: number): number {
  const [announced, setAnnounced] = useState(0)
  const last = useRef(0)
  const lastKey = useRef(0)
  useEffect(() => {
    const key = () => (lastKey.current = Date.now())
    document.addEventListener('input', key)
    return () => document.removeEventListener('input', key)
  }, [])
  useEffect(() => {
    if (count === 0) return
    let timer: ReturnType<typeof setTimeout>
    const say = () => {
      const wait = Math.max(last.current + quiet, lastKey.current + typing) - Date.now()
      if (wait > 0) timer = setTimeout(say, wait)
      else {
        last.current = Date.now()
        setAnnounced(count)
      }
    }
    say()
    return () => clearTimeout(timer)
  }, [count])
  return count === 0 ? 0 : announced
}
