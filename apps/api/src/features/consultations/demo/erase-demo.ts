import { Client, escapeIdentifier } from 'pg'
import { CommandRefused } from '../../../platform/command-line/explain.js'

/** What migrations filled stays: it is nobody's, and a reset must not leave less than a fresh start has. */
const kept = ['migration', 'account', 'stakeholder_group', 'country', 'terms_version']

/**
 * Empties every table but those that migrations filled, deletes the demo's accounts, as the owner, in one
 * transaction, and opens a registry log with a new id: what anybody kept of the old logs is told apart from the new.
 * @throws CommandRefused where consultations or accounts exist that are not the demo's
 */
export async function eraseDemo(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'convene demo' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    // nobody writes between the count and the end
    await client.query('lock table consultation, account in access exclusive mode')
    const { rows } = await client.query<{ others: number; accounts: number }>(
      `select (select count(*)::int from consultation where not demo) as others, (select count(*)::int from account where kind = 'person' and not demo) as accounts`,
    )
    const [found] = rows
    if (!found || found.others > 0 || found.accounts > 0)
      throw new CommandRefused(
        `The demo is not renewed: this database holds ${found?.others} consultations and ${found?.accounts} accounts that are not the demo's.`,
      )
    await client.query(`set local lock_timeout = '10s'`)
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1)`,
      [kept],
    )
    const names = tables.map(({ name }) => escapeIdentifier(name))
    // the record refuses to be emptied; its owner takes the refusal away for this transaction only
    for (const name of names) await client.query(`alter table ${name} disable trigger user`)
    // no cascade: a kept table that came to depend on an emptied one must fail here, not be emptied in silence
    await client.query(`truncate ${names.join(', ')}`)
    for (const name of names) await client.query(`alter table ${name} enable trigger user`)
    await client.query(`delete from account where demo`)
    await client.query(
      `with born as (insert into log (kind) values ('registry') returning id) insert into journal (log_id) select id from born`,
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}
