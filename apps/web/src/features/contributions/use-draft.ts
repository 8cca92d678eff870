import { useCallback, useEffect, useRef, useState } from 'react'
import { desk } from './desk'
import type { Draft } from './drafts'
import { newId } from './new-id'

/** Milliseconds without a key until what was written is kept. */
const pause = 1000

/** What a draft begins with when there is none. */
export type Beginning = Pick<Draft, 'body' | 'language' | 'quote' | 'machineUse'>

/**
 * A draft that this device keeps: it is there again after a closed tab, and two tabs that write the same one agree on the
 * newer words as long as nobody is typing here.
 * @param begin undefined while it is not known yet what it begins with
 */
export function useDraft(key: string, begin: Beginning | undefined) {
  const [draft, setDraft] = useState<Draft>()
  const [savedAt, setSavedAt] = useState<number>()
  const newest = useRef<Draft>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const now = newest.current
    if (!now) return
    const kept = { ...now, account: desk().account() ?? null, savedAt: Date.now() }
    await desk().drafts.save(kept)
    desk().draftChanged(now.key)
    setSavedAt(kept.savedAt)
  }, [])

  useEffect(() => {
    let left = false
    const read = async (start: boolean) => {
      const kept = await desk().drafts.read(key)
      if (left || timer.current !== undefined) return
      const next =
        kept ?? (begin && { ...begin, key, actId: newId(), account: null, languageChosen: false, savedAt: 0 })
      if (!next || (!kept && !start)) return
      newest.current = next
      setDraft(next)
      if (kept) setSavedAt(kept.savedAt)
    }
    void read(true)
    const stop = desk().listenDrafts((changed) => void (changed === key && read(false)))
    // a phone may end a page that is not seen without a word
    const hidden = () => void (timer.current !== undefined && save())
    document.addEventListener('visibilitychange', hidden)
    return () => {
      left = true
      stop()
      document.removeEventListener('visibilitychange', hidden)
      hidden()
    }
  }, [key, begin, save])

  const change = useCallback(
    (part: Partial<Draft>) => {
      if (!newest.current) return
      newest.current = { ...newest.current, ...part }
      setDraft(newest.current)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), pause)
    },
    [save],
  )

  const drop = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    newest.current = undefined
    await desk().drafts.drop(key)
    desk().draftChanged(key)
  }, [key])

  return { draft, savedAt, change, save, drop }
}
