import { markHelpful as rule } from '@convene/rules/contribution.js'
import { statement } from '../../../platform/database/statement.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { helpfulMarked } from '../contributions.entries.js'
import { actedOn, lockContribution, logOfContribution } from '../reads/acted-on.js'

const store = statement<{ account: string }>(
  'helpful-mark',
  `insert into helpful_mark (consultation_id, provision_id, contribution_id, account_id) values ($1, $2, $3, $4)
   on conflict do nothing returning account_id as account`,
)

/**
 * Tells the author of a contribution that it helped. The entry goes to the journal: nobody else hears of it, and nothing
 * is counted. Nothing changes when it was told before.
 */
export const markHelpful = command(rule, {
  log: (tx, { contribution }: { readonly contribution: string }) => logOfContribution(tx, contribution),
  content: ({ contribution }) => ({ contribution }),
  lock: (tx, { contribution }) => lockContribution(tx, contribution),
  facts: (tx, person, { contribution }) => actedOn(tx, person, contribution),
  run: async (tx, { person, input: { contribution }, facts: { consultation, provision }, act }) => {
    if (!(await tx.one(store, [consultation, provision, contribution, person.account])))
      return nothingChanged(undefined)
    return done(
      await append(tx, {
        ...act,
        kind: helpfulMarked,
        ids: { consultation, provision, contribution },
        rooms: [],
        fields: {},
      }),
      undefined,
    )
  },
})
