import type { LiveLink } from '@convene/api-client/live.js'

/** Most entries that wait for one before them; a room that has lost more is read again from where it stood. */
const mostWaiting = 1_000

/**
 * The entries of one room in their order, each once, whatever the order and number of their coming. An entry is next when
 * the one before it in the room is had; numbers between them belong to other rooms.
 */
export class RoomChain<Entry extends LiveLink> {
  #last: number
  readonly #waiting = new Map<number, Entry>()

  /** @param last the newest number that the page has in it */
  constructor(last: number) {
    this.#last = last
  }

  /** The newest number up to which nothing is missing. */
  get last(): number {
    return this.#last
  }

  /** Whether an entry waits for one that has not come. */
  get gap(): boolean {
    return this.#waiting.size > 0
  }

  /** Takes what came; gives what is next now, in order. */
  take(came: readonly Entry[]): Entry[] {
    for (const entry of came) {
      if (entry.number > this.#last && this.#waiting.size < mostWaiting)
        this.#waiting.set(entry.number, entry)
    }
    const next: Entry[] = []
    for (const entry of [...this.#waiting.values()].sort((a, b) => a.number - b.number)) {
      if (entry.prev > this.#last) break
      this.#waiting.delete(entry.number)
      this.#last = entry.number
      next.push(entry)
    }
    return next
  }
}
