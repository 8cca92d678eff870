import { join } from 'node:path'
import { joinCluster, startCluster } from './cluster.mjs'
import { takeDataFolder } from './data-lock.mjs'
import { LockHeld } from './lock.mjs'
import { PlainError, report, Stopped } from './plain-error.mjs'
import { prepare } from './prepare.mjs'
import { pause } from './processes.mjs'
import { programEnvironment, runProgram } from './server-process.mjs'
import { projectRoot, readSettings } from './settings.mjs'
import { listenForStop } from './stop-request.mjs'

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }
const LONG_RUNNING = new Set(['serve', 'work'])

const sayAside = (line) => console.error(`convene: ${line}`)

/**
 * `npm run convene -- <command>`: the product's command line beside its cluster. Output and exit code are the
 * command's; all that we say ourselves goes to stderr. Ends the process.
 * @param {string[]} args
 * @param {{ program?: string, prepared?: typeof prepare, lasting?: boolean }} [standIns] tests put a small program and an unsynced database in the place of the real ones
 */
export async function runCommand(
  args,
  { program = join(projectRoot, 'apps/api/dist/main.js'), prepared = prepare, lasting = true } = {},
) {
  const signal = listenForStop()
  const held = { lasting }
  let code = 1
  try {
    const settings = readSettings({ ...process.env, ...(args[0] === 'serve' ? {} : { HOST: '', PORT: '' }) })
    await prepared({ root: projectRoot, say: sayAside, signal })
    const database = needsDatabase(args)
      ? (settings.external ?? (await embedded(args, settings, program, held, signal)))
      : null
    code = await run(program, args, environmentFor(args, settings, database), signal)
  } catch (error) {
    if (error instanceof Stopped) code = 128 + SIGNAL_NUMBERS[error.message]
    else report(error)
  }
  await held.cluster?.stop(Date.now() + 5000)
  held.lock?.release()
  process.exit(code)
}

const needsDatabase = (args) =>
  args.length > 0 && args[0] !== 'help' && !args.some((word) => /^(-h|--help|-V|--version)$/.test(word))

function environmentFor(args, settings, database) {
  if (database === null) return process.env
  const { dataFolder } = settings
  const forServer = args[0] === 'serve' ? settings : { dataFolder }
  return programEnvironment(process.env, forServer, database, settings.external === null)
}

// a cluster that a running product holds is joined; one that only another command holds goes away with it, so that
// command is waited for
async function embedded(args, { dataFolder }, program, held, signal) {
  for (let told = false; ;) {
    signal.throwIfAborted()
    try {
      held.lock = takeDataFolder(dataFolder, LONG_RUNNING.has(args[0]) ? 'serve' : 'command')
      break
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error
      if (error.holder.kind !== 'command') {
        const joined = await joinCluster(dataFolder)
        if (joined !== null) return joined
        continue
      }
      if (!told) sayAside(`waiting for another command (process ${error.holder.pid})`)
      told = true
      await pause(200)
    }
  }
  held.cluster = await startCluster({ dataFolder: held.lock.dataFolder, lasting: held.lasting, signal })
  held.cluster.lost.then(report)
  // nobody has started the product on this cluster since it was made or since the last update
  if (args[0] !== 'migrate') {
    const env = environmentFor([], { dataFolder, external: null }, held.cluster)
    const migrated = await run(program, ['migrate'], env, signal, 'ignore')
    if (migrated !== 0)
      throw new PlainError(`The database could not be migrated (code ${migrated}), so nothing was done.`)
  }
  return held.cluster
}

async function run(script, args, env, signal, stdout = 'inherit') {
  signal.throwIfAborted()
  // paths in the arguments are meant from where the person stands; npm stands at the project's root
  const cwd = (process.env.npm_lifecycle_event === 'convene' && process.env.INIT_CWD) || process.cwd()
  const stdin = stdout === 'inherit' ? 'inherit' : 'ignore'
  const program = runProgram({ script, args, env, cwd, stdin, stdout })
  const stop = () => program.stop(8000)
  signal.addEventListener('abort', stop, { once: true })
  const { code, signal: name } = await program.ended
  signal.removeEventListener('abort', stop)
  return code ?? 128 + (SIGNAL_NUMBERS[name] ?? 0)
}
