import type { Reaction } from '../../../platform/record/reactions.js'

/** Whoever closes their account takes their positions with them. The figures hold nobody by name and follow in their steps. */
export const forgetPositions: Reaction = {
  name: 'positions-of-closed-accounts',
  kinds: ['account.closed'],
  react: async (tx, { ids }) => {
    await tx.query('delete from position where account_id = $1', [ids['account']])
  },
}
