import { spawn } from 'node:child_process'
import { send } from './processes.mjs'

const companion = new URL('./with-launcher.mjs', import.meta.url).href

/**
 * Runs one of the product's programs with our own output. It gets a session of its own, so that Ctrl-C reaches it
 * once, through `stop`; when the launcher is killed it ends too (with-launcher.mjs).
 * @param {{ script: string, args?: string[], env: NodeJS.ProcessEnv, cwd?: string, stdin?: 'ignore' | 'inherit', stdout?: 'ignore' | 'inherit' }} program
 *   script: an absolute path
 * @returns {{ ended: Promise<{ code: number | null, signal: NodeJS.Signals | null }>, stop: (grace: number) => Promise<void> }}
 *   `stop` asks it to end, and after `grace` milliseconds kills it with everything it started
 */
export function runProgram({ script, args = [], env, cwd, stdin = 'ignore', stdout = 'inherit' }) {
  const child = spawn(process.execPath, ['--import', companion, script, ...args], {
    cwd,
    env,
    detached: true,
    stdio: [stdin, stdout, 'inherit', 'ipc'],
  })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  const stop = async (grace) => {
    send(child.pid, 'SIGTERM')
    const timer = setTimeout(() => send(-child.pid, 'SIGKILL'), grace)
    await ended
    clearTimeout(timer)
  }
  return { ended, stop }
}

/**
 * What the server and the commands find in their environment.
 * @param {NodeJS.ProcessEnv} environment ours
 * @param {{ host?: string, port?: number, dataFolder: string }} settings
 * @param {{ serviceUrl: string, ownerUrl: string | undefined }} database
 * @param {boolean} embedded whether the database is the embedded one; only then is the demo loaded by itself
 */
export const programEnvironment = (environment, settings, database, embedded) => ({
  NODE_ENV: 'production',
  ...environment,
  ...(settings.host ? { HOST: settings.host, PORT: String(settings.port) } : {}),
  CONVENE_DATA: settings.dataFolder,
  CONVENE_EMBEDDED: embedded ? '1' : '',
  DATABASE_URL: database.serviceUrl,
  ...(database.ownerUrl ? { DATABASE_OWNER_URL: database.ownerUrl } : {}),
})
