import { statement } from '../database/statement.js'
import type { Tx } from '../database/transaction.js'

const registry = statement<{ id: string }>('record-registry', `select id from log where kind = 'registry'`)

/** The id of the instance's registry log, where acts outside a consultation go. */
export async function registryLog(tx: Tx): Promise<string> {
  const row = await tx.one(registry)
  if (!row) throw new Error('the database has no registry log: migrate it first')
  return row.id
}

/** Opens the log and the journal of a new consultation and returns their id. */
export async function openLog(tx: Tx): Promise<string> {
  const row = await tx.one<{ id: string }>(
    `with born as (insert into log (kind) values ('consultation') returning id),
          paired as (insert into journal (log_id) select id from born)
     select id from born`,
  )
  if (!row) throw new Error('the database opened no log')
  return row.id
}
