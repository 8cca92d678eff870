import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** What may be asked often, and how often by one address. A school behind one address is not locked out. */
const searches = new RateLimiterMemory({ points: 600, duration: 60 })

/** One IPv4 address, or the /64 that an IPv6 host may move about in. */
export function addressPrefix(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

/**
 * Counts one search of an address.
 * @returns seconds to wait, or 0 when it may go on
 */
export async function countSearch(address: string): Promise<number> {
  try {
    await searches.consume(addressPrefix(address))
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}
