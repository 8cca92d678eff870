import { tokenHash } from '../asking/cookies.js'
import type { Database } from '../database/database.js'
import { statement } from '../database/statement.js'
import { log } from '../telemetry/log.js'
import type { Problem } from '@convene/api-client/live.js'
import type { LiveSocket } from './events.js'

const pollMs = 1_000

const unreadOf = statement<{ login: string; unread: number }>(
  'realtime-unread',
  `select encode(l.token_hash, 'hex') as login,
     (select count(*)::int from (select from notice n where n.account_id = a.id and n.read_at is null limit 100) counted) as unread
   from login_token l join account a on a.id = l.account_id
   where l.token_hash = any ($1) and l.expires_at > now() and a.state = 'active'`,
)

/**
 * Tells signed-in people how many notices they have not read (at most 100 are counted). Who is signed in is looked up at
 * each telling, in the same statement: a login that has ended is told nothing more.
 */
export class Accounts {
  readonly #sockets = new Map<LiveSocket, { readonly login: Buffer; unread: number }>()
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(private readonly database: Database) {}

  /** Begins to tell a socket; answers the number now. @throws DatabaseError */
  async watch(socket: LiveSocket, token: string | null): Promise<{ unread: number } | Problem> {
    if (token === null) return { problem: 'SIGN_IN_FIRST' }
    const login = tokenHash(token)
    const known = await this.database.one(unreadOf, [[login]])
    if (!known || !socket.connected) return { problem: 'SIGN_IN_FIRST' }
    this.#sockets.set(socket, { login, unread: known.unread })
    this.#plan()
    return { unread: known.unread }
  }

  /** Tells a socket nothing more. */
  leave(socket: LiveSocket): void {
    this.#sockets.delete(socket)
  }

  /** Tells nobody anything more. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #plan(): void {
    if (this.#closed || this.#timer !== undefined || this.#sockets.size === 0) return
    this.#timer = setTimeout(() => {
      void this.#tell()
        .catch((error: unknown) => log.warn({ error }, 'unread notices could not be told; trying again'))
        .finally(() => {
          this.#timer = undefined
          this.#plan()
        })
    }, pollMs)
  }

  async #tell(): Promise<void> {
    const asked = [...this.#sockets]
    const rows = await this.database.query(unreadOf, [asked.map(([, { login }]) => login)])
    const unread = new Map(rows.map((row) => [row.login, row.unread]))
    for (const [socket, known] of asked) {
      const now = unread.get(known.login.toString('hex'))
      if (now === undefined) this.leave(socket)
      else if (now !== known.unread && this.#sockets.has(socket)) {
        known.unread = now
        socket.emit('notices', { unread: now })
      }
    }
  }
}
