import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError } from './plain-error.mjs'

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/(.)[\\/]$/, '$1')

/**
 * The settings that the launcher itself needs (DESIGN §12); all others are the server's to read and to check.
 * An empty variable counts as unset. CONVENE_DATA is relative to the project, so that it means the same from anywhere.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ host: string, port: number, dataFolder: string, external: null | { serviceUrl: string, ownerUrl: string | undefined } }}
 * @throws PlainError naming the setting that is wrong
 */
export function readSettings(environment) {
  return {
    host: readHost(environment.HOST || '127.0.0.1'),
    port: readPort(environment.PORT || '3000'),
    dataFolder: readDataFolder(environment.CONVENE_DATA || '.convene'),
    external: readDatabase(
      environment.DATABASE_URL || undefined,
      environment.DATABASE_OWNER_URL || undefined,
    ),
  }
}

function readHost(value) {
  const isName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(value)
  if (isIP(value) || (isName && !/^[\d.]+$/.test(value))) return value
  throw new PlainError(
    `HOST is ${shown(value)}: give the address to listen on, such as 127.0.0.1 or 0.0.0.0.`,
  )
}

function readPort(value) {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (port >= 1 && port <= 65535) return port
  throw new PlainError(`PORT is ${shown(value)}: give a whole number from 1 to 65535, such as 3000.`)
}

function readDataFolder(value) {
  if (!/\p{Cc}/u.test(value)) return resolve(projectRoot, value)
  throw new PlainError(
    `CONVENE_DATA is ${shown(value)}: give the path of a folder without control characters.`,
  )
}

function readDatabase(serviceUrl, ownerUrl) {
  for (const [name, value] of Object.entries({ DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl })) {
    // the value holds a password, so the sentence does not repeat it
    if (value !== undefined && !isPostgresAddress(value))
      throw new PlainError(`${name} is not an address such as postgres://role:password@host:5432/database.`)
  }
  if (serviceUrl === undefined && ownerUrl !== undefined)
    throw new PlainError(
      'DATABASE_OWNER_URL is set without DATABASE_URL: set both to use your own PostgreSQL, or neither to use the embedded one.',
    )
  return serviceUrl === undefined ? null : { serviceUrl, ownerUrl }
}

function isPostgresAddress(value) {
  try {
    const { protocol, pathname } = new URL(value)
    return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1
  } catch {
    return false
  }
}

const shown = (value) => JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
