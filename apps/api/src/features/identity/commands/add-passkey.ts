import { randomUUID } from 'node:crypto'
import { addPasskey as rule, ceremonyOver, passkeyNotTaken } from '@convene/rules/joining.js'
import { refuse } from '@convene/rules/refusal.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import type { Tx } from '../../../platform/database/transaction.js'
import type { NewPasskey } from '../ceremonies/answer-passkey.js'
import { passkeyAdded } from '../joining.entries.js'
import { keyFacts } from '../key-facts.js'

/** A passkey that answered our challenge, and what its owner calls it. */
export interface Adding {
  readonly login: string | null
  readonly proved: NewPasskey
  readonly name: string
}

/** Keeps a passkey. Answers whether it is new: one authenticator has at most one passkey here. */
export async function keepPasskey(
  tx: Tx,
  account: string,
  { credential, backedUp }: NewPasskey,
  name: string,
): Promise<string | null> {
  const id = randomUUID()
  const kept = await tx.one(
    `insert into passkey (id, account_id, credential_id, public_key, counter, transports, backed_up, name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning id`,
    [
      id,
      account,
      Buffer.from(credential.id, 'base64url'),
      Buffer.from(credential.publicKey),
      credential.counter,
      credential.transports ?? [],
      backedUp,
      name,
    ],
  )
  return kept ? id : null
}

/** Adds a passkey to one's account; the challenge is used up with it. */
export const addPasskey = command(rule, {
  log: registryLog,
  content: ({ proved, name }: Adding) => ({ credential: proved.credential.id, name }),
  facts: (tx, person, { login }) => keyFacts(tx, person.account, login),
  run: async (tx, { person, input: { proved, name }, act }) => {
    const used = await tx.one(
      'update login_ceremony set used_at = now() where id = $1 and account_id = $2 and used_at is null returning id',
      [proved.ceremony, person.account],
    )
    if (!used) return refuse(ceremonyOver, {})
    const passkey = await keepPasskey(tx, person.account, proved, name)
    if (passkey === null) return refuse(passkeyNotTaken, {})
    const ids = { account: person.account, passkey }
    return done(await append(tx, { ...act, kind: passkeyAdded, ids, rooms: [], fields: {} }), undefined)
  },
})
