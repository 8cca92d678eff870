// What `npm start` runs once the database is up: migrate, load the demo into an empty embedded database, serve
// and run timers and reactions in the same process.
import 'reflect-metadata'
import { loadDemoIfEmpty } from './features/consultations/demo/demo.js'
import { explain } from './platform/command-line/explain.js'
import { migrateAsSet } from './platform/database/migrate.command-line.js'
import { serve } from './serve.js'
import { readSettings, refuseToServeWithoutMail } from './platform/settings/settings.js'

const say = (line: string) => console.log(line)
try {
  const settings = readSettings(process.env)
  refuseToServeWithoutMail(settings)
  say('convene: migrating the database')
  await migrateAsSet(settings)
  if (process.env['CONVENE_EMBEDDED'] === '1') await loadDemoIfEmpty(settings, say)
  await serve(settings, say, { works: true })
} catch (error) {
  process.exitCode = explain(error)
}
process.exit()
