import { spawn, spawnSync } from 'node:child_process'
import { Stopped } from './plain-error.mjs'
import { pause, sendToTree } from './processes.mjs'

const KEPT_OUTPUT = 400_000
const STOP_SIGNALS = new Set(['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a tool (npm, nx, initdb …) with its output kept back.
 * @param {{ command: string, args: string[], cwd?: string, env?: NodeJS.ProcessEnv, input?: string, signal?: AbortSignal, uid?: number, gid?: number }} tool
 *   `signal` ends the tool and everything it started, and makes this throw the signal's reason
 * @returns {Promise<{ code: number | string, output: string }>} the exit code, or the name of the signal or of the error that kept it from starting
 */
export async function runTool({ input, signal, ...tool }) {
  signal?.throwIfAborted()
  const outcome = await new Promise((resolve) => {
    const { command, args, ...options } = tool
    const child = spawn(command, args, {
      ...options,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-KEPT_OUTPUT)))
    let hard
    const breakOff = () => {
      sendToTree(child.pid, 'SIGTERM')
      hard = setTimeout(() => sendToTree(child.pid, 'SIGKILL'), 3000)
    }
    signal?.addEventListener('abort', breakOff, { once: true })
    const done = (code) => {
      clearTimeout(hard)
      signal?.removeEventListener('abort', breakOff)
      for (const stream of [child.stdout, child.stderr]) stream.destroy()
      resolve({ code, output })
    }
    child.once('error', (error) => done(error.code ?? error.message))
    child.once('close', (code, name) => done(code ?? name))
    // what it left running in the background may hold its pipes for ever
    child.once('exit', (code, name) => setTimeout(done, 1000, code ?? name).unref())
    child.stdin?.on('error', () => {}) // a tool that ends early says why itself
    child.stdin?.end(input)
  })
  // Ctrl-C reaches the tool as well as us, and the tool's end may be heard of first
  if (STOP_SIGNALS.has(outcome.code)) await pause(100)
  signal?.throwIfAborted()
  return outcome
}

/**
 * Runs a program that takes some milliseconds, and waits for it. One that Ctrl-C has ended has answered nothing, so
 * its end must not be read as an answer.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 * @throws Stopped where the person's wish to stop has ended it too
 */
export function runBriefly(command, args, options) {
  const outcome = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (STOP_SIGNALS.has(outcome.signal)) throw new Stopped(outcome.signal)
  return outcome
}
