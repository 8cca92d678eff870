import type { DataSource } from 'typeorm'
import { leastPersons } from '@convene/rules/position-figures.js'
import { statement } from '../../platform/database/statement.js'
import { transact } from '../../platform/database/transaction.js'
import type { Timer } from '../../platform/jobs/timers.js'
import { system } from '../../platform/record/system-account.js'
import { publishPositionFigures, type Publishing } from './commands/publish-position-figures.js'

// reads the index of what has changed and nothing else
const due = statement<Publishing>(
  'figures-due',
  `select distinct consultation, provision from (
     select p.consultation_id as consultation, p.provision_id as provision from position p join account a on a.id = p.account_id
     where p.account_id is not null and (p.figured_at is null or p.changed_at > p.figured_at) and (p.state = 'submitted' or p.figured_group_id is not null)
     group by p.consultation_id, p.provision_id, a.stakeholder_group_id having count(*) >= $1 order by min(p.changed_at) limit 200) moved`,
)

/** Publishes the figures of all provisions of which enough persons have moved; the command decides by group. */
export async function publishDueFigures(acts: DataSource): Promise<void> {
  for (const each of await transact(acts, (tx) => tx.query(due, [leastPersons])))
    await publishPositionFigures(acts, system, each)
}

/** Looks four times a minute which figures take a step. */
export function figuresTimer(acts: DataSource): Timer {
  return { name: 'position-figures', every: 15, run: () => publishDueFigures(acts) }
}
