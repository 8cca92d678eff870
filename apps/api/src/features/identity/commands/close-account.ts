import { closeAccount as rule } from '@convene/rules/account.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { accountClosed } from '../account.entries.js'
import { ownAccount } from '../own-account.js'

/** What is to become of published texts, and that closing is meant. */
interface Closing {
  readonly erase: boolean
  readonly meant: boolean
  readonly login: string | null
}

/** Tables that hold nothing but what an open account needs. Rows of other features go by their reactions to the entry. */
const emptied = ['passkey', 'login_token', 'login_ceremony', 'consent', 'mail'] as const

/**
 * Closes an account: its row is emptied and stays as a number that nothing leads to; its logins, keys and agreements are
 * gone at once. The entry says whether published texts are to be erased or to stay without a name.
 */
export const closeAccount = command(rule, {
  log: registryLog,
  content: ({ erase, meant }: Closing) => ({ erase, meant }),
  facts: async (tx, person, { meant, login }) => {
    // two administrators who close at once would both see the other
    await tx.query(`select pg_advisory_xact_lock(hashtext('grantRole'))`)
    const own = await ownAccount(tx, person.account, login)
    const left = await tx.one<{ holds: boolean; others: boolean }>(
      `select exists (select from appointment where account_id = $1 and role = 'administrator' and until_at is null) as holds,
         exists (select from appointment p join account a on a.id = p.account_id
           where p.account_id <> $1 and p.role = 'administrator' and p.until_at is null and a.state = 'active' and not a.demo) as others`,
      [person.account],
    )
    return { ...own, meant, leavesAnAdministrator: !left?.holds || left.others }
  },
  run: async (tx, { person, input: { erase }, act }) => {
    const values = [person.account]
    // what waits to be sent to the address may hold no account
    await tx.query(
      `delete from mail where lower(to_address) = (select lower(email) from account where id = $1)`,
      values,
    )
    await tx.query(
      `delete from login_ceremony where lower(email) = (select lower(email) from account where id = $1)`,
      values,
    )
    for (const table of emptied) await tx.query(`delete from ${table} where account_id = $1`, values)
    await tx.query(
      'update appointment set until_at = greatest(now(), from_at) where account_id = $1 and until_at is null',
      values,
    )
    await tx.query(
      `update account set state = 'closed', display_name = null, name_skeleton = null, email = null,
         stakeholder_group_id = null, stakeholder_group_other = null, country = null, region = null, languages = '{}',
         locale = 'en', machine_use_allowed = false
       where id = $1`,
      values,
    )
    const ids = { account: person.account, erase: erase ? 1 : 0 }
    return done(await append(tx, { ...act, kind: accountClosed, ids, rooms: [], fields: {} }), undefined)
  },
})
