import type { LiveRoom, RoomVersion } from '@convene/api-client/live.js'
import type { LiveEntry } from './live-entry'
import { RoomChain } from './room-chain'
import type { Transport } from './transport'

/**
 * How a room stands: `connecting` until it is up to date for the first time; `live`: what happens is seen at once;
 * `offline`: the line is lost and comes back by itself; `tooOld`: too much is missing, load the page anew.
 */
export type LiveState = 'connecting' | 'live' | 'offline' | 'tooOld'

/** What a watcher is told. */
export interface Watcher {
  /** Entries that the page has not got, in their order, each once. */
  readonly onEntries: (entries: readonly LiveEntry[]) => void
  readonly onState: (state: LiveState) => void
  /** How many sockets are in the room, this one among them. */
  readonly onPresence?: (count: number) => void
}

/** Waits before it asks again; a test gives a clock of its own. */
export type Wait = (ms: number) => Promise<void>

const retryMs = 2_000
const gapMs = 100

/** One room that is watched over a line that comes and goes: resumes by number, sees gaps, catches up. */
export class WatchedRoom {
  readonly #chain: RoomChain<LiveEntry>
  #state: LiveState = 'connecting'
  #line: Transport | undefined
  /** Counts the coming and going of the line: what was asked in another turn is answered into the void. */
  #turn = 0
  #syncing = false
  #again = false
  #ended = false
  /** Its name on the line, while it is in the room. */
  room: string | undefined

  constructor(
    private readonly address: LiveRoom,
    private readonly from: RoomVersion,
    private readonly watcher: Watcher,
    private readonly wait: Wait,
  ) {
    this.#chain = new RoomChain(from.number)
  }

  /** A fresh line: enters the room and catches up. */
  up(line: Transport): void {
    this.#line = line
    this.#turn++
    this.room = undefined
    this.sync()
  }

  /** The line is lost. */
  down(): void {
    this.#line = undefined
    this.#turn++
    this.room = undefined
    this.#become('offline')
  }

  /** Takes what the server told of this room. */
  told(log: string, entries: readonly LiveEntry[]): void {
    if (log === this.from.log) this.#take(entries)
    else this.sync()
  }

  /** Ends: nobody is told anything more. */
  end(): void {
    this.#line = undefined
    this.#turn++
    this.#ended = true
  }

  /** Tells of the number in the room. */
  present(count: number): void {
    this.watcher.onPresence?.(count)
  }

  /** Makes sure that nothing is missing; what is asked meanwhile is done afterwards. */
  sync(): void {
    if (this.#state === 'tooOld') return
    this.#again = true
    if (this.#syncing) return
    void this.#catchUp()
  }

  async #catchUp(): Promise<void> {
    this.#syncing = true
    try {
      while (this.#again && this.#state !== 'tooOld') {
        this.#again = false
        const [line, turn] = [this.#line, this.#turn]
        if (!line) return
        const outcome = await this.#ask(line).catch(() => 'later' as const)
        // the line went meanwhile; when it came back, it asked for another try
        if (turn !== this.#turn) continue
        if (outcome === 'tooOld') this.#become('tooOld')
        else if (outcome === 'later') {
          await this.wait(retryMs * (0.5 + Math.random()))
          this.#again = true
        } else if (this.#chain.gap) {
          // what came after the last answer waits for what came before it
          await this.wait(gapMs)
          this.#again = true
        } else this.#become('live')
      }
    } finally {
      // in the same turn as the last look at what is asked, so that nothing asked is forgotten
      this.#syncing = false
    }
  }

  async #ask(line: Transport): Promise<'done' | 'later' | 'tooOld'> {
    const turn = this.#turn
    const entered = await line.watch({ rooms: [this.address] })
    if (turn !== this.#turn) return 'later'
    const room = 'rooms' in entered ? entered.rooms[0] : entered
    if (!room || 'problem' in room) return room?.problem === 'NOT_FOUND' ? 'tooOld' : 'later'
    if (room.log !== this.from.log) return 'tooOld'
    this.room = room.room
    let more = room.number !== this.#chain.last || this.#chain.gap
    while (more) {
      const caught = await line.catchUp({ room: room.room, log: room.log, after: this.#chain.last })
      if (turn !== this.#turn) return 'later'
      if ('problem' in caught)
        return caught.problem === 'TOO_OLD' || caught.problem === 'FROM_THE_FUTURE' ? 'tooOld' : 'later'
      this.#take(caught.entries)
      more = caught.more
    }
    return 'done'
  }

  #take(entries: readonly LiveEntry[]): void {
    if (this.#ended || this.#state === 'tooOld') return
    const next = this.#chain.take(entries)
    if (next.length > 0) this.watcher.onEntries(next)
    if (this.#chain.gap && !this.#syncing) this.sync()
  }

  #become(state: LiveState): void {
    if (this.#ended || state === this.#state || this.#state === 'tooOld') return
    this.#state = state
    this.watcher.onState(state)
  }
}
