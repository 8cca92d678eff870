import { existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { postgresBinaries } from './binaries.mjs'
import { addressFor, makeCluster, passwordsOf } from './cluster-make.mjs'
import { placeCluster, placedCluster } from './cluster-place.mjs'
import { startTrouble } from './cluster-trouble.mjs'
import { holderOf } from './lock.mjs'
import { fileTrouble, PlainError } from './plain-error.mjs'
import { freePort } from './port.mjs'
import { answers, livingPostmaster, raise, stopPostmaster } from './postmaster.mjs'
import { birthOf, pause } from './processes.mjs'

const MAJOR = '18'
const PATIENCE = 15_000

/** The lock of a data folder's cluster: whoever holds it starts and stops the cluster. */
export const lockFile = (dataFolder) => join(dataFolder, 'launcher.lock')

/**
 * @typedef {{ serviceUrl: string, ownerUrl: string, port: number, pid: () => number, lost: Promise<Error>, stop: (deadline?: number) => Promise<void> }} Cluster
 *   `lost` settles when the server has ended and cannot be brought back; one that ends otherwise is started again on the same port
 */

/**
 * Starts the embedded PostgreSQL of a data folder, making it first where the folder is empty. The caller holds the
 * data folder's lock. A server that a killed launcher left behind is adopted when it answers with our password.
 * @param {{ dataFolder: string, lasting?: boolean, refuge?: string, say?: (line: string) => void, signal?: AbortSignal }} options
 *   dataFolder: a real path, from openDataFolder; `lasting: false`: a throw-away one, see makeCluster
 * @returns {Promise<Cluster>}
 * @throws PlainError saying what is wrong and what to do
 */
export async function startCluster({ dataFolder, lasting = true, refuge, say = () => {}, signal }) {
  try {
    const { cluster, account, binariesCopy, made } = placeCluster({ dataFolder, refuge, say })
    const binaries = postgresBinaries(account, binariesCopy)
    if (!existsSync(cluster)) {
      await makeCluster({ binaries, cluster, account, lasting, signal })
      made()
    }
    const log = join(dataFolder, 'postgres.log')
    const options = { binaries, cluster, account, passwords: inspect(cluster), lasting, signal, say, log }
    return keepRunning(options, await adoptOrRaise(options))
  } catch (error) {
    throw fileTrouble(
      error,
      dataFolder,
      'make it writable for this account, or name another folder with CONVENE_DATA',
    )
  }
}

/**
 * Joins the cluster of a data folder whose lock a living launcher holds, once it takes connections.
 * @param {string} dataFolder
 * @returns {Promise<{ serviceUrl: string, ownerUrl: string } | null>} null where no living launcher holds it
 */
export async function joinCluster(dataFolder) {
  while (existsSync(dataFolder) && holderOf(lockFile(dataFolder)) !== null) {
    const cluster = placedCluster(realpathSync(dataFolder))
    const server = existsSync(cluster) ? livingPostmaster(cluster) : null
    const passwords = server?.ready ? passwordsOf(cluster) : null
    if (passwords !== null)
      return {
        serviceUrl: addressFor('service', passwords, server.port),
        ownerUrl: addressFor('owner', passwords, server.port),
      }
    await pause(100)
  }
  return null
}

function inspect(cluster) {
  const remedy =
    'restore it from a backup, move it away to begin anew, or name another folder with CONVENE_DATA'
  const damaged = (why) => new PlainError(`The database in ${cluster} is damaged (${why}): ${remedy}.`)
  const owner = statSync(cluster).uid
  if (process.getuid && process.getuid() !== 0 && owner !== process.getuid())
    throw new PlainError(
      `The database in ${cluster} belongs to another account (number ${owner}): start as that account or as root, or name another folder with CONVENE_DATA.`,
    )
  const versionFile = join(cluster, 'PG_VERSION')
  if (!existsSync(versionFile)) throw damaged('PG_VERSION is missing')
  const version = readFileSync(versionFile, 'utf8').trim()
  if (version !== MAJOR && /^\d{1,2}(\.\d)?$/.test(version))
    throw new PlainError(
      `The database in ${cluster} was made by PostgreSQL ${version} and this release brings ${MAJOR}: restore a backup into an empty folder named with CONVENE_DATA, or start with the release that made it.`,
    )
  if (version !== MAJOR) throw damaged('PG_VERSION holds no version')
  const passwords = passwordsOf(cluster)
  if (passwords === null) throw damaged('convene-passwords.json is missing or unreadable')
  return passwords
}

// what stands in the way for a moment only (a server on its way down, one killed a moment ago) is waited for
async function adoptOrRaise(options, port = null) {
  const { cluster, passwords, signal, say } = options
  const began = Date.now()
  const isOver = () => Date.now() - began > PATIENCE
  for (;;) {
    signal?.throwIfAborted()
    const found = livingPostmaster(cluster)
    if (found?.ready && (await answers({ ...found, cluster, passwords }))) {
      say('taking over the database server that an earlier run left behind')
      return { pid: found.pid, port: found.port, ended: endOf(found.pid) }
    }
    if (found === null) {
      const chosen = port ?? (await freePort())
      const raised = await raise({ ...options, port: chosen, slow: () => say('the database is recovering') })
      if ('pid' in raised) return { ...raised, port: chosen }
      const trouble = startTrouble(raised.failure, cluster, options.log)
      if (!trouble.passes || isOver()) throw trouble.error
      // by now the last process of a server killed a moment ago has gone too
      if (trouble.stalePidFile && Date.now() - began > 3000) removeStalePidFile(cluster)
    } else if (isOver()) {
      throw new PlainError(
        `The database in ${cluster} is held by process ${found.pid}, which does not answer: end that process, then start again.`,
      )
    }
    await pause(200)
  }
}

// PostgreSQL refuses to start while the number in its pid file lives, also when another program has it now
function removeStalePidFile(cluster) {
  if (livingPostmaster(cluster) === null) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

async function endOf(pid) {
  const birth = birthOf(pid)
  while (birthOf(pid) === birth) await new Promise((resolve) => setTimeout(resolve, 300).unref())
}

function keepRunning(options, first) {
  let server = first
  let stopping = false
  const lost = (async () => {
    for (let restarts = []; ;) {
      await server.ended
      if (stopping) return new Promise(() => {})
      restarts = [...restarts.filter((moment) => Date.now() - moment < 60_000), Date.now()]
      if (restarts.length > 5)
        return new PlainError(`The database ends again and again: its last words are in ${options.log}.`)
      options.say('the database ended unexpectedly, it is started again')
      try {
        server = await adoptOrRaise(options, first.port)
        if (stopping) await stopPostmaster(server.pid, Date.now() + 2000)
      } catch (error) {
        return error
      }
    }
  })()
  return {
    serviceUrl: addressFor('service', options.passwords, first.port),
    ownerUrl: addressFor('owner', options.passwords, first.port),
    port: first.port,
    pid: () => server.pid,
    lost,
    stop: async (deadline = Date.now() + 5000) => {
      stopping = true
      const pid = livingPostmaster(options.cluster)?.pid ?? server.pid
      await stopPostmaster(pid, deadline)
    },
  }
}
