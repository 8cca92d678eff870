import { endAllLogins as rule } from '@convene/rules/joining.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { loginsEnded } from '../joining.entries.js'

/** Ends all logins of one's own, but for the one that is to be kept, if any. */
export const endAllLogins = command(rule, {
  log: registryLog,
  content: ({ keep }: { readonly keep: string | null }) => ({ keep }),
  facts: async () => ({}),
  run: async (tx, { person, input: { keep }, act }) => {
    await tx.query('delete from login_token where account_id = $1 and id is distinct from $2', [
      person.account,
      keep,
    ])
    const ids = { account: person.account }
    return done(await append(tx, { ...act, kind: loginsEnded, ids, rooms: [], fields: {} }), undefined)
  },
})
