import type { DataSource } from 'typeorm'
import { statement } from '../../platform/database/statement.js'
import { transact } from '../../platform/database/transaction.js'
import type { Timer } from '../../platform/jobs/timers.js'
import { system } from '../../platform/record/system-account.js'
import { detachContributions } from './commands/detach-contributions.js'
import { eraseContributions } from './commands/erase-contributions.js'

const due = statement<{ account: string; consultation: string; erase: boolean }>(
  'contributions-departed',
  `select d.account_id as account, k.consultation_id as consultation, d.erase from (select * from departed_author limit 20) d,
     lateral (select distinct consultation_id from contribution where account_id = d.account_id) k`,
)

/** Looks every five seconds whose contributions are to lose their name or to be erased. */
export function departuresTimer(acts: DataSource): Timer {
  return {
    name: 'departures',
    every: 5,
    async run() {
      for (const { account, consultation, erase } of await transact(acts, (tx) => tx.query(due)))
        await (erase ? eraseContributions : detachContributions)(acts, system, { account, consultation })
    },
  }
}
