import type { IncomingHttpHeaders } from 'node:http'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { addressPrefix } from '../http/request-limits.js'

/** How many sockets there may be: a school or a mission of hundreds behind one address is not locked out. */
export const socketLimits = {
  /** Of one process. */
  all: 20_000,
  /** From one IPv4 address or IPv6 /64. */
  perPrefix: 2_000,
  /** New ones from there in a minute: everyone there may come back twice after a restart. */
  newPerMinute: 6_000,
} as const

/** A request for a socket, as far as this looks at it. */
interface Asking {
  readonly headers: IncomingHttpHeaders
  readonly url?: string | undefined
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/** Decides who may open a socket: our own pages and programs that are no browser, as many as there is room for. */
export class Handshakes {
  readonly #perPrefix = new Map<string, number>()
  readonly #fresh = new RateLimiterMemory({ points: socketLimits.newPerMinute, duration: 60 })
  #all = 0
  #closed = false

  constructor(private readonly origins: ReadonlySet<string>) {}

  /** Why a request is refused, or null when it may go on. A request of a socket that is open already is not counted. */
  async refused(request: Asking): Promise<string | null> {
    if (this.#closed) return 'the service is stopping'
    if (!fromOurs(request, this.origins)) return 'foreign origin'
    if (new URL(request.url ?? '', 'http://any').searchParams.has('sid')) return null
    if (this.#all >= socketLimits.all) return 'too many sockets'
    const prefix = prefixOf(request)
    // a proxy on this machine brings everybody
    if (prefix === 'here') return null
    if ((this.#perPrefix.get(prefix) ?? 0) >= socketLimits.perPrefix) return 'too many sockets'
    return this.#fresh.consume(prefix).then(
      () => null,
      () => 'too many new sockets',
    )
  }

  /** Counts an open socket. @returns to be called when it has closed */
  opened(request: Asking): () => void {
    const prefix = prefixOf(request)
    this.#all++
    this.#perPrefix.set(prefix, (this.#perPrefix.get(prefix) ?? 0) + 1)
    return () => {
      this.#all--
      const left = (this.#perPrefix.get(prefix) ?? 1) - 1
      if (left > 0) this.#perPrefix.set(prefix, left)
      else this.#perPrefix.delete(prefix)
    }
  }

  /** Lets nobody in any more. */
  close(): void {
    this.#closed = true
  }
}

/**
 * Sockets are not bound by the same-origin policy, so the server looks (trust.md S9). Browsers name the origin with each
 * WebSocket and with each POST; of a GET to their own site they say `Sec-Fetch-Site`. Whoever says neither is no browser,
 * and then brings no cookie: a cookie without an origin could be somebody else's.
 */
function fromOurs({ headers }: Asking, origins: ReadonlySet<string>): boolean {
  if (headers.origin !== undefined) return origins.has(headers.origin)
  const site = headers['sec-fetch-site']
  return site === undefined ? headers.cookie === undefined : site === 'same-origin'
}

function prefixOf({ socket: { remoteAddress = '' } }: Asking): string {
  const address = remoteAddress.replace(/^::ffff:(?=\d+\.)/, '')
  return address === '::1' || address.startsWith('127.') ? 'here' : addressPrefix(address)
}
