import type { DataSource } from 'typeorm'
import { transact } from '../../platform/database/transaction.js'

/** Deletes what is over: ceremonies a day after their end, logins at theirs. Personal data is not kept for nothing. */
export async function sweepLogins(acts: DataSource): Promise<void> {
  await transact(acts, async (tx) => {
    await tx.query(`delete from login_ceremony where expires_at < now() - interval '1 day'`)
    await tx.query('delete from login_token where expires_at < now()')
  })
}
