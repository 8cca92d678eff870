import { DataSource, type DataSourceOptions } from 'typeorm'
import { assertConnection, connectionSettings } from './connection.js'
import { asDatabaseError } from './errors.js'
import type { PoolSettings } from './database.js'

/**
 * TypeORM's settings for the service role: it serves tables and commands, never changes a schema, installs nothing.
 * In the application the tables come from the modules (`TypeOrmModule.forFeature`), so there is no list of them here.
 */
export function dataSourceOptions({
  url,
  size = 8,
  onIdleError = () => {},
}: PoolSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    poolErrorHandler: onIdleError,
    extra: connectionSettings(url, size),
  }
}

/** Opens a data source with these tables and asserts what its connections must be. */
export async function openDataSource(
  settings: PoolSettings,
  tables: NonNullable<DataSourceOptions['entities']> = [],
): Promise<DataSource> {
  return assertDataSource(new DataSource({ ...dataSourceOptions(settings), entities: tables }))
}

/** Connects a data source, if it is not yet, and asserts the version, the time-outs and the role at start. */
export async function assertDataSource(source: DataSource): Promise<DataSource> {
  try {
    if (!source.isInitialized) await source.initialize()
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
