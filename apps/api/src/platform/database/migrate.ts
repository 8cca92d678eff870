import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, escapeIdentifier } from 'pg'
import { asDatabaseError } from './errors.js'

/** What a migration needs: the owner's address, the service role's (for its name only) and the folder of `.sql` files. */
export interface MigrationSettings {
  readonly ownerUrl: string
  readonly serviceUrl: string
  readonly folder: string
}

interface Migration {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly digest: string
}

/** The database or the folder of migrations is not as it must be; the message is one sentence that says what to do. */
class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

// any fixed number: whoever migrates this database holds this lock, others wait
const migrationLock = 7_266_358_363

/**
 * Brings the database forward to the newest numbered file and returns the names of what was applied (empty: nothing).
 * Forward only, each file in a transaction of its own, one process at a time. `{{service}}` in a file stands for the
 * quoted name of the service role. Throws a `MigrationError` for a gap, a changed, renamed or missing file, and for a
 * service role that does not exist or is the owner.
 */
export async function migrate({ ownerUrl, serviceUrl, folder }: MigrationSettings): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const service = new Client({ connectionString: serviceUrl }).user ?? ''
  const client = new Client({ connectionString: ownerUrl, application_name: 'convene migrate' })
  // the connection's end is told by the query that it cuts off
  client.on('error', () => {})
  await client.connect().catch((error: unknown) => {
    throw asDatabaseError(error)
  })
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await prepare(client, service)
    const applied = await checkApplied(client, migrations)
    const open = migrations.slice(applied)
    for (const migration of open) await apply(client, migration, service)
    return open.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** The files `NNNN-name.sql` of a folder in their order. Throws a `MigrationError` when a number is missing or doubled. */
async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
      if (number !== index + 1)
        throw new MigrationError(
          `the migrations have no number ${index + 1}, or two of it: the next file is ${name}`,
        )
      // a checkout with Windows line ends is the same migration
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function prepare(client: Client, service: string): Promise<void> {
  const { rows } = await client.query<{ role: string; found: boolean }>(
    'select current_user as role, exists (select from pg_roles where rolname = $1) as found',
    [service],
  )
  if (!rows[0]?.found)
    throw new MigrationError(`the service role "${service}" of DATABASE_URL does not exist: create it first`)
  if (rows[0].role === service)
    throw new MigrationError(
      `DATABASE_URL and DATABASE_OWNER_URL name the same role "${service}": the record is safe only from a role that does not own it`,
    )
  // version 15 took this right away in new databases; one that was upgraded still gives it
  await client.query('revoke create on schema public from public')
  await client.query(`grant usage on schema public to ${escapeIdentifier(service)}`)
  await client.query(`create table if not exists migration (
    number integer primary key, name text not null, digest text not null, at timestamptz not null default now())`)
  await client.query(`grant select on migration to ${escapeIdentifier(service)}`)
}

/** How many migrations the database has; refuses one whose past is not the folder's beginning. */
async function checkApplied(client: Client, migrations: readonly Migration[]): Promise<number> {
  const { rows } = await client.query<Migration>('select number, name, digest from migration order by number')
  for (const [index, row] of rows.entries()) {
    const file = migrations[index]
    if (!file)
      throw new MigrationError(
        `the database has ${row.name}, which this version of Convene does not know: use a newer one`,
      )
    if (row.number !== file.number)
      throw new MigrationError(`the database lacks migration ${file.number}, though it has later ones`)
    if (row.name !== file.name)
      throw new MigrationError(
        `migration ${row.number} was ${row.name} and is now ${file.name}: names do not change`,
      )
    if (row.digest !== file.digest)
      throw new MigrationError(
        `${file.name} was changed after it was applied: undo the change and write a new migration`,
      )
  }
  return rows.length
}

async function apply(
  client: Client,
  { number, name, text, digest }: Migration,
  service: string,
): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text.replaceAll('{{service}}', escapeIdentifier(service)))
    await client.query('insert into migration (number, name, digest) values ($1, $2, $3)', [
      number,
      name,
      digest,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new MigrationError(
      `${name} could not be applied: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
