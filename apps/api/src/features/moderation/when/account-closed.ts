import type { Reaction } from '../../../platform/record/reactions.js'
import { visitorAccount } from '../../../platform/record/system-account.js'

/** Whoever closes their account is no longer the one who complained, and their words go; the ground stays with the case. */
export const forgetComplainer: Reaction = {
  name: 'complaints-of-closed-accounts',
  kinds: ['account.closed'],
  react: async (tx, { ids }) => {
    await tx.query('update complaint set account_id = $2, explanation = null where account_id = $1', [
      ids['account'],
      visitorAccount,
    ])
  },
}
