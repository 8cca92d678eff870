import { Pool } from 'pg'
import { assertConnection, connectionSettings } from './connection.js'
import { asDatabaseError, errorCode } from './errors.js'
import type { Statement } from './statement.js'

/** How connections are opened: `url` of the service role, `size` of the pool, `onIdleError` for a line in the log. */
export interface PoolSettings {
  readonly url: string
  readonly size?: number
  readonly onIdleError?: (error: Error) => void
}

/**
 * The database as reads see it: a pool whose connections are read-only by their own setting, so that a read cannot
 * write by accident. One page is one call with one named statement.
 */
export class Database {
  readonly #pool: Pool
  constructor({ url, size = 8, onIdleError = () => {} }: PoolSettings) {
    this.#pool = new Pool(connectionSettings(url, size, ['-c default_transaction_read_only=on']))
    // Postgres ended an idle connection: the pool has dropped it and the next query opens another
    this.#pool.on('error', onIdleError)
  }

  /** Opens the pool and asserts what its connections must be; throws one clear sentence otherwise. */
  static async open(settings: PoolSettings): Promise<Database> {
    const database = new Database(settings)
    try {
      await assertConnection(database.#pool)
      return database
    } catch (error) {
      await database.close()
      throw asDatabaseError(error)
    }
  }

  /** All rows of one statement. Throws a `DatabaseError` (TRY_AGAIN, STORAGE_FULL) when the database cannot serve. */
  async query<Row extends object>(what: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      const { rows } = await this.#pool.query<Row>({ name: what.name, text: what.text, values: [...values] })
      return rows
    } catch (error) {
      // these connections only read: a read that tries to write is a mistake of ours and not a server that fails over
      throw errorCode(error) === '25006' ? error : asDatabaseError(error)
    }
  }

  /** The first row, or undefined when there is none. */
  async one<Row extends object>(
    what: Statement<Row>,
    values: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.query(what, values))[0]
  }

  /** Whether the database answers; for `/readyz`. */
  async answers(): Promise<boolean> {
    return this.#pool.query('select 1').then(
      () => true,
      () => false,
    )
  }

  /** Waits for running queries and closes all connections. */
  async close(): Promise<void> {
    await this.#pool.end()
  }
}
