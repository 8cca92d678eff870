import { join } from 'node:path'
import { startCluster } from './cluster.mjs'
import { dataFolderTrouble, takeDataFolder, waitForLeaving } from './data-lock.mjs'
import { PlainError, report, Stopped } from './plain-error.mjs'
import { tryPort } from './port.mjs'
import { prepare } from './prepare.mjs'
import { programEnvironment, runProgram } from './server-process.mjs'
import { projectRoot, readSettings } from './settings.mjs'
import { listenForStop } from './stop-request.mjs'

// within 10 s Ctrl-C is promised to end everything
const SERVER_GRACE = 8_000
const ALL_GRACE = 9_300

const sayHere = (line) => console.log(`convene: ${line}`)

/**
 * `npm start`: port, packages, build, database, server; and all of it back when asked to stop. Ends the process:
 * with 0 after a stop, with 1 and one sentence otherwise.
 * @param {{ server?: string, prepared?: typeof prepare, serverGrace?: number, lasting?: boolean }} [standIns] tests put a small server and an unsynced database in the place of the real ones
 */
export async function launch({
  server = join(projectRoot, 'apps/api/dist/start.js'),
  prepared = prepare,
  serverGrace = SERVER_GRACE,
  lasting = true,
} = {}) {
  const signal = listenForStop()
  const held = {}
  let code = 1
  try {
    await run({ server, prepared, serverGrace, lasting, signal, held })
  } catch (error) {
    if (error instanceof Stopped) code = 0
    else report(error)
  }
  const deadline = (held.stopAsked ?? Date.now()) + ALL_GRACE
  setTimeout(() => process.exit(code), ALL_GRACE + 500).unref()
  await held.cluster?.stop(deadline)
  held.lock?.release()
  process.exit(code)
}

async function run({ server, prepared, serverGrace, lasting, signal, held }) {
  const settings = readSettings(process.env)
  const { host, port, external } = settings
  if (external && !external.ownerUrl)
    throw new PlainError(
      'DATABASE_URL is set without DATABASE_OWNER_URL: npm start migrates the database and needs the address of the role that owns it.',
    )
  if (!external) await waitForLeaving(settings.dataFolder, signal)
  await tryPort(host, port)
  signal.throwIfAborted()
  if (!external) held.lock = lockOf(settings)
  await prepared({ root: projectRoot, say: sayHere, signal })
  if (!external) {
    sayHere('starting the database')
    held.cluster = await startCluster({ dataFolder: held.lock.dataFolder, lasting, say: sayHere, signal })
  }
  signal.throwIfAborted()
  const env = programEnvironment(process.env, settings, external ?? held.cluster, !external)
  const program = runProgram({ script: server, env, cwd: projectRoot })
  const outcome = await Promise.race([
    program.ended,
    ...(held.cluster ? [held.cluster.lost] : []),
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason), { once: true })),
  ])
  if (!(outcome instanceof Error))
    throw new PlainError(
      `The server ended by itself (${outcome.signal ?? `code ${outcome.code}`}), so all is stopped.`,
    )
  held.stopAsked = Date.now()
  held.lock?.add({ stopping: true })
  if (outcome instanceof Stopped) sayHere('stopping')
  await program.stop(serverGrace)
  throw outcome
}

function lockOf({ dataFolder, port }) {
  try {
    return takeDataFolder(dataFolder, 'start', { port })
  } catch (error) {
    throw dataFolderTrouble(error, dataFolder)
  }
}
