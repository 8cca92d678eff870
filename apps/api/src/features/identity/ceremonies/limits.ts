import { attemptsTooOften, linksTooOften } from '@convene/rules/joining.js'
import { refuse, type Refusal, type RefusalCode } from '@convene/rules/refusal.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { tokenHash } from '../../../platform/asking/cookies.js'

const tenMinutes = 10 * 60
const hour = 60 * 60

/**
 * How often what may be done. A school of 300 behind one address is not locked out (trust.md S17): the narrow limits are
 * those of one mail address, where a person who is mailed more is not helped but plagued. They are the same for known and
 * unknown addresses, and somebody elsewhere who uses up a stranger's four leaves the stranger four of their own.
 */
const limits = {
  addressFromOnePlace: new RateLimiterMemory({ points: 4, duration: tenMinutes }),
  address: new RateLimiterMemory({ points: 20, duration: hour }),
  place: new RateLimiterMemory({ points: 900, duration: tenMinutes }),
  all: new RateLimiterMemory({ points: 20_000, duration: tenMinutes }),
  attempts: new RateLimiterMemory({ points: 3000, duration: tenMinutes }),
}

/** Counts one asking for a link; a refusal when it is one too many. */
export async function countLink(place: string, address: string): Promise<Refusal | null> {
  // what is kept in memory names nobody
  const key = tokenHash(address).toString('base64url')
  return count(linksTooOften, [
    [limits.place, place],
    [limits.addressFromOnePlace, `${place} ${key}`],
    [limits.address, key],
    [limits.all, 'all'],
  ])
}

/** Counts one attempt with a link, a code or a passkey. */
export async function countAttempt(place: string): Promise<Refusal | null> {
  return count(attemptsTooOften, [[limits.attempts, place]])
}

async function count(
  code: RefusalCode<string, 'minutes'>,
  each: readonly (readonly [RateLimiterMemory, string])[],
): Promise<Refusal | null> {
  for (const [limiter, key] of each)
    try {
      await limiter.consume(key)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return refuse(code, { minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) })
    }
  return null
}
