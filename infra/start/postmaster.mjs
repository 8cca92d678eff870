import { spawn } from 'node:child_process'
import {
  closeSync,
  fchownSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { databaseEnvironment } from './database-account.mjs'
import { addressFor } from './cluster-make.mjs'
import { birthOf, commandOf, pause, send, until } from './processes.mjs'
import { projectRoot } from './settings.mjs'

const LOG_LIMIT = 5_000_000

/**
 * The server that postmaster.pid speaks of, where it lives and is PostgreSQL.
 * @param {string} cluster
 * @returns {{ pid: number, port: number, ready: boolean } | null}
 */
export function livingPostmaster(cluster) {
  const lines = pidFile(cluster)
  const pid = Number(lines[0])
  // the number may belong to another program by now
  if (birthOf(pid) === null || !/postgres/.test(commandOf(pid))) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.startsWith('ready') ?? false }
}

function pidFile(cluster) {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/**
 * Starts PostgreSQL on a port of the loopback interface and waits until it takes connections. It runs in a session of
 * its own, so that Ctrl-C and a closed terminal reach only the launcher, which stops it after the server.
 * @param {{ binaries: string, cluster: string, account: import('./database-account.mjs').Account, port: number, log: string, lasting: boolean, signal?: AbortSignal, slow?: () => void }} options
 * @returns {Promise<{ pid: number, ended: Promise<void> } | { failure: string }>} `failure`: what it wrote to its log
 */
export async function raise({ binaries, cluster, account, port, log, lasting, signal, slow }) {
  const output = openLog(log)
  const from = fstatSync(output).size
  const settings = Object.entries(serverSettings(port, lasting)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawn(join(binaries, 'bin/postgres'), ['-D', cluster, ...settings], {
    ...account,
    cwd: '/',
    env: databaseEnvironment,
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  const end = { words: null }
  const ended = new Promise((resolve) => {
    child.once('exit', (code, name) => resolve((end.words = `ended with ${code ?? name}`)))
    child.once('error', (error) => resolve((end.words = error.message)))
  })
  const began = Date.now()
  for (let told = false; end.words === null;) {
    const [pid, , , , , , , state] = pidFile(cluster)
    if (Number(pid) === child.pid && state?.startsWith('ready')) return { pid: child.pid, ended }
    if (signal?.aborted) await stopPostmaster(child.pid, Date.now() + 3000)
    if (!told && Date.now() - began > 3000) slow?.()
    told ||= Date.now() - began > 3000
    await pause(10)
  }
  signal?.throwIfAborted()
  return { failure: tailOf(log, from) || end.words }
}

const serverSettings = (port, lasting) => ({
  listen_addresses: '127.0.0.1',
  port,
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // details and statements can hold what people wrote; the log must not
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  ...(lasting ? {} : { fsync: 'off', max_connections: 200 }),
})

function openLog(log) {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(log, `${log}.1`)
  const handle = openSync(log, 'a', 0o600)
  const { uid, gid } = statSync(dirname(log))
  // as root in an ordinary person's folder: what we leave there must stay theirs
  if (process.getuid?.() === 0) fchownSync(handle, uid, gid)
  return handle
}

function tailOf(log, from) {
  const handle = openSync(log, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(100_000, fstatSync(handle).size - from))
    readSync(handle, bytes, 0, bytes.length, from)
    return bytes.toString('utf8').trim()
  } finally {
    closeSync(handle)
  }
}

/**
 * Stops a server: politely, then at once (which loses nothing: it recovers at its next start), then by force.
 * @param {number} pid
 * @param {number} deadline the moment by which it must be gone
 */
export async function stopPostmaster(pid, deadline) {
  const birth = birthOf(pid)
  const gone = () => birth === null || birthOf(pid) !== birth
  for (const [signal, share] of [
    ['SIGINT', 0.6],
    ['SIGQUIT', 0.6],
    ['SIGKILL', 1],
  ]) {
    if (gone()) return
    send(pid, signal)
    if (await until(gone, Math.max(50, (deadline - Date.now()) * share))) return
  }
}

/**
 * Whether a server takes our password and serves this cluster.
 * @param {{ port: number, cluster: string, passwords: { superuser: string, owner: string, service: string } }} server
 */
export async function answers({ port, cluster, passwords }) {
  const { Client } = createRequire(join(projectRoot, 'apps/api/package.json'))('pg')
  const client = new Client({
    connectionString: addressFor('superuser', passwords, port, 'postgres'),
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query("SELECT current_setting('data_directory') AS folder")
    return realpathSync(rows[0].folder) === realpathSync(cluster)
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
