import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../infra/start/port.mjs'
import { startThrowAway } from '../../infra/start/throw-away.mjs'

const program = fileURLToPath(new URL('../api/dist/start.js', import.meta.url))
// the api's own driver, so that the journeys need none of theirs
const { Client, escapeIdentifier } = createRequire(new URL('../api/package.json', import.meta.url))('pg')

/**
 * Starts the built product on a free port, on an empty database of its own, with the demo, as `npm start` does.
 * @returns {Promise<{ address: string, ownerUrl: string, stop: () => Promise<void> }>} `ownerUrl`: its database, as its owner
 */
export async function startProduct() {
  if (!existsSync(program)) throw new Error('the product is not built: run the journeys with `npm test`')
  const database = await makeDatabase()
  const port = await freePort()
  const address = `http://localhost:${port}`
  const server = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      CONVENE_EMBEDDED: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: '',
      DATABASE_URL: database.serviceUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => server.once('exit', (code, signal) => resolve(code ?? signal)))
  let stopping = false
  const stop = async () => {
    stopping = true
    server.kill('SIGTERM')
    await ended
    await database.drop()
  }
  try {
    const lastWords = await untilReady(server, ended)
    ended.then((code) => stopping || console.error(`the product ended by itself (${code}):\n${lastWords()}`))
  } catch (error) {
    await stop()
    throw error
  }
  return { address, ownerUrl: database.ownerUrl, stop }
}

function untilReady(server, ended) {
  let said = ''
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the product was not ready after 60 s:\n${said}`)), 60_000)
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said = (said + text).slice(-10_000)
        if (/^Convene is ready at /m.test(said)) {
          clearTimeout(late)
          resolve(() => said)
        }
      })
    ended.then((code) => {
      clearTimeout(late)
      reject(new Error(`the product ended with code ${code}:\n${said}`))
    })
  })
}

/** A database in the cluster that `npm test` started, or else in a throw-away one. */
async function makeDatabase() {
  const { TEST_DATABASE_OWNER_URL: owner, TEST_DATABASE_URL: service } = process.env
  if (!owner || !service) {
    const { ownerUrl, serviceUrl, stop } = await startThrowAway()
    return { ownerUrl, serviceUrl, drop: stop }
  }
  const name = `convene_journeys_${randomBytes(6).toString('hex')}`
  await asOwner(owner, `create database ${escapeIdentifier(name)}`)
  return {
    ownerUrl: withDatabase(owner, name),
    serviceUrl: withDatabase(service, name),
    drop: () => asOwner(owner, `drop database if exists ${escapeIdentifier(name)} with (force)`),
  }
}

async function asOwner(url, statement) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

function withDatabase(url, name) {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
