import type { LiveRoom, RoomVersion } from '@convene/api-client/live.js'
import { LiveLine } from './live-line'
import type { Watcher } from './watched-room'

// one line for the page; its code is loaded when the first room is watched
const line = new LiveLine(async (events) => (await import('./socket')).openSocket(events))

/**
 * Watches a room: what was entered since the page was made, and whatever comes. Call it after the client has taken over.
 * @param room a provision's thread, or without a code all that is said in the consultation
 * @param from what the page has: its `version`
 * @returns a function that ends it
 */
export function watchRoom(room: LiveRoom, from: RoomVersion, watcher: Watcher): () => void {
  return line.watch(room, from, watcher)
}

/** Watches how many notices the signed-in person has not read (counted to 100). @returns a function that ends it */
export function watchUnreadNotices(onUnread: (count: number) => void): () => void {
  return line.watchUnread(onUnread)
}
