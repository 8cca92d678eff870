// Builds the two bundles of the web client: what the browser loads and what the server renders pages with.
// Beside each asset of the first a Brotli copy is laid, made once here at the highest quality.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'

const root = dirname(fileURLToPath(import.meta.url))
rmSync(join(root, 'dist'), { recursive: true, force: true })
await build({ root, logLevel: 'warn' })
await build({ root, logLevel: 'warn', build: { ssr: 'src/app/entry-server.tsx' } })

const assets = join(root, 'dist/client/assets')
for (const name of readdirSync(assets)) {
  if (!/\.(js|css|svg)$/.test(name)) continue
  const bytes = readFileSync(join(assets, name))
  const quality = bytes.length > 500_000 ? 9 : 11
  writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }))
}
