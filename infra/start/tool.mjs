import { spawn } from 'node:child_process'
import { sendToTree } from './processes.mjs'

const KEPT_OUTPUT = 400_000

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
      resolve({ code, output })
    }
    child.once('error', (error) => done(error.code ?? error.message))
    child.once('close', (code, name) => done(code ?? name))
    child.stdin?.on('error', () => {}) // a tool that ends early says why itself
    child.stdin?.end(input)
  })
  signal?.throwIfAborted()
  return outcome
}
