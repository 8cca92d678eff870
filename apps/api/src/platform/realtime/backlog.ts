/** How far a socket may fall behind (trust.md R11): bytes that wait for it, and milliseconds that the oldest has waited. */
export const backlogLimits = { bytes: 1_000_000, ms: 30_000 } as const

/** What waits for one socket. */
export interface Backlog {
  /** Bytes, roughly: what the network has not taken. */
  readonly bytes: () => number
  /** Whether it has passed a limit by now (milliseconds since 1970). */
  readonly tooLong: (now: number) => boolean
}

/** The line below a socket, as far as this looks at it: `socket.conn`. */
interface Line {
  readonly on: (event: 'packetCreate' | 'flush', listener: (packet: { data?: unknown }) => void) => unknown
  readonly transport: { readonly writable: boolean }
}

/**
 * Measures what waits for a socket. The transport takes the whole buffer at once and takes the next only when the network
 * took all of that, so: what was given last and what was added since, until it is given.
 * @param tooMuch called once, when the bytes pass the limit
 */
export function measureBacklog(line: Line, tooMuch: () => void): Backlog {
  let [waiting, given] = [0, 0]
  let oldest: number | undefined
  let told = false
  const bytes = () => waiting + (line.transport.writable ? 0 : given)
  line.on('packetCreate', ({ data }) => {
    waiting += typeof data === 'string' ? Buffer.byteLength(data) : 1
    oldest ??= Date.now()
    if (told || bytes() <= backlogLimits.bytes) return
    told = true
    tooMuch()
  })
  line.on('flush', () => {
    given = waiting
    waiting = 0
    oldest = undefined
  })
  return { bytes, tooLong: (now) => oldest !== undefined && now - oldest > backlogLimits.ms }
}
