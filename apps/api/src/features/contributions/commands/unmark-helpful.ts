import { unmarkHelpful as rule } from '@convene/rules/contribution.js'
import { statement } from '../../../platform/database/statement.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { helpfulUnmarked } from '../contributions.entries.js'
import { actedOn, logOfContribution } from '../reads/acted-on.js'

const remove = statement<{ account: string }>(
  'helpful-unmark',
  `delete from helpful_mark where contribution_id = $1 and account_id = $2 returning account_id as account`,
)

/** Takes the word back, whatever became of the contribution. Nothing changes when it was not given. */
export const unmarkHelpful = command(rule, {
  log: (tx, { contribution }: { readonly contribution: string }) => logOfContribution(tx, contribution),
  content: ({ contribution }) => ({ contribution }),
  facts: (tx, person, { contribution }) => actedOn(tx, person, contribution),
  run: async (tx, { person, input: { contribution }, facts: { consultation, provision }, act }) => {
    if (!(await tx.one(remove, [contribution, person.account]))) return nothingChanged(undefined)
    return done(
      await append(tx, {
        ...act,
        kind: helpfulUnmarked,
        ids: { consultation, provision, contribution },
        rooms: [],
        fields: {},
      }),
      undefined,
    )
  },
})
