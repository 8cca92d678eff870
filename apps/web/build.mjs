// Builds the bundles of the web client: what the browser loads, what the server renders pages with, and the API's
// console. Beside each file for the browser a Brotli copy is laid, made once here.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'

const root = dirname(fileURLToPath(import.meta.url))
const silent = {
  info() {},
  warn() {},
  warnOnce() {},
  error: console.error,
  clearScreen() {},
  hasErrorLogged: () => false,
  hasWarned: false,
}
rmSync(join(root, 'dist'), { recursive: true, force: true })
await build({ root, logLevel: 'warn' })
await build({ root, logLevel: 'warn', build: { ssr: 'src/app/entry-server.tsx' } })
// its libraries warn about directives that mean nothing here
await build({ root, configFile: join(root, 'vite.graphiql.config.ts'), customLogger: silent })

for (const [folder, quality] of [
  ['client', 11],
  ['graphiql', 5],
]) {
  const assets = join(root, 'dist', folder, 'assets')
  for (const name of readdirSync(assets)) {
    if (!/\.(js|css|svg)$/.test(name)) continue
    const bytes = readFileSync(join(assets, name))
    writeFileSync(
      join(assets, `${name}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    )
  }
}
