import 'reflect-metadata'
import { Command } from 'commander'
import { importCompactCommandLine } from './features/compact/import-compact.command-line.js'
import { importThreadsCommandLine } from './features/contributions/import-threads.command-line.js'
import { demoCommandLine } from './features/consultations/demo/demo.command-line.js'
import { grantCommandLine } from './features/identity/grant.command-line.js'
import { migrateCommandLine } from './platform/database/migrate.command-line.js'
import { serveCommandLine } from './serve.command-line.js'
import { workCommandLine } from './work.command-line.js'
import type { CommandLine } from './platform/command-line/command-line.js'
import { explain } from './platform/command-line/explain.js'

/** Each feature's lines; a feature with commands adds its own here. */
const commandLines: readonly CommandLine[] = [
  serveCommandLine,
  workCommandLine,
  migrateCommandLine,
  importCompactCommandLine,
  importThreadsCommandLine,
  demoCommandLine,
  grantCommandLine,
]

const program = new Command('convene')
  .description('Open platform for multi-stakeholder consultation.')
  .showHelpAfterError('(npm run convene -- help lists the commands)')
  .exitOverride()
for (const add of commandLines) add(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = explain(error)
}
