import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, escapeIdentifier } from 'pg'
import type { DataSource } from 'typeorm'
import { Database } from '../platform/database/database.js'
import { openDataSource, type Tables } from '../platform/database/data-source.js'
import { errorCode } from '../platform/database/errors.js'

/** The migrated, otherwise empty database that tests' databases are copies of; the suite's set-up makes it. */
const template = needed('TEST_DATABASE_TEMPLATE')
/** The same with the demo loaded: loading it takes seconds, copying it a fraction of one. */
const demoTemplate = needed('TEST_DATABASE_DEMO_TEMPLATE')
const templateLock = 7_266_358_364

/** A database of one test file, and what is open on it. */
export interface TestDatabase {
  readonly ownerUrl: string
  readonly serviceUrl: string
  /** Another connection pool of the service role's reads; closed with the database. */
  readonly reads: (size?: number) => Promise<Database>
  /** Another data source of the service role; closed with the database. */
  readonly source: (tables?: Tables, size?: number) => Promise<DataSource>
  /** A connection as the owner, for arranging what no act does; closed with the database. */
  readonly owner: () => Promise<Client>
  /** Closes all that was opened here and drops the database. */
  readonly close: () => Promise<void>
}

/** Which database a test wants: a copy of the template, the same with the demo, or one that was never migrated. */
export interface TestDatabaseWish {
  readonly migrated?: boolean
  readonly demo?: boolean
}

/**
 * A fresh copy of the template, for one test file: `const db = await testDatabase()` in `beforeAll`, `db.close()` in
 * `afterAll`. Needs the cluster that the suite's set-up starts: TEST_DATABASE_OWNER_URL and TEST_DATABASE_URL.
 */
export async function testDatabase({
  migrated = true,
  demo = false,
}: TestDatabaseWish = {}): Promise<TestDatabase> {
  const ownerOfAll = needed('TEST_DATABASE_OWNER_URL')
  const serviceOfAll = needed('TEST_DATABASE_URL')
  const name = `convene_test_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomBytes(6).toString('hex')}`
  await asOwner(ownerOfAll, async (client) => {
    if (!migrated) return client.query(`create database ${escapeIdentifier(name)}`)
    // held while copying too: Postgres refuses two copies of one template that meet
    await client.query('select pg_advisory_lock($1)', [templateLock])
    return client.query(
      `create database ${escapeIdentifier(name)} template ${escapeIdentifier(demo ? demoTemplate : template)}`,
    )
  })
  const ownerUrl = withDatabase(ownerOfAll, name)
  const serviceUrl = withDatabase(serviceOfAll, name)
  const closers: (() => Promise<void>)[] = []
  return {
    ownerUrl,
    serviceUrl,
    async reads(size = 2) {
      const database = await Database.open({ url: serviceUrl, size })
      closers.push(() => database.close())
      return database
    },
    async source(tables = [], size = 4) {
      const source = await openDataSource({ url: serviceUrl, size }, tables)
      closers.push(() => source.destroy())
      return source
    },
    async owner() {
      const client = new Client({ connectionString: ownerUrl })
      await client.connect()
      closers.push(() => client.end())
      return client
    },
    async close() {
      await Promise.all(closers.map((close) => close()))
      await asOwner(ownerOfAll, (client) => drop(client, name))
    },
  }
}

/** A vacuum that Postgres began by itself sits in the database as a superuser, whom no owner may end: it is waited for. */
async function drop(client: Client, name: string, attempts = 50): Promise<void> {
  try {
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`)
  } catch (error) {
    if (errorCode(error) !== '42501' || attempts === 0) throw error
    await wait(200)
    await drop(client, name, attempts - 1)
  }
}

async function asOwner<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: start the tests with \`npm test\``)
  return value
}
