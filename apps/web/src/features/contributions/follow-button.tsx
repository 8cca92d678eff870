import { useState } from 'react'
import { FollowThreadOperation, UnfollowThreadOperation } from '@convene/api-client/operations.js'
import { ask } from '../../ui/ask'
import { useMessages } from '../../ui/messages'
import { newId } from './new-id'
import { useThread } from './thread-context'

/** Whether one is told of news in this thread; for who is signed in. */
export function FollowButton() {
  const { t } = useMessages()
  const { place, view, change } = useThread()
  const [busy, setBusy] = useState(false)
  const { viewer } = view
  if (!viewer?.account) return null
  const { consultation, code } = place
  const follow = async () => {
    if (busy) return
    setBusy(true)
    try {
      const act = { actId: newId(), consultation, code }
      const answer = viewer.following
        ? (await ask(UnfollowThreadOperation, act)).unfollowThread
        : (await ask(FollowThreadOperation, act)).followThread
      if (answer.__typename !== 'Refusal') change({ do: 'follow', following: !viewer.following })
    } catch {
      // without an answer the button stays as it was
    }
    setBusy(false)
  }
  return (
    <button
      type="button"
      className="plain follow"
      aria-pressed={viewer.following}
      onClick={() => void follow()}
    >
      {viewer.following ? t('contributions:thread.following') : t('contributions:thread.follow')}
    </button>
  )
}
