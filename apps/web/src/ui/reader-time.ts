import { useSyncExternalStore } from 'react'

const minute = 60_000

// one clock for all that show it; it runs only while somebody looks
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => listeners.forEach((told) => told()), minute / 4)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The reader's clock and zone. */
export interface ReaderTime {
  /** Milliseconds since 1970, to the minute. */
  now: number
  /** IANA name. */
  zone: string
}

/**
 * The reader's time, once the client has taken over. Undefined on the server and while hydrating: stored pages are the
 * same bytes for everyone, so nothing in them may depend on who reads them or when.
 */
export function useReaderTime(): ReaderTime | undefined {
  const now = useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / minute) * minute,
    () => undefined,
  )
  return now === undefined ? undefined : { now, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone }
}
