// Writes packages/api-client/schema.graphql from the built api's code-first schema; needs no database.
// With `--check` it only compares: a change that breaks a client is named, any other only asks to be generated.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const path = join(root, 'packages/api-client/schema.graphql')
const { printedSchema } = await import(join(root, 'apps/api/dist/printed-schema.js'))
const printed = await printedSchema()
const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''

if (!process.argv.includes('--check')) {
  writeFileSync(path, printed)
} else if (printed !== committed) {
  const changes = await diff(buildSchema(committed), buildSchema(printed))
  for (const { criticality, message } of changes)
    console.error(`${criticality.level === 'BREAKING' ? 'breaking: ' : ''}${message}`)
  console.error(
    'packages/api-client/schema.graphql is not the schema of the code: run `npm run generate`, and announce what breaks a client.',
  )
  process.exit(1)
}
process.exit(0)
