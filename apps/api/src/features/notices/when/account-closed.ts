import type { Reaction } from '../../../platform/record/reactions.js'

/** Whoever closes their account is told nothing more: what they were told, what they followed and their links go. */
export const forgetToldPerson: Reaction = {
  name: 'notices-of-closed-accounts',
  kinds: ['account.closed'],
  react: async (tx, { ids }) => {
    const values = [ids['account']]
    await tx.query('delete from notice where account_id = $1', values)
    await tx.query('delete from thread_follow where account_id = $1', values)
    await tx.query('delete from unsubscribe_token where account_id = $1', values)
  },
}
