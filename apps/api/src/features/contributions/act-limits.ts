import { tooManyActs } from '@convene/rules/contribution.js'
import type { Person } from '@convene/rules/person.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** What one account may do in ten minutes. By account: a school behind one address is not locked out. */
const limits = {
  write: new RateLimiterMemory({ points: 60, duration: 600 }),
  act: new RateLimiterMemory({ points: 300, duration: 600 }),
}

/**
 * Counts an act of somebody who is signed in; whoever is not is refused by the rules.
 * @returns why it is refused, or undefined when it may go on
 */
export async function countAct(person: Person, what: keyof typeof limits): Promise<Refusal | undefined> {
  if (person.kind !== 'person') return undefined
  try {
    await limits[what].consume(person.account)
    return undefined
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      return refuse(tooManyActs, { minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) })
    throw refused
  }
}
