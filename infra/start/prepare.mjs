import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildTrouble, installTrouble } from './prepare-trouble.mjs'
import { LockHeld, takeLock } from './lock.mjs'
import { pause } from './processes.mjs'
import { isBuilt, rememberBuild, takeSnapshot } from './build-stamp.mjs'
import { isInstalled } from './installed.mjs'
import { runTool } from './tool.mjs'

/**
 * Installs the packages where they are missing or differ from package-lock.json, and builds where a source is newer
 * than the last build. Where nothing is to do, no other process is started and nothing is written.
 * @param {{ root: string, say: (line: string) => void, signal?: AbortSignal }} options
 * @throws PlainError saying what failed and what to do
 */
export async function prepare({ root, say, signal }) {
  if (isInstalled(root) && isBuilt(root)) return
  const lock = await waitForTurn(root, say, signal)
  try {
    if (!isInstalled(root)) {
      say('installing packages (npm ci, about half a minute)')
      await install(root, signal)
    }
    if (!isBuilt(root)) {
      say('building')
      await build(root, signal)
    }
  } finally {
    lock.release()
  }
}

// two starts, or a start and a test run, must not install into one folder at the same time
async function waitForTurn(root, say, signal) {
  const folder = join(root, '.nx')
  for (let told = false; ;) {
    try {
      mkdirSync(folder, { recursive: true })
      return takeLock(join(folder, 'prepare.lock'))
    } catch (error) {
      if (!(error instanceof LockHeld)) throw installTrouble(error.code ?? 1, error.message, root)
      if (!told) say(`waiting for process ${error.holder.pid}, which installs or builds in the same folder`)
      told = true
    }
    await pause(200)
    signal?.throwIfAborted()
  }
}

/**
 * @param {string} root
 * @param {AbortSignal} [signal]
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function install(root, signal, environment = process.env) {
  const npm = environment.npm_execpath
  const [command, first] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []]
  // the build needs the development packages also where NODE_ENV is production;
  // npm's own patience with a dead line is over a minute
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=2000']
  const { code, output } = await runTool({
    command,
    args: [...first, 'ci', ...options, ...patience],
    cwd: root,
    env: environment,
    signal,
  })
  if (code !== 0) throw installTrouble(code, output, root)
}

async function build(root, signal) {
  const before = takeSnapshot(root)
  const { code, output } = await runTool({
    command: process.execPath,
    args: [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build'],
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_ISOLATE_PLUGINS: 'false', NO_COLOR: '1' },
    signal,
  })
  if (code !== 0) throw buildTrouble(code, output, root)
  rememberBuild(root, before)
}
