import { Counter, Gauge, Histogram, register } from 'prom-client'
import type { LiveEntryData } from './live-entry.js'

/** What `/metrics` tells of real time. */
export class LiveFigures {
  readonly #delivered = new Counter({
    name: 'convene_live_entries_total',
    help: 'Entries given to rooms, once for each room that has sockets',
    registers: [register],
  })
  readonly #lag = new Histogram({
    name: 'convene_live_delivery_seconds',
    help: 'From an entry’s time to its being given to its room',
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30],
    registers: [register],
  })
  readonly #cut = new Counter({
    name: 'convene_live_cut_sockets_total',
    help: 'Sockets that were cut: too far behind, or beyond their limits',
    labelNames: ['why'],
    registers: [register],
  })

  /** @param sockets how many sockets are open */
  constructor(sockets: () => number) {
    // oxlint-disable-next-line no-new -- the registry keeps it
    new Gauge({
      name: 'convene_live_sockets',
      help: 'Open sockets',
      registers: [register],
      collect() {
        this.set(sockets())
      },
    })
  }

  /** Entries were given to a room. */
  delivered(entries: readonly LiveEntryData[]): void {
    this.#delivered.inc(entries.length)
    for (const { at } of entries) this.#lag.observe(Math.max(0, (Date.now() - Date.parse(at)) / 1000))
  }

  /** A socket was cut. */
  cut(why: 'slow' | 'limits'): void {
    this.#cut.inc({ why })
  }
}
