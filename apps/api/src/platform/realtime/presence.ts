import type { LiveServer } from './events.js'

const everyMs = 5_000

/** Tells each room how many sockets are in it, when that has changed and at most every 5 s; a number and nothing else. */
export class Presence {
  readonly #told = new Map<string, number>()
  readonly #timer: NodeJS.Timeout

  constructor(private readonly io: LiveServer) {
    this.#timer = setInterval(() => this.#tell(), everyMs)
    this.#timer.unref()
  }

  /** A room's number as it was last told, so that who comes in later knows it too; undefined before. */
  of(room: string): number | undefined {
    return this.#told.get(room)
  }

  /** Ends. */
  close(): void {
    clearInterval(this.#timer)
  }

  #tell(): void {
    const { rooms, sids } = this.io.sockets.adapter
    for (const [room, inside] of rooms) {
      // each socket has a room of its own, under its id
      if (sids.has(room) || this.#told.get(room) === inside.size) continue
      this.#told.set(room, inside.size)
      this.io.to(room).emit('presence', { room, count: inside.size })
    }
    for (const room of this.#told.keys()) if (!rooms.has(room)) this.#told.delete(room)
  }
}
