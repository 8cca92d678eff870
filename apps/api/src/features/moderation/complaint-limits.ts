import { Injectable } from '@nestjs/common'
import { tooManyComplaints } from '@convene/rules/complaint.js'
import type { Person } from '@convene/rules/person.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const hour = 60 * 60

/**
 * How many complaints are taken, so that nobody floods those who decide (trust.md S17). Who is signed in is counted by
 * account, so a school behind one address is not locked out; visitors are counted by address and by contribution. The
 * answer is the same for all: it does not tell how many others complained.
 */
@Injectable()
export class ComplaintLimits {
  readonly #account = new RateLimiterMemory({ points: 30, duration: hour })
  readonly #address = new RateLimiterMemory({ points: 300, duration: hour })
  readonly #addressAndContribution = new RateLimiterMemory({ points: 30, duration: hour })
  readonly #contribution = new RateLimiterMemory({ points: 600, duration: hour })

  /** Counts a complaint; a refusal when there were too many. */
  async count(person: Person, addressPrefix: string, contribution: string): Promise<Refusal | undefined> {
    const counted: readonly (readonly [RateLimiterMemory, string])[] =
      person.kind === 'person'
        ? [[this.#account, person.account]]
        : [
            [this.#addressAndContribution, `${addressPrefix} ${contribution}`],
            [this.#address, addressPrefix],
            [this.#contribution, contribution],
          ]
    try {
      for (const [limiter, key] of counted) await limiter.consume(key)
      return undefined
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return refuse(tooManyComplaints, { minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) })
    }
  }
}
