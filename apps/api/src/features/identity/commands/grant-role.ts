import { randomUUID } from 'node:crypto'
import { grantRole as rule, roleHeldAlready, type Role } from '@convene/rules/appointment.js'
import { displayNameOf, skeletonsOf } from '@convene/rules/display-name.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { roleGranted } from '../account.entries.js'
import { nameIsTaken } from '../protected-names.js'

/** Who is appointed to what; a consultation by its slug, null for an administrator. */
interface Grant {
  /** A plain address in lower case. */
  readonly email: string
  readonly role: Role
  readonly consultation: string | null
}

/** What was done beside the appointment. */
interface Granted {
  readonly accountMade: boolean
}

/**
 * Appoints the account that has an address. Refused with NO_SUCH_ACCOUNT unless it makes the first administrator, whose
 * account it makes: the next link to that address signs it in. NOT_FOUND when there is no such consultation,
 * ROLE_HELD_ALREADY when nothing would change.
 */
export const grantRole = command(rule, {
  log: registryLog,
  content: ({ email, role, consultation }: Grant) => ({ email, role, consultation }),
  // two at once would make two first administrators
  lock: (tx) => tx.query(`select pg_advisory_xact_lock(hashtext('grantRole'))`),
  facts: async (tx, _person, { email, role }) => {
    const found = await tx.one<{ account: string | null; administrators: boolean }>(
      `select (select id from account where lower(email) = $1 and state = 'active') as account,
         exists (select from appointment p join account a on a.id = p.account_id
           where p.role = 'administrator' and p.until_at is null and not a.demo and a.state = 'active') as administrators`,
      [email],
    )
    const account = found?.account ?? null
    return {
      account,
      accountIsThere: account !== null,
      makesFirstAdministrator: role === 'administrator' && found?.administrators === false,
    }
  },
  run: async (tx, { input: { email, role, consultation: slug }, facts, act, person }) => {
    const consultation = slug === null ? null : await consultationOf(tx, slug)
    if (consultation === undefined) return refuse(notFound, {})
    const account = facts.account ?? (await makeAccount(tx, email))
    const [appointed] = await tx.query<{ id: string }>(
      `insert into appointment (account_id, role, consultation_id, by_account_id) values ($1, $2, $3, $4)
       on conflict do nothing returning id`,
      [account, role, consultation, person.account],
    )
    if (!appointed) return refuse(roleHeldAlready, {})
    const entry = await append(tx, {
      ...act,
      kind: roleGranted,
      ids: { account, appointment: appointed.id },
      rooms: [],
      fields: { role },
    })
    const report: Granted = { accountMade: facts.account === null }
    return done(entry, report)
  },
})

async function consultationOf(tx: Tx, slug: string): Promise<string | undefined> {
  return (await tx.one<{ id: string }>('select id from consultation where slug = $1', [slug]))?.id
}

/** An account with nothing but an address, a name to be going on with, and the group of those who speak for nobody else. */
async function makeAccount(tx: Tx, email: string): Promise<string> {
  const made = displayNameOf(email.split('@')[0] ?? '')
  const usable = 'name' in made && !(await nameIsTaken(tx, made))
  const name = usable ? made.name : 'Administrator'
  const id = randomUUID()
  await tx.query(
    `insert into account (id, kind, display_name, name_skeleton, email, stakeholder_group_id)
     values ($1, 'person', $2, $3, $4, 'individual')`,
    [id, name, skeletonsOf(name)[0], email],
  )
  return id
}
