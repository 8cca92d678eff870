import { DataSource, type DataSourceOptions } from 'typeorm'
import { assertConnection, connectionSettings } from './connection.js'
import type { PoolSettings } from './database.js'
import { asDatabaseError } from './errors.js'

/** Tables as `<name>.table.ts` files describe them. */
export type Tables = NonNullable<DataSourceOptions['entities']>

/**
 * Opens TypeORM over the service role with the tables that commands write. It never changes a schema and installs
 * nothing. Asserts at start what its connections must be, and throws one clear sentence otherwise; a `DatabaseError`
 * when the database is away.
 */
export async function openDataSource(
  { url, size = 8, onIdleError = () => {} }: PoolSettings,
  tables: Tables = [],
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: tables,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    poolErrorHandler: onIdleError,
    extra: connectionSettings(url, size),
  })
  try {
    await source.initialize()
    const runner = source.createQueryRunner()
    try {
      await assertConnection(await runner.connect())
    } finally {
      await runner.release()
    }
    return source
  } catch (error) {
    if (source.isInitialized) await source.destroy()
    throw asDatabaseError(error)
  }
}
