import { useSyncExternalStore } from 'react'
import { MastheadOperation, type MastheadQuery } from '@convene/api-client/operations.js'
import { ask, NotAnswered } from '../ui/ask'

/** Who looks, as far as pages that everybody shares show it. */
export type Viewer = MastheadQuery['viewer']

let known: Viewer | undefined
let asked: Promise<Viewer> | undefined
let begun = false
const listeners = new Set<() => void>()
const intents = ['pointerdown', 'pointermove', 'keydown', 'focusin', 'scroll'] as const

/**
 * Who looks: one question for all parts of a page, so that a visitor, who has nothing of their own, is asked about once.
 * @param again after the line was gone, or when the browser brings a page back: somebody may have signed in or out since
 * @throws NotAnswered
 */
export function whoLooks(again = false): Promise<Viewer> {
  if (again || !asked) {
    const asking = ask(MastheadOperation, {}).then(({ viewer }) => viewer)
    asked = asking
    asking.catch(() => {
      if (asked === asking) asked = undefined
    })
  }
  return asked
}

async function look(): Promise<void> {
  for (const intent of intents) removeEventListener(intent, look, true)
  try {
    tell(await whoLooks())
    // the number goes on by itself, over the line that threads have too
    if (known?.account)
      (await import('./live/watch-room')).watchUnreadNotices((unreadNotices) => {
        if (known && known.unreadNotices !== unreadNotices) tell({ ...known, unreadNotices })
      })
  } catch (error) {
    // the masthead then says what it says to everybody, and the number stays as it was asked for
    if (!(error instanceof NotAnswered || error instanceof TypeError)) throw error
  }
}

function tell(viewer: Viewer): void {
  known = viewer
  listeners.forEach((told) => told())
}

/**
 * Who looks: asked for once per page, when somebody first shows that they are there, since a stored page is the same for
 * everyone; or `now`, where the page knows that somebody is signed in. Undefined on the server, while hydrating, and
 * until the answer is there.
 */
export function useViewer(now: boolean): Viewer | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      if (!begun) {
        begun = true
        if (now || document.documentElement.dataset['touched'] === 'on') void look()
        else for (const intent of intents) addEventListener(intent, look, { capture: true, passive: true })
      }
      return () => listeners.delete(listener)
    },
    () => known,
    () => undefined,
  )
}
