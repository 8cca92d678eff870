import { fileURLToPath } from 'node:url'
import type { CommandLine } from '../command-line/command-line.js'
import { CommandRefused } from '../command-line/explain.js'
import { readSettings, type Settings } from '../settings/settings.js'
import { migrate } from './migrate.js'

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url))

/**
 * Migrates the database that the settings name.
 * @returns the names of what was applied
 * @throws CommandRefused when no owner's address is set
 */
export function migrateAsSet(settings: Settings): Promise<string[]> {
  if (!settings.databaseOwnerUrl)
    throw new CommandRefused('DATABASE_OWNER_URL is not set: migrations need the role that owns the tables.')
  return migrate({ ownerUrl: settings.databaseOwnerUrl, serviceUrl: settings.databaseUrl, folder })
}

/** `migrate`: brings the database forward. */
export const migrateCommandLine: CommandLine = (program) => {
  program
    .command('migrate')
    .description('bring the database forward to this version')
    .action(async () => {
      const applied = await migrateAsSet(readSettings(process.env))
      console.log(applied.length === 0 ? 'Nothing to migrate.' : `Migrated: ${applied.join(', ')}.`)
    })
}
