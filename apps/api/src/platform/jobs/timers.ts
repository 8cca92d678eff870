import { Injectable } from '@nestjs/common'

/** What the worker does again and again: it only nudges, commands decide by the database's time. Idempotent. */
export interface Timer {
  readonly name: string
  /** How often, in seconds. */
  readonly every: number
  readonly run: () => Promise<unknown>
}

/** All timers; each feature's module adds its own. The worker runs them. */
@Injectable()
export class Timers {
  private readonly known = new Map<string, Timer>()

  /** Makes a timer known. @throws when two have one name */
  add(timer: Timer): void {
    if (this.known.has(timer.name)) throw new Error(`two timers are called "${timer.name}"`)
    this.known.set(timer.name, timer)
  }

  /** All of them. */
  all(): readonly Timer[] {
    return [...this.known.values()]
  }
}
