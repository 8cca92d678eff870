import { setMachineUse as rule } from '@convene/rules/account.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { machineUseSet } from '../account.entries.js'

/** Says what holds for what one writes from now on; each contribution carries its own word (PRV-04). */
export const setMachineUse = command(rule, {
  log: registryLog,
  content: ({ allowed }: { readonly allowed: boolean }) => ({ allowed }),
  facts: async () => ({}),
  run: async (tx, { person, input: { allowed }, act }) => {
    await tx.query(`update account set machine_use_allowed = $2 where id = $1 and state = 'active'`, [
      person.account,
      allowed,
    ])
    const ids = { account: person.account }
    return done(
      await append(tx, { ...act, kind: machineUseSet, ids, rooms: [], fields: { allowed } }),
      undefined,
    )
  },
})
