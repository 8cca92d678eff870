import { removePasskey as rule } from '@convene/rules/joining.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { passkeyRemoved } from '../joining.entries.js'
import { keyFacts } from '../key-facts.js'

/** Which passkey goes, and the login under which. */
export interface Removing {
  readonly login: string | null
  readonly passkey: string
}

/** Takes a passkey away; never the last way into the account. */
export const removePasskey = command(rule, {
  log: registryLog,
  content: ({ passkey }: Removing) => ({ passkey }),
  facts: (tx, person, { login }) => keyFacts(tx, person.account, login),
  run: async (tx, { person, input: { passkey }, act }) => {
    const gone = await tx.one('delete from passkey where id = $1 and account_id = $2 returning id', [
      passkey,
      person.account,
    ])
    if (!gone) return refuse(notFound, {})
    const ids = { account: person.account, passkey }
    return done(await append(tx, { ...act, kind: passkeyRemoved, ids, rooms: [], fields: {} }), undefined)
  },
})
