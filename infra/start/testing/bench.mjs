// What a launcher under test is started and looked at with.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canEnter, nobody } from '../database-account.mjs'
import { freePort } from '../port.mjs'
import { birthOf, send, until } from '../processes.mjs'
import { projectRoot } from '../settings.mjs'

export const isRoot = process.getuid() === 0

/** The account of an ordinary user: ourselves, or nobody where we are root; null where nobody cannot read the project. */
export const ordinary = !isRoot ? {} : canEnter(nobody(), join(projectRoot, 'infra/start')) ? nobody() : null

/** A folder that everyone may enter, and its removal. */
export function temporaryFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'convene-start-')))
  chmodSync(folder, 0o777)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

// what the test run's own surroundings have set must not reach the launcher under test
const NOT_INHERITED = new Set([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'npm_lifecycle_event',
  'INIT_CWD',
  'NODE_OPTIONS',
])

const script = (name) => fileURLToPath(new URL(name, import.meta.url))
export const startScript = script('./start-stand-in.mjs')
export const runScript = script('./run-stand-in.mjs')

/**
 * Runs a script in a process group of its own, as a terminal would.
 * @param {string} path
 * @param {{ env?: Record<string, string>, args?: string[], cwd?: string, account?: object, input?: string, shell?: string }} options
 */
export function run(path, { env = {}, args = [], cwd = '/', account = {}, input, shell } = {}) {
  const [command, words] = shell ? ['/bin/sh', ['-c', shell]] : [process.execPath, [path, ...args]]
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.has(name))
  const child = spawn(command, words, {
    ...account,
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    detached: true,
  })
  const out = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (text) => (out[name] += text))
  child.stdin.end(input)
  const ended = new Promise((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, ...out, all: out.stdout + out.stderr })),
  )
  return { pid: child.pid, out, ended }
}

/**
 * Starts the launcher with the stand-in server and waits until it is ready.
 * @param {string} dataFolder
 */
export async function start(dataFolder, options = {}) {
  const port = await freePort()
  const env = { PORT: String(port), CONVENE_DATA: dataFolder, ...options.env }
  const launcher = run(options.script ?? startScript, { ...options, env })
  let over = false
  void launcher.ended.then(() => (over = true))
  await until(() => over || launcher.out.stdout.includes('Convene is ready'), 60_000)
  const ask = async (path = '/') => (await fetch(`http://127.0.0.1:${port}${path}`)).json()
  const stop = async (signal = 'SIGINT') => {
    send(-launcher.pid, signal)
    return launcher.ended
  }
  return { ...launcher, port, ask, stop, isOver: () => over }
}

export const lives = (pid) => birthOf(pid) !== null
