import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startThrowAway } from '../../../../infra/start/throw-away.mjs'

/** The migrated, empty database that each worker's own database is copied from: CREATE DATABASE … TEMPLATE convene_template. */
const TEMPLATE = 'convene_template'
/** The same with the demo in it, which takes seconds to load and a fraction of one to copy. */
const DEMO_TEMPLATE = 'convene_demo_template'

/**
 * Before the api's tests: makes the templates once. `npm test` has started a PostgreSQL by then and names it in
 * TEST_DATABASE_URL (service role) and TEST_DATABASE_OWNER_URL; where Jest was called directly, one is started here.
 */
export default async function setUp() {
  if (!process.env.TEST_DATABASE_OWNER_URL) {
    const database = await startThrowAway()
    globalThis.conveneThrowAway = database
    process.env.TEST_DATABASE_URL = database.serviceUrl
    process.env.TEST_DATABASE_OWNER_URL = database.ownerUrl
  }
  const { TEST_DATABASE_URL: serviceUrl, TEST_DATABASE_OWNER_URL: ownerUrl } = process.env
  if (!serviceUrl)
    throw new Error('TEST_DATABASE_OWNER_URL is set without TEST_DATABASE_URL: set both or neither.')
  for (const template of [TEMPLATE, DEMO_TEMPLATE]) {
    await makeEmptyDatabase(ownerUrl, template)
    run('migrate', named(serviceUrl, template), named(ownerUrl, template))
  }
  run('demo', named(serviceUrl, DEMO_TEMPLATE), named(ownerUrl, DEMO_TEMPLATE))
  process.env.TEST_DATABASE_TEMPLATE = TEMPLATE
  process.env.TEST_DATABASE_DEMO_TEMPLATE = DEMO_TEMPLATE
}

async function makeEmptyDatabase(ownerUrl, name) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
}

function run(command, serviceUrl, ownerUrl) {
  const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
  if (!existsSync(program))
    throw new Error('apps/api/dist is missing: run npm run build, or npm test, which builds first.')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, command], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The test template could not be made (${command}):\n${stdout}${stderr}`)
}

/** The same address with another database. */
function named(address, database) {
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.href
}
