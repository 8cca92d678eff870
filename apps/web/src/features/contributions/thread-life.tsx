import { useEffect, useState, type ComponentType } from 'react'
import type { CommentFragment, FiguresFragment } from '@convene/api-client/operations.js'
import { loadMessages, useMessages } from '../../ui/messages'
import { FollowButton } from './follow-button'
import { NewBar } from './new-bar'
import { OfflineLine } from './offline-line'
import { useThread, type ThreadPlace } from './thread-context'
import { ThreadKeys } from './thread-keys'
import { useLive } from './use-live'
import { useSent } from './use-sent'
import { useViewer, type Mark } from './use-viewer'

/** What a thread can do once its code is loaded. */
export interface Abilities {
  Words?: ComponentType<{ comment: CommentFragment; place: ThreadPlace }>
  mark?: Mark | undefined
  Follow?: ComponentType
}

/**
 * A thread's life on a reader's screen: the viewer's own part, what others do, what waits on this device, the keys. Loaded
 * after the page has been taken over; nothing of it is needed to read or to write.
 */
export function Life({
  version,
  onAble,
  onFigures,
}: {
  version: { log: string; number: number }
  onAble: (abilities: Abilities) => void
  onFigures: ((figures: FiguresFragment | null) => void) | undefined
}) {
  const { view } = useThread()
  const { locale } = useMessages()
  const mark = useViewer()
  const [tooOld, setTooOld] = useState(false)
  useSent()
  useLive(version, () => setTooOld(true), onFigures)
  useEffect(() => onAble({ mark, Follow: FollowButton }), [mark, onAble])
  const signedIn = mark !== undefined
  useEffect(() => {
    // who may write can do so when the line is gone: the form is here before it is needed
    if (signedIn)
      void Promise.all([import('./composer'), loadMessages(locale, ['acts'])]).catch(() => undefined)
  }, [signedIn, locale])
  // what writes contributions is fetched when the first one comes that the server did not write
  const needed = view.waiting.length > 0 || view.known.size > 0 || view.writing !== undefined
  useEffect(() => {
    if (!needed) return
    import('./comment-words').then(
      ({ CommentWords }) => onAble({ Words: CommentWords }),
      () => undefined,
    )
  }, [needed, onAble])
  return (
    <>
      <OfflineLine />
      <NewBar tooOld={tooOld} />
      <ThreadKeys />
    </>
  )
}
