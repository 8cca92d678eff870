import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.js'
import { openDataSource } from './platform/database/data-source.js'
import { Database } from './platform/database/database.js'
import { Worker } from './platform/jobs/worker.js'
import type { Settings } from './platform/settings/settings.js'
import { log } from './platform/telemetry/log.js'
import { untilAsked } from './serve.js'
import { tables } from './tables.js'

/**
 * Runs timers and reactions until a signal asks it to stop, and answers no requests.
 * @returns when what was under way has ended
 */
export async function work(
  settings: Settings,
  say: (line: string) => void,
  asked = untilAsked(),
): Promise<void> {
  const database = await Database.open({
    url: settings.databaseUrl,
    onIdleError: (error) => log.warn({ error }, 'an idle database connection ended'),
  })
  const acts = await openDataSource({ url: settings.databaseUrl, size: 8 }, tables)
  const nest = await NestFactory.createApplicationContext(
    AppModule.with({ database, acts, settings, operations: noRequests, askingOf: noRequests }),
    { logger: ['error', 'warn'], abortOnError: false },
  )
  const stop = nest.get(Worker).start()
  say('Convene works: timers and reactions run until this is stopped.')
  await asked
  const forced = setTimeout(() => process.exit(1), 10_000)
  forced.unref()
  await stop()
  await nest.close()
  await acts.destroy()
  await database.close()
  clearTimeout(forced)
}

function noRequests(): never {
  throw new Error('a worker answers no requests')
}
