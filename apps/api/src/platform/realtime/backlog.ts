import type { Socket } from 'socket.io'

/** How far a socket may fall behind (trust.md R11): bytes that wait for it, and milliseconds that the oldest has waited. */
export const backlogLimits = { bytes: 1_000_000, ms: 30_000 } as const

/** What waits for one socket. */
export interface Backlog {
  /** Bytes, roughly: what the network has not taken. */
  readonly bytes: () => number
  /** Whether it has passed a limit by now (milliseconds since 1970). */
  readonly tooLong: (now: number) => boolean
}

/**
 * Measures what waits for a socket. The transport takes the whole buffer at once and takes the next only when the network
 * took all of that, so: what was given last and what was added since, until it is given.
 * @param tooMuch called once, when the bytes pass the limit
 */
export function measureBacklog({ conn }: Socket, tooMuch: () => void): Backlog {
  let [waiting, given] = [0, 0]
  let oldest: number | undefined
  let told = false
  const bytes = () => waiting + (conn.transport.writable ? 0 : given)
  conn.on('packetCreate', ({ data }: { data?: unknown }) => {
    waiting += typeof data === 'string' ? Buffer.byteLength(data) : 1
    oldest ??= Date.now()
    if (told || bytes() <= backlogLimits.bytes) return
    told = true
    tooMuch()
  })
  conn.on('flush', () => {
    given = waiting
    waiting = 0
    oldest = undefined
  })
  return { bytes, tooLong: (now) => oldest !== undefined && now - oldest > backlogLimits.ms }
}
