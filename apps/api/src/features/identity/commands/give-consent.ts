import { giveConsent as rule, type Agreement } from '@convene/rules/account.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { registryLog } from '../../../platform/record/logs.js'
import { consentGiven } from '../account.entries.js'
import { recordConsent } from '../record-consent.js'

/** Agrees to one purpose, under the terms in force. */
export const giveConsent = command(rule, {
  log: registryLog,
  content: ({ purpose }: { readonly purpose: Agreement }) => ({ purpose }),
  facts: async (_tx, _person, { purpose }) => ({ purpose }),
  run: async (tx, { person, input: { purpose }, act }) => {
    await recordConsent(tx, { account: person.account, purpose, given: true })
    const ids = { account: person.account }
    return done(
      await append(tx, { ...act, kind: consentGiven, ids, rooms: [], fields: { purpose } }),
      undefined,
    )
  },
})
