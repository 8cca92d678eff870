import { useEffect, useState } from 'react'
import { ContributionHistoryOperation, ViewerThreadOperation } from '@convene/api-client/operations.js'
import type { CommentFragment } from '@convene/api-client/operations.js'
import { ask } from '../../ui/ask'
import { useMessages } from '../../ui/messages'
import type { ThreadPlace } from './thread-context'
import type { Writing } from './thread-view'

/** One's contribution as it was written, to change it: published ones are read by everyone, held ones by their author. */
export function useEdited(place: ThreadPlace, writing: Writing | undefined): CommentFragment | undefined {
  const { locale } = useMessages()
  const { consultation, code } = place
  const id = writing?.kind === 'edit' ? writing.id : undefined
  const [found, setFound] = useState<CommentFragment>()
  useEffect(() => {
    if (id === undefined) return
    const gone = new AbortController()
    const read = async () => {
      const { contributionHistory } = await ask(
        ContributionHistoryOperation,
        { consultation, code, contribution: id, locale },
        gone.signal,
      )
      if (contributionHistory) return setFound(contributionHistory.contribution)
      const { viewerThread } = await ask(ViewerThreadOperation, { consultation, code }, gone.signal)
      setFound(viewerThread?.held.find((one) => one.id === id))
    }
    read().catch(() => undefined)
    return () => gone.abort()
  }, [id, consultation, code, locale])
  return id !== undefined && found?.id === id ? found : undefined
}
