/** What one socket may ask for: bursts as a page with several rooms needs them, and then a steady pace. */
const burst = 40
const perSecond = 10
/** How many events beyond the budget, or of no known form, a socket may send before it is cut. */
const mostBad = 100

/** Counts one socket's events. */
export class EventBudget {
  #left = burst
  #at: number
  #bad = 0

  constructor(now: number) {
    this.#at = now
  }

  /** Takes one event's share; false when there is none left. `now` in milliseconds since 1970. */
  take(now: number): boolean {
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond)
    this.#at = now
    if (this.#left < 1) return false
    this.#left--
    return true
  }

  /** Counts an event that is not answered; true when it was one too many. */
  bad(): boolean {
    return ++this.#bad > mostBad
  }
}
