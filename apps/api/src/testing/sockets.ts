import { io, type Socket } from 'socket.io-client'
import type { LiveEntryData } from '../platform/realtime/live-entry.js'

/** A socket of a test, and what it was sent. */
export interface TestSocket {
  readonly socket: Socket
  /** Every entry in the order of its coming, with its room. */
  readonly entries: readonly (LiveEntryData & { readonly room: string })[]
  /** Sends an event and waits for its answer. */
  readonly ask: <Answer>(event: string, packet?: unknown) => Promise<Answer>
  /** Waits until some number of entries have come. @throws after some seconds */
  readonly came: (count: number) => Promise<void>
  readonly close: () => void
}

/** How a test's socket comes: as a program that is no browser, unless it says otherwise. */
export interface SocketWish {
  readonly headers?: Readonly<Record<string, string>>
  readonly transport?: 'websocket' | 'polling'
}

/** Opens a socket to an application. @throws what the server refuses it for */
export async function openSocket(address: string, wish: SocketWish = {}): Promise<TestSocket> {
  const socket = io(address, {
    transports: [wish.transport ?? 'websocket'],
    extraHeaders: { ...wish.headers },
    forceNew: true,
    reconnection: false,
  })
  const entries: (LiveEntryData & { room: string })[] = []
  socket.on('entries', (told: { room: string; entries: LiveEntryData[] }) => {
    entries.push(...told.entries.map((entry) => ({ ...entry, room: told.room })))
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', (error) => {
      socket.close()
      reject(error)
    })
  })
  return {
    socket,
    entries,
    ask: async (event, packet) => socket.timeout(10_000).emitWithAck(event, packet),
    async came(count) {
      const until = Date.now() + 20_000
      while (entries.length < count) {
        if (Date.now() > until) throw new Error(`${entries.length} of ${count} entries came`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    close: () => socket.close(),
  }
}
