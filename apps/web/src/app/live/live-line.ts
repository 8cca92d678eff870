import type { LiveRoom, RoomVersion } from '@convene/api-client/live.js'
import type { OpenTransport, Transport } from './transport'
import { WatchedRoom, type Wait, type Watcher } from './watched-room'

const later: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** The one line of a page to its server, while somebody watches something over it. */
export class LiveLine {
  readonly #rooms = new Set<WatchedRoom>()
  readonly #unread = new Set<(count: number) => void>()
  #transport: Transport | undefined
  #opening = false
  #isUp = false

  /**
   * @param open how a transport is opened
   * @param wait how time passes
   */
  constructor(
    private readonly open: OpenTransport,
    private readonly wait: Wait = later,
  ) {}

  /** Watches a room from what the page has. @returns a function that ends it */
  watch(address: LiveRoom, from: RoomVersion, watcher: Watcher): () => void {
    const watched = new WatchedRoom(address, from, watcher, this.wait)
    this.#rooms.add(watched)
    if (this.#transport && this.#isUp) watched.up(this.#transport)
    else void this.#connect()
    return () => {
      this.#rooms.delete(watched)
      watched.end()
      const { room } = watched
      const shared = [...this.#rooms].some((other) => other.room === room)
      if (room !== undefined && !shared) void this.#transport?.leave({ room }).catch(() => {})
      this.#closeIfIdle()
    }
  }

  /** Is told how many notices are unread, when it is known and whenever it changes. @returns a function that ends it */
  watchUnread(onUnread: (count: number) => void): () => void {
    this.#unread.add(onUnread)
    if (this.#transport && this.#isUp) void this.#askUnread(this.#transport)
    else void this.#connect()
    return () => {
      this.#unread.delete(onUnread)
      this.#closeIfIdle()
    }
  }

  async #connect(): Promise<void> {
    if (this.#opening || this.#transport) return
    this.#opening = true
    while (!this.#transport && !this.#idle) {
      try {
        this.#isUp = false
        this.#transport = await this.open({
          up: () => this.#up(),
          down: () => this.#down(),
          entries: ({ room, log, entries }) => {
            for (const watched of this.#rooms) {
              if (watched.room === room) watched.told(log, entries)
              // perhaps its own, told before it knew its name
              else if (watched.room === undefined) watched.sync()
            }
          },
          presence: ({ room, count }) => {
            for (const watched of this.#rooms) if (watched.room === room) watched.present(count)
          },
          notices: ({ unread }) => this.#tellUnread(unread),
          resync: () => {
            for (const watched of this.#rooms) watched.sync()
          },
        })
      } catch {
        // its code could not be loaded: the line was lost before
        for (const watched of this.#rooms) watched.down()
        await this.wait(10_000 * (0.5 + Math.random()))
      }
    }
    this.#opening = false
    // it may have been up before it was in hand
    if (this.#isUp) this.#up()
    this.#closeIfIdle()
  }

  #up(): void {
    this.#isUp = true
    const transport = this.#transport
    if (!transport) return
    for (const watched of this.#rooms) watched.up(transport)
    if (this.#unread.size > 0) void this.#askUnread(transport)
  }

  #down(): void {
    this.#isUp = false
    for (const watched of this.#rooms) watched.down()
  }

  async #askUnread(transport: Transport): Promise<void> {
    const answer = await transport.account({}).catch(() => undefined)
    if (answer && 'unread' in answer) this.#tellUnread(answer.unread)
  }

  #tellUnread(count: number): void {
    for (const told of this.#unread) told(count)
  }

  get #idle(): boolean {
    return this.#rooms.size === 0 && this.#unread.size === 0
  }

  #closeIfIdle(): void {
    if (!this.#idle || !this.#transport) return
    this.#transport.close()
    this.#transport = undefined
    this.#isUp = false
  }
}
