import { ceremonyOver, passkeyNotTaken } from '@convene/rules/joining.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import type { DataSource } from 'typeorm'
import { tokenHash } from '../../../platform/asking/cookies.js'
import { statement } from '../../../platform/database/statement.js'
import { transact } from '../../../platform/database/transaction.js'
import { challengeOf, readAuthentication, readRegistration } from './passkey-answer.js'
import { userHandle, type PasskeyCeremony } from './start-passkey.js'

/** A new passkey whose authenticator answered our challenge. */
export interface NewPasskey {
  readonly ceremony: string
  readonly credential: WebAuthnCredential
  readonly backedUp: boolean
}

/** A known passkey that answered our challenge: who it is, and what is to be kept of it. */
export interface ProvedPasskey {
  readonly ceremony: string
  readonly account: string
  readonly passkey: string
  readonly counter: number
  readonly backedUp: boolean
}

interface Challenged {
  readonly id: string
  readonly account: string | null
}
const challenged = statement<Challenged>(
  'ceremony-of-challenge',
  `select id, account_id as account from login_ceremony
   where browser_hash = $1 and purpose = $2 and challenge = $3 and expires_at > now() and (used_at is null or $4)`,
)
interface KnownPasskey {
  readonly id: string
  readonly account: string
  readonly publicKey: Buffer
  readonly counter: string
  /** Who has a role answers with a PIN, a finger or a face, not by touch alone (trust.md S10). */
  readonly hasRole: boolean
}
const knownPasskey = statement<KnownPasskey>(
  'passkey-by-credential',
  `select p.id, p.account_id as account, p.public_key as "publicKey", p.counter,
     exists (select from appointment a where a.account_id = p.account_id and a.until_at is null) as "hasRole"
   from passkey p join account on account.id = p.account_id and account.state = 'active'
   where p.credential_id = $1`,
)

/** Where the ceremony takes place: a browser, by its secret, and our own address. */
export interface Place {
  readonly browser: string | null
  readonly publicUrl: URL
}

/**
 * Checks what an authenticator answered to our challenge for a new passkey: origin, relying party, challenge, browser,
 * time. An answer that proves nothing uses the challenge up.
 */
export async function newPasskey(
  acts: DataSource,
  { browser, publicUrl }: Place,
  purpose: PasskeyCeremony,
  account: string | null,
  json: string,
): Promise<NewPasskey | Refusal> {
  const answer = readRegistration(json)
  if (!answer || browser === null) return refuse(passkeyNotTaken, {})
  const challenge = challengeOf(answer.response.clientDataJSON)
  // one that is used up is looked at too: the act under whose id it was used is answered again, any other is refused
  const ceremony = await find(acts, browser, purpose, challenge, true)
  if (!ceremony || (account !== null && ceremony.account !== account)) return refuse(ceremonyOver, {})
  const verified = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: challenge.toString('base64url'),
    expectedOrigin: publicUrl.origin,
    expectedRPID: publicUrl.hostname,
    requireUserVerification: false,
  }).catch(() => null)
  if (!verified?.verified) return useUp(acts, ceremony.id)
  const { credential, credentialBackedUp } = verified.registrationInfo
  return { ceremony: ceremony.id, credential, backedUp: credentialBackedUp }
}

/** Checks what an authenticator answered to our challenge for signing in. An answer that proves nothing uses it up. */
export async function provedPasskey(
  acts: DataSource,
  { browser, publicUrl }: Place,
  json: string,
): Promise<ProvedPasskey | Refusal> {
  const answer = readAuthentication(json)
  if (!answer || browser === null) return refuse(passkeyNotTaken, {})
  const challenge = challengeOf(answer.response.clientDataJSON)
  const ceremony = await find(acts, browser, 'passkey_sign_in', challenge, false)
  if (!ceremony) return refuse(ceremonyOver, {})
  const known = await transact(acts, (tx) => tx.one(knownPasskey, [Buffer.from(answer.id, 'base64url')]))
  const handle = answer.response.userHandle
  if (
    !known ||
    (handle !== undefined && handle !== Buffer.from(userHandle(known.account)).toString('base64url'))
  )
    return useUp(acts, ceremony.id)
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge.toString('base64url'),
    expectedOrigin: publicUrl.origin,
    expectedRPID: publicUrl.hostname,
    requireUserVerification: known.hasRole,
    credential: {
      id: answer.id,
      publicKey: new Uint8Array(known.publicKey),
      counter: Number(known.counter),
    },
  }).catch(() => null)
  if (!verified?.verified) return useUp(acts, ceremony.id)
  const { newCounter, credentialBackedUp } = verified.authenticationInfo
  return {
    ceremony: ceremony.id,
    account: known.account,
    passkey: known.id,
    counter: newCounter,
    backedUp: credentialBackedUp,
  }
}

function find(
  acts: DataSource,
  browser: string,
  purpose: PasskeyCeremony,
  challenge: Buffer,
  alsoUsed: boolean,
): Promise<Challenged | undefined> {
  return transact(acts, (tx) => tx.one(challenged, [tokenHash(browser), purpose, challenge, alsoUsed]))
}

/** A challenge that was answered wrongly is not asked again. */
async function useUp(acts: DataSource, ceremony: string): Promise<Refusal> {
  await transact(acts, (tx) =>
    tx.query('update login_ceremony set used_at = now() where id = $1 and used_at is null', [ceremony]),
  )
  return refuse(passkeyNotTaken, {})
}
