import { endLogin as rule } from '@convene/rules/joining.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { loginEnded } from '../joining.entries.js'

/** Ends one login of one's own. Refused with NOT_FOUND when there is none of that id, or it is somebody else's. */
export const endLogin = command(rule, {
  log: registryLog,
  content: ({ login }: { readonly login: string }) => ({ login }),
  facts: async () => ({}),
  run: async (tx, { person, input: { login }, act }) => {
    const ended = await tx.one('delete from login_token where id = $1 and account_id = $2 returning id', [
      login,
      person.account,
    ])
    if (!ended) return refuse(notFound, {})
    const ids = { login }
    return done(await append(tx, { ...act, kind: loginEnded, ids, rooms: [], fields: {} }), undefined)
  },
})
