import { types, type ClientBase, type PoolConfig } from 'pg'

/** Milliseconds after which Postgres itself ends a statement, a wait for a lock, an idle transaction (trust.md R9). */
export const timeouts = {
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
} as const

// a number of a log is a bigint; it stays below 2^53 for 28,000 years at 10,000 entries a second
types.setTypeParser(types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond what a number holds`)
  return value
})

/** What all connections of the service role share; `size` is the most connections that one pool holds. */
export function connectionSettings(url: string, size: number, more: readonly string[] = []): PoolConfig {
  return {
    connectionString: url,
    max: size,
    // a request that finds no free connection for 2 s is answered TRY_AGAIN
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'convene',
    options: [
      ...Object.entries(timeouts).map(([name, value]) => `-c ${name}=${value}`),
      // whatever the server's default: commands rest on locks and constraints and need to see what others committed
      '-c default_transaction_isolation=read\\ committed',
      '-c timezone=UTC',
      ...more,
    ].join(' '),
  }
}

/**
 * Asserts at start what the record's safety rests on, and throws one sentence that says what to do: PostgreSQL 15 or
 * newer, the three time-outs in force, and a service role that is no superuser and owns no table (trust.md S19).
 */
export async function assertConnection(client: Pick<ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{
    version: number
    role: string
    superuser: boolean
    owns: boolean
    set: Record<string, string>
  }>(`
    select current_setting('server_version_num')::int as version, current_user as role,
      (select rolsuper from pg_roles where rolname = current_user) as superuser,
      exists (select from pg_class where relnamespace = 'public'::regnamespace and relname = 'entry'
        and pg_has_role(current_user, relowner, 'member')) as owns,
      (select jsonb_object_agg(name, setting) from pg_settings
        where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')) as set`)
  const found = rows[0]
  if (!found) throw new Error('the database did not say what it is')
  if (found.version < 150_000)
    throw new Error('Convene needs PostgreSQL 15 or newer; DATABASE_URL leads to an older one')
  if (found.superuser || found.owns)
    throw new Error(
      `the role "${found.role}" of DATABASE_URL ${found.superuser ? 'is a superuser' : 'owns the tables'}, so the record would ` +
        'not be safe from it: give DATABASE_URL a role of its own and keep the owner in DATABASE_OWNER_URL',
    )
  for (const [name, value] of Object.entries(timeouts))
    if (found.set[name] !== String(value))
      throw new Error(
        `${name} is ${found.set[name] ?? 'not set'} instead of ${value} ms: something between Convene and Postgres drops it`,
      )
}
