import { statement } from '../../platform/database/statement.js'
import type { Reaction } from '../../platform/record/reactions.js'

/** All that a closed account said in one consultation. */
export interface Departed {
  readonly account: string
  readonly consultation: string
}

/** The log of a consultation ($1). */
export const logOfConsultation = statement<{ log: string }>(
  'contributions-log',
  'select log_id as log from consultation where id = $1',
)

/** Forgets a closed account ($1) once nothing stands in its name any more. */
export const forgetDeparted = statement(
  'contributions-forget-departed',
  `delete from departed_author where account_id = $1 and not exists (select from contribution where account_id = $1)`,
)

const remember = statement(
  'contributions-remember-departed',
  `with unmarked as (delete from helpful_mark where account_id = $1)
   insert into departed_author (account_id, erase) select $1, $2 where exists (select from contribution where account_id = $1)
   on conflict do nothing`,
)

/**
 * After an account was closed: its marks go, and what it said waits for the clock, which detaches or erases it as its
 * owner chose. A reaction appends nothing, and each consultation's log is to say it once.
 */
export const accountClosed: Reaction = {
  name: 'contributions-of-closed-accounts',
  kinds: ['account.closed'],
  react: async (tx, { ids }) => {
    await tx.query(remember, [ids['account'], ids['erase'] === 1])
  },
}
