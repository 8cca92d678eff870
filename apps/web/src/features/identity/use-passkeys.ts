import { useState, useSyncExternalStore } from 'react'
import { useRefusalSentence } from '../../ui/act-form'
import { NotAnswered } from '../../ui/ask'
import { useMessages } from '../../ui/messages'
import type { PasskeyOutcome } from './passkeys'

const never = () => () => {}

/** Whether this browser has passkeys; undefined until the client has taken over. */
export function usePasskeysThere(): boolean | undefined {
  return useSyncExternalStore(
    never,
    () => 'PublicKeyCredential' in window,
    () => undefined,
  )
}

/**
 * Asking the device, with what went wrong as a sentence.
 * @returns `run` answers what the device gave, or null
 */
export function useDevice(): {
  waiting: boolean
  trouble: string | null
  run: (asks: () => Promise<PasskeyOutcome>) => Promise<string | null>
} {
  const { t } = useMessages()
  const sentence = useRefusalSentence()
  const [waiting, setWaiting] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const run = async (asks: () => Promise<PasskeyOutcome>) => {
    setWaiting(true)
    setTrouble(null)
    try {
      const ended = await asks()
      if (ended.outcome === 'answered') return ended.answer
      setTrouble(ended.outcome === 'refused' ? sentence(ended.refusal) : t('identity:join.passkey.stopped'))
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error
      setTrouble(t('acts:refusal.TRY_AGAIN'))
    } finally {
      setWaiting(false)
    }
    return null
  }
  return { waiting, trouble, run }
}
