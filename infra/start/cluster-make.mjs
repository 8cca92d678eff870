import { randomBytes } from 'node:crypto'
import { chownSync, readFileSync, renameSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { databaseEnvironment } from './database-account.mjs'
import { fileTrouble, noSpace, PlainError } from './plain-error.mjs'
import { runTool } from './tool.mjs'

/** The names of the embedded cluster: its database and its two roles (DESIGN §12); the superuser is for the launcher alone. */
export const names = {
  database: 'convene',
  owner: 'convene_owner',
  service: 'convene_service',
  superuser: 'postgres',
}

/** How PostgreSQL says that the disk is full; a write cut short is one too. */
export const NO_SPACE = /No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes/

const secretsIn = (cluster) => join(cluster, 'convene-passwords.json')

/**
 * Makes a cluster with its roles and its empty database. It is made beside its place and moved there when whole, so
 * that one that was broken off is never taken for a damaged one.
 * @param {{ binaries: string, cluster: string, account: import('./database-account.mjs').Account, lasting: boolean, signal?: AbortSignal }} options
 *   `lasting: false` makes a throw-away one: not synced to disk, and its owner may create databases
 * @throws PlainError
 */
export async function makeCluster({ binaries, cluster, account, lasting, signal }) {
  const fresh = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  const secrets = Object.fromEntries(['superuser', 'owner', 'service'].map((role) => [role, newPassword()]))
  const tool = { ...account, cwd: '/', env: databaseEnvironment, signal }
  try {
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { mode: 0o700 })
    writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 })
    for (const path of [fresh, passwordFile]) giveTo(account, path)
    const initdb = await runTool({
      ...tool,
      command: join(binaries, 'bin/initdb'),
      args: [...initdbArguments(fresh, passwordFile), ...(lasting ? [] : ['--no-sync'])],
    })
    if (initdb.code !== 0) throw makeTrouble(initdb, cluster)
    const roles = await runTool({
      ...tool,
      command: join(binaries, 'bin/postgres'),
      args: ['--single', '-D', fresh, '-c', 'log_checkpoints=off', ...(lasting ? [] : ['-F']), 'postgres'],
      input: roleStatements(secrets, lasting).join('\n'),
    })
    if (roles.code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(roles.output)) throw makeTrouble(roles, cluster)
    writeFileSync(secretsIn(fresh), JSON.stringify(secrets), { mode: 0o600 })
    giveTo(account, secretsIn(fresh))
    renameSync(fresh, cluster)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    throw fileTrouble(error, dirname(cluster), 'make it writable, or name another folder with CONVENE_DATA')
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * The passwords of a cluster.
 * @param {string} cluster
 * @returns {{ superuser: string, owner: string, service: string } | null} null where they are missing or garbage
 */
export function passwordsOf(cluster) {
  try {
    const secrets = JSON.parse(readFileSync(secretsIn(cluster), 'utf8'))
    return ['superuser', 'owner', 'service'].every((role) => typeof secrets[role] === 'string')
      ? secrets
      : null
  } catch (error) {
    if (error.code === 'EACCES') throw error
    return null
  }
}

/**
 * The address of the cluster's database for a role.
 * @param {'owner' | 'service' | 'superuser'} role
 * @param {{ owner: string, service: string, superuser: string }} passwords
 * @param {number} port
 * @param {string} [database]
 */
export const addressFor = (role, passwords, port, database = names.database) =>
  `postgres://${names[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`

// the builtin C.UTF-8 knows all of Unicode's letters and depends on no locale of the machine
const initdbArguments = (folder, passwordFile) => [
  `--pgdata=${folder}`,
  `--username=${names.superuser}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
]

// one statement per line, as the single-user mode reads them; owning the database lets a role add trusted extensions
const roleStatements = (secrets, lasting) => [
  `CREATE ROLE ${names.owner} LOGIN PASSWORD '${secrets.owner}' ${lasting ? 'NOCREATEDB' : 'CREATEDB'}`,
  `CREATE ROLE ${names.service} LOGIN PASSWORD '${secrets.service}'`,
  `CREATE DATABASE ${names.database} OWNER ${names.owner}`,
  `REVOKE ALL ON DATABASE ${names.database}, postgres FROM PUBLIC`,
  `GRANT CONNECT ON DATABASE ${names.database} TO ${names.service}`,
  '',
]

const newPassword = () => randomBytes(24).toString('hex')

const giveTo = ({ uid, gid }, path) => uid !== undefined && chownSync(path, uid, gid)

function makeTrouble({ code, output }, cluster) {
  if (NO_SPACE.test(output)) return noSpace(dirname(cluster))
  const lines = output.split('\n').map((line) => line.trim())
  const why =
    lines.find((line) => /\b(error|ERROR|FATAL|PANIC|fatal):/.test(line)) ??
    lines.findLast(Boolean) ??
    `code ${code}`
  return new PlainError(
    `The database could not be made in ${cluster} (${why}): check that folder, or name another with CONVENE_DATA.`,
  )
}
