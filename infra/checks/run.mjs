// All static checks, one after the other; each says what it is about and what to do. Ends with code 1 if any fails.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const bin = (name) => join(root, 'node_modules/.bin', name)
const node = (script, ...rest) => [process.execPath, join(root, script), ...rest]

const checks = [
  [
    'types of packages and api',
    [
      bin('tsc'),
      '-b',
      'packages/rules',
      'packages/compact-text',
      'packages/record',
      'packages/i18n',
      'packages/api-client',
      'apps/api',
    ],
  ],
  ['types of the web client', [bin('tsc'), '--noEmit', '-p', 'apps/web']],
  ['types of the tests', [bin('tsc'), '--noEmit', '-p', 'tsconfig.tests.json']],
  ['the committed schema is the code’s', node('infra/generate/schema.mjs', '--check')],
  ['generated files are what their sources say', node('infra/generate/operations.mjs', '--check')],
  ['formatting (npm run format mends it)', [bin('prettier'), '--check', '--log-level', 'warn', '.']],
  ['lint', [bin('oxlint'), '--deny-warnings']],
  ['imports go one way', [bin('depcruise'), 'apps', 'packages', '--output-type', 'err-long']],
  ['dead code and unused dependencies', [bin('knip'), '--no-progress']],
]
const wanted = process.argv.slice(2)
let failed = 0
for (const [name, [command, ...args]] of checks) {
  if (wanted.length && !wanted.some((word) => name.includes(word))) continue
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const held = status === 0
  console.log(`${held ? 'ok    ' : 'FAILED'} ${name}`)
  if (!held) {
    failed++
    console.log(`${stdout}${stderr}`.trim().split('\n').slice(0, 60).join('\n'))
  }
}
process.exit(failed ? 1 : 0)
