import { io, type Socket } from 'socket.io-client'
import type { LiveAsks, LiveTells } from '@convene/api-client/live.js'
import type { LiveEntry } from './live-entry'
import type { Transport, TransportEvents } from './transport'

const answerMs = 10_000

/** Opens a socket to the server of this page. It stands in a chunk of its own, loaded when somebody watches something. */
export function openSocket(events: TransportEvents): Transport {
  const socket: Socket<LiveTells<LiveEntry>, LiveAsks<LiveEntry>> = io({
    transports: ['websocket', 'polling'],
    // a line that lets no WebSocket through lets requests through
    tryAllTransports: true,
    // everybody's sockets end together when the server begins anew: they come back apart
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.5,
  })
  let back: ReturnType<typeof setTimeout> | undefined
  socket.on('connect', events.up)
  socket.on('connect_error', events.down)
  socket.on('disconnect', (reason) => {
    events.down()
    // after these two the library does not come back by itself
    if (reason === 'io server disconnect')
      back = setTimeout(() => socket.connect(), 1_000 + Math.random() * 4_000)
  })
  socket.on('entries', events.entries)
  socket.on('presence', events.presence)
  socket.on('notices', events.notices)
  socket.on('resync', events.resync)

  const again = () => {
    if (!socket.connected) socket.disconnect().connect()
  }
  // a page with an open socket cannot be kept for the back button
  const hide = () => socket.disconnect()
  const show = ({ persisted }: PageTransitionEvent) => {
    if (persisted) socket.connect()
  }
  window.addEventListener('online', again)
  window.addEventListener('pagehide', hide)
  window.addEventListener('pageshow', show)
  return {
    watch: (packet) => socket.timeout(answerMs).emitWithAck('watch', packet),
    leave: (packet) => socket.timeout(answerMs).emitWithAck('leave', packet),
    catchUp: (packet) => socket.timeout(answerMs).emitWithAck('catchUp', packet),
    account: (packet) => socket.timeout(answerMs).emitWithAck('account', packet),
    close() {
      clearTimeout(back)
      window.removeEventListener('online', again)
      window.removeEventListener('pagehide', hide)
      window.removeEventListener('pageshow', show)
      socket.disconnect()
    },
  }
}
