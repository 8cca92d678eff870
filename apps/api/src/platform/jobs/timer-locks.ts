import { Client } from 'pg'
import { connectionSettings } from '../database/connection.js'

/** Milliseconds of silence after which Postgres ends the session of a worker that froze; it says something oftener. */
const silence = 30_000
const signOfLife = 10_000

/**
 * Which timers this worker holds: one advisory lock each, on one session of its own. Postgres gives them back when the
 * session ends, so a worker that was killed holds nothing, and one that froze nothing for longer than `silence`.
 */
export class TimerLocks {
  readonly #url: string
  readonly #held = new Set<string>()
  #client: Client | undefined
  // one question after the other: a session answers one at a time
  #turn: Promise<unknown> = Promise.resolve()
  readonly #living: NodeJS.Timeout

  /** @param url of the service role */
  constructor(url: string) {
    this.#url = url
    this.#living = setInterval(() => {
      if (this.#client) this.#ask('select').catch(() => {})
    }, signOfLife)
    this.#living.unref()
  }

  /** Whether this worker holds the timer; takes it when nobody does. @throws when the database does not answer */
  async hold(name: string): Promise<boolean> {
    if (this.#held.has(name)) return true
    await this.#ask('select pg_try_advisory_lock(727, hashtext($1)) as held', [name], (held) => {
      if (held) this.#held.add(name)
    })
    return this.#held.has(name)
  }

  /** Gives everything back. */
  async close(): Promise<void> {
    clearInterval(this.#living)
    await this.#turn
    const client = this.#client
    this.#forget(client)
    await client?.end().catch(() => {})
  }

  #ask(text: string, values: string[] = [], answered: (held: boolean) => void = () => {}): Promise<void> {
    const mine = this.#turn.then(async () => {
      const client = (this.#client ??= await this.#open())
      try {
        const { rows } = await client.query<{ held?: boolean }>(text, values)
        answered(rows[0]?.held === true)
      } catch (error) {
        // whatever it was, what this session holds is no longer certain
        this.#forget(client)
        client.end().catch(() => {})
        throw error
      }
    })
    this.#turn = mine.catch(() => {})
    return mine
  }

  async #open(): Promise<Client> {
    const client = new Client({
      ...connectionSettings(this.#url, 1, [`-c idle_session_timeout=${silence}`]),
      application_name: 'convene timers',
      // a line that broke without a word
      query_timeout: signOfLife,
    })
    client.on('error', () => this.#forget(client))
    client.on('end', () => this.#forget(client))
    await client.connect()
    return client
  }

  #forget(client: Client | undefined): void {
    if (client !== this.#client) return
    this.#client = undefined
    this.#held.clear()
  }
}
