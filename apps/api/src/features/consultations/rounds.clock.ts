import type { DataSource } from 'typeorm'
import { statement } from '../../platform/database/statement.js'
import { transact } from '../../platform/database/transaction.js'
import type { Timer } from '../../platform/jobs/timers.js'
import { system } from '../../platform/record/system-account.js'
import { endRound } from './commands/end-round.js'
import { openRound } from './commands/open-round.js'

const due = statement<{ round: string; state: 'announced' | 'open' }>(
  'rounds-due',
  `select r.id as round, r.state from round r
   where (r.state = 'announced' and r.opens_at <= clock_timestamp()) or (r.state = 'open' and r.closes_at <= clock_timestamp())
   order by r.opens_at, r.id limit 100`,
)

/** Looks every five seconds which rounds are to open or to end; the commands decide, by the database's time. */
export function roundsTimer(acts: DataSource): Timer {
  return {
    name: 'rounds',
    every: 5,
    async run() {
      for (const { round, state } of await transact(acts, (tx) => tx.query(due)))
        await (state === 'announced' ? openRound : endRound)(acts, system, { round })
    },
  }
}
