import { randomUUID } from 'node:crypto'
import { ceremonyOver, loginDays, signIn as rule, type ProofFacts } from '@convene/rules/joining.js'
import { refuse } from '@convene/rules/refusal.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { loginStarted } from '../joining.entries.js'

/** A login to begin, after who it is was proved. */
export interface Beginning {
  /** The ceremony that proved it, to be used up; null when another act has used it, and for demo persons. */
  readonly ceremony: string | null
  readonly account: string
  readonly by: 'link' | 'passkey' | 'demo'
  /** Browser and system. */
  readonly device: string
  /** What the table keeps of the token that the browser gets: fresh at each sign-in, so none can be planted before it. */
  readonly tokenHash: Buffer
  /** The login that this browser had, which ends with it. */
  readonly replaces: string | null
  /** The passkey that proved it, with what its authenticator says of itself. */
  readonly passkey?: { readonly id: string; readonly counter: number; readonly backedUp: boolean }
}

/** Most logins that an account may have; the one that was used longest ago gives way. */
const mostLogins = 50

/** Begins a login. Refused with CEREMONY_OVER when its proof was used in the meantime. */
export const signIn = command(rule, {
  log: registryLog,
  content: ({ ceremony, account, by }: Beginning) => ({ ceremony, account, by }),
  facts: async (tx, _person, { ceremony, account }): Promise<ProofFacts> => {
    const found = await tx.one<ProofFacts>(
      `select $1::uuid is null or exists (
           select from login_ceremony where id = $1 and used_at is null and expires_at > now()) as "ceremonyIsLive",
         exists (select from account where id = $2 and kind = 'person' and state = 'active') as "accountIsActive"`,
      [ceremony, account],
    )
    return found ?? { ceremonyIsLive: false, accountIsActive: false }
  },
  run: async (tx, { input: { ceremony, account, by, device, tokenHash, replaces, passkey }, act }) => {
    if (ceremony !== null) {
      // two at once: the second waits for the first and finds it used
      const used = await tx.one(
        'update login_ceremony set used_at = now() where id = $1 and used_at is null returning id',
        [ceremony],
      )
      if (!used) return refuse(ceremonyOver, {})
    }
    if (passkey)
      await tx.query('update passkey set counter = $2, backed_up = $3, last_used_at = now() where id = $1', [
        passkey.id,
        passkey.counter,
        passkey.backedUp,
      ])
    await tx.query(
      `delete from login_token where id = $2 or account_id = $1 and (expires_at <= now() or id in (
         select id from login_token where account_id = $1 order by last_used_at desc, id offset $3))`,
      [account, replaces, mostLogins - 1],
    )
    const login = randomUUID()
    await tx.query(
      `insert into login_token (id, account_id, token_hash, by, device, expires_at)
       values ($1, $2, $3, $4, $5, now() + $6 * interval '1 day')`,
      [login, account, tokenHash, by, device, loginDays],
    )
    const ids = { account, login }
    return done(await append(tx, { ...act, kind: loginStarted, ids, rooms: [], fields: {} }), undefined)
  },
})
