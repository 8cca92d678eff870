import type { ClientBase } from 'pg'
import type {
  DataSource,
  EntityManager,
  EntityTarget,
  FindManyOptions,
  FindOptionsWhere,
  ObjectLiteral,
  QueryDeepPartialEntity,
} from 'typeorm'
import { asDatabaseError } from './errors.js'
import type { Statement } from './statement.js'

// Postgres takes 65,535 values in one statement
const valuesAtOnce = 60_000

/**
 * A command's one way to the database: a transaction that is open until the command returns.
 * Nothing here commits or rolls back. Statements run one after the other. Once an entry is appended it is sealed: the
 * append is the last thing that a command does, so anything after it throws.
 */
export class Tx {
  readonly #client: ClientBase
  readonly #manager: EntityManager
  #sealed = false

  /** Made by `transact` only. */
  constructor(client: ClientBase, manager: EntityManager) {
    this.#client = client
    this.#manager = manager
  }

  /** Rows of a named statement, or of a constant text with `$1`, `$2` … for what is rare. */
  async query<Row extends object>(
    what: Statement<Row> | string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    this.#refuseWhenSealed()
    const text = typeof what === 'string' ? { text: what } : { name: what.name, text: what.text }
    const { rows } = await this.#client.query<Row>({ ...text, values: [...values] })
    return rows
  }

  /** The first row, or undefined when there is none. */
  async one<Row extends object>(
    what: Statement<Row> | string,
    values: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.query<Row>(what, values))[0]
  }

  /** Inserts rows into a table of the calling feature, as few statements as Postgres' limit of values allows. */
  async insert<Row extends ObjectLiteral>(
    table: EntityTarget<Row>,
    rows: QueryDeepPartialEntity<Row> | readonly QueryDeepPartialEntity<Row>[],
  ): Promise<void> {
    this.#refuseWhenSealed()
    const all = Array.isArray(rows) ? rows : [rows]
    const columns = this.#manager.dataSource.getMetadata(table).columns.length
    const atOnce = Math.max(1, Math.floor(valuesAtOnce / columns))
    for (let from = 0; from < all.length; from += atOnce)
      await this.#manager
        .createQueryBuilder()
        .insert()
        .into(table)
        .values(all.slice(from, from + atOnce))
        .updateEntity(false)
        .execute()
  }

  /** Changes the rows that match and says how many they were. */
  async update<Row extends ObjectLiteral>(
    table: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
    change: QueryDeepPartialEntity<Row>,
  ): Promise<number> {
    this.#refuseWhenSealed()
    return (await this.#manager.update(table, where, change)).affected ?? 0
  }

  /** Deletes the rows that match and says how many they were. */
  async delete<Row extends ObjectLiteral>(
    table: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
  ): Promise<number> {
    this.#refuseWhenSealed()
    return (await this.#manager.delete(table, where)).affected ?? 0
  }

  /** The rows that match. */
  async find<Row extends ObjectLiteral>(
    table: EntityTarget<Row>,
    options: FindManyOptions<Row> = {},
  ): Promise<Row[]> {
    this.#refuseWhenSealed()
    return this.#manager.find(table, options)
  }

  /** Whether the entry is appended. */
  get sealed(): boolean {
    return this.#sealed
  }

  /** Called by the append: from now on this transaction can only end. */
  seal(): void {
    this.#refuseWhenSealed()
    this.#sealed = true
  }

  #refuseWhenSealed(): void {
    if (this.#sealed) throw new Error('a command appends one entry, and that is the last thing it does')
  }
}

/**
 * Runs one transaction: commits what `work` did when it returns, rolls back when it throws, or when `keeps` says of its
 * result that nothing of it is to stay.
 * Throws a `DatabaseError` when the database cannot serve; whether a commit that was cut off took place is then unknown,
 * and the act's id tells at the next try.
 */
export async function transact<Result>(
  source: DataSource,
  work: (tx: Tx) => Promise<Result>,
  keeps: (result: Result) => boolean = () => true,
): Promise<Result> {
  const runner = source.createQueryRunner()
  try {
    const client: ClientBase = await runner.connect()
    await runner.startTransaction()
    const result = await work(new Tx(client, runner.manager))
    await (keeps(result) ? runner.commitTransaction() : runner.rollbackTransaction())
    return result
  } catch (error) {
    // a rollback that fails has lost its connection, which rolls back as well: the first error is the one to tell
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => {})
    throw asDatabaseError(error)
  } finally {
    await runner.release()
  }
}
