import { randomBytes, randomUUID } from 'node:crypto'
import { passkeyMinutes, proofMinutes, proveAgain, startPasskey as rule } from '@convene/rules/joining.js'
import { signInFirst } from '@convene/rules/person.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import type { DataSource } from 'typeorm'
import type { Asking } from '../../../platform/asking/asking.js'
import { tokenHash } from '../../../platform/asking/cookies.js'
import { carryOutSignal } from '../../../platform/record/signal.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { countAttempt } from './limits.js'

/** What a challenge is for, as the table says it. */
export type PasskeyCeremony = 'passkey_sign_in' | 'passkey_add' | 'passkey_join'

/** The bytes of an account's id: what an authenticator keeps as the user's handle. It names nobody. */
export function userHandle(account: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(account.replaceAll('-', ''), 'hex'))
}

/**
 * Makes a challenge for a passkey: bound to this browser, five minutes, once. The host of PUBLIC_URL is the relying party.
 * Who joins gets the id of the ceremony as the id of their account.
 * @returns the options that the browser's `PublicKeyCredential` takes, as JSON
 */
export async function startPasskey(
  acts: DataSource,
  asking: Asking,
  publicUrl: URL,
  { purpose, name }: { readonly purpose: PasskeyCeremony; readonly name: string },
): Promise<{ options: string } | Refusal> {
  const tooMany = await countAttempt(asking.addressPrefix)
  if (tooMany) return tooMany
  const person = await asking.person()
  const login = await asking.login()
  if (purpose === 'passkey_add') {
    if (!login) return refuse(signInFirst, {})
    if (Date.now() - login.provedAt > proofMinutes * 60_000)
      return refuse(proveAgain, { minutes: proofMinutes })
  }
  const id = randomUUID()
  const challenge = new Uint8Array(randomBytes(32))
  const account = purpose === 'passkey_add' ? person.account : null
  return carryOutSignal(acts, rule, person, {}, async (tx) => {
    await tx.query(
      `insert into login_ceremony (id, browser_hash, purpose, account_id, challenge, expires_at)
       values ($1, $2, $3, $4, $5, now() + $6 * interval '1 minute')`,
      [id, tokenHash(asking.browser()), purpose, account, Buffer.from(challenge), passkeyMinutes],
    )
    const common = { rpID: publicUrl.hostname, challenge, timeout: passkeyMinutes * 60_000 }
    const options =
      purpose === 'passkey_sign_in'
        ? await generateAuthenticationOptions({ ...common, userVerification: 'preferred' })
        : await generateRegistrationOptions({
            ...common,
            rpName: 'Convene',
            userName: name || 'Convene',
            userDisplayName: name,
            userID: userHandle(account ?? id),
            attestationType: 'none',
            excludeCredentials: account === null ? [] : await known(tx, account),
            authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
          })
    return { options: JSON.stringify(options) }
  })
}

/** The passkeys that an account has, so that one device does not get two. */
async function known(tx: Tx, account: string): Promise<{ id: string }[]> {
  const rows = await tx.query<{ id: Buffer }>(
    'select credential_id as id from passkey where account_id = $1 order by created_at',
    [account],
  )
  return rows.map(({ id }) => ({ id: id.toString('base64url') }))
}
