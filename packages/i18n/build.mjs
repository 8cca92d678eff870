// Compiles messages/<locale>/<namespace>.json to dist/messages/<locale>/<namespace>.js, after tsc has built src.
// What is parsed here need not be parsed in the browser: the client carries no ICU parser.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileMessage } from './dist/src/compile-message.js'
import { locales } from './dist/src/locales.js'

const root = fileURLToPath(new URL('.', import.meta.url))
const problems = []
for (const locale of locales) {
  const from = join(root, 'messages', locale)
  const to = join(root, 'dist/messages', locale)
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(from)) {
    const messages = JSON.parse(readFileSync(join(from, file), 'utf8'))
    const compiled = {}
    for (const [key, message] of Object.entries(messages)) {
      try {
        compiled[key] = compileMessage(message)
      } catch (error) {
        problems.push(`messages/${locale}/${file}: ${key}: ${error instanceof Error ? error.message : error}`)
      }
    }
    writeFileSync(join(to, file.replace(/\.json$/, '.js')), `export default ${JSON.stringify(compiled)}\n`)
  }
}
if (problems.length > 0) {
  console.error(`These messages cannot be parsed:\n${problems.join('\n')}`)
  process.exit(1)
}
