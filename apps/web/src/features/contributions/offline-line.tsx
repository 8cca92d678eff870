import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import WifiOff from 'lucide-react/icons/wifi-off'
import { Icon } from '../../ui/icon'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { desk } from './desk'
import type { WaitingAct } from './outbox'
import { useThread } from './thread-context'
import { useOnline } from './use-online'

/**
 * Under the head of the page while there is no line, or while acts wait on this device: what still works, how many things
 * wait, what they say. What was refused meanwhile keeps its text here until its writer takes it up again.
 */
export function OfflineLine() {
  const { t, locale } = useMessages()
  const { place } = useThread()
  const online = useOnline()
  const waiting = useWaiting()
  const [slot] = useState(() => document.getElementById('line'))
  if (!slot || (online && waiting.length === 0)) return null
  return createPortal(
    <div className="offline" role="status">
      <div>
        <p>
          <Icon of={WifiOff} />
          {!online && <b>{t('contributions:offline.line')}</b>}
          {waiting.length > 0 && <span>{t('contributions:offline.waiting', { count: waiting.length })}</span>}
          {online && desk().account() === null && (
            <a href={hrefOf({ locale }, '/join', { next: place.path })}>
              {t('contributions:offline.sign_in')}
            </a>
          )}
        </p>
        {waiting.length > 0 && (
          <ul>
            {waiting.map(({ actId, variables: { body } }) =>
              typeof body === 'string' ? (
                <li key={actId}>
                  <bdi>{body}</bdi>
                </li>
              ) : null,
            )}
          </ul>
        )}
      </div>
    </div>,
    slot,
  )
}

function useWaiting(): readonly WaitingAct[] {
  const [waiting, setWaiting] = useState<readonly WaitingAct[]>([])
  useEffect(() => {
    let gone = false
    const read = async () => {
      const account = desk().account()
      const acts = !account ? [] : await desk().outbox.waiting(account)
      if (!gone) setWaiting(acts)
    }
    void read()
    const stop = desk().listen(() => void read())
    return () => {
      gone = true
      stop()
    }
  }, [])
  return waiting
}
