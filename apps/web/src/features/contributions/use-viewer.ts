import { useCallback, useEffect, useRef, useState } from 'react'
import {
  MarkHelpfulOperation,
  UnmarkHelpfulOperation,
  ViewerThreadOperation,
} from '@convene/api-client/operations.js'
import { whoLooks } from '../../app/viewer'
import { ask } from '../../ui/ask'
import { desk } from './desk'
import { newId } from './new-id'
import { useThread } from './thread-context'

/** Tells an author that a contribution helped, or takes that back. */
export type Mark = (id: string, helpful: boolean) => void

const visitor = {
  account: null,
  refusal: { code: 'SIGN_IN_FIRST', params: [] },
  mine: new Map(),
  helpful: new Set<string>(),
  following: false,
  machineUse: false,
}

/**
 * Reads what is the viewer's own in this thread, after the page has been taken over and again when the browser brings it
 * back from where it kept it; tells the desk who sits at it.
 * @returns how to mark; undefined while nobody is known to be signed in
 */
export function useViewer(): Mark | undefined {
  const { place, change } = useThread()
  const { consultation, code } = place
  const [signedIn, setSignedIn] = useState(false)
  useEffect(() => {
    const gone = new AbortController()
    const read = async (again: boolean) => {
      const { account: writer } = await whoLooks(again)
      if (gone.signal.aborted) return
      if (!writer) {
        // a visitor has nothing of their own here: nothing is asked for
        change({ do: 'know', viewer: visitor, held: [] })
        setSignedIn(false)
        return desk().settle(null)
      }
      const { viewerThread: viewer } = await ask(ViewerThreadOperation, { consultation, code }, gone.signal)
      if (gone.signal.aborted || !viewer) return
      const account = writer.id
      change({
        do: 'know',
        viewer: {
          account,
          refusal: viewer.writing,
          mine: new Map(viewer.mine.map((one) => [one.id, one])),
          helpful: new Set(viewer.helpful),
          following: viewer.following,
          machineUse: writer.machineUseAllowed,
        },
        held: viewer.held,
      })
      setSignedIn(true)
      await desk().settle(account)
    }
    // without a line the page stays as everyone sees it
    const readQuietly = (again: boolean) => void read(again).catch(() => undefined)
    const readAgain = () => readQuietly(true)
    const shown = ({ persisted }: PageTransitionEvent) => persisted && readAgain()
    readQuietly(false)
    window.addEventListener('pageshow', shown)
    window.addEventListener('online', readAgain)
    return () => {
      gone.abort()
      window.removeEventListener('pageshow', shown)
      window.removeEventListener('online', readAgain)
    }
  }, [consultation, code, change])
  const sent = useRef(new Map<string, boolean>())
  const mark = useCallback<Mark>(
    (id, helpful) => {
      const account = desk().account()
      if (!account) return
      change({ do: 'mark', id, helpful })
      sent.current.set(id, helpful)
      const { name, id: operation } = helpful ? MarkHelpfulOperation : UnmarkHelpfulOperation
      const actId = newId()
      const stop = desk().listen((told) => {
        if (told.kind !== 'outcome' || told.act.actId !== actId) return
        stop()
        if (told.outcome.kind !== 'refused') return
        void desk().outbox.takeBack(actId)
        if (sent.current.get(id) === helpful) change({ do: 'mark', id, helpful: !helpful })
      })
      void desk()
        .outbox.add({
          actId,
          account,
          operation: { name, id: operation },
          variables: { actId, contribution: id },
        })
        .then(() => desk().flush())
    },
    [change],
  )
  return signedIn ? mark : undefined
}
