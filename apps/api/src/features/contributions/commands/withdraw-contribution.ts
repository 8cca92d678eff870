import { withdrawContribution as rule } from '@convene/rules/contribution.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { setContributionState } from '../contribution-state.js'
import { contributionWithdrawn, roomsOf } from '../contributions.entries.js'
import { actedOn, lockContribution, logOfContribution } from '../reads/acted-on.js'

/** Takes back what its author said. Its place in the thread stays marked and its replies stay. */
export const withdrawContribution = command(rule, {
  log: (tx, { contribution }: { readonly contribution: string }) => logOfContribution(tx, contribution),
  content: ({ contribution }) => ({ contribution }),
  lock: (tx, { contribution }) => lockContribution(tx, contribution),
  facts: (tx, person, { contribution }) => actedOn(tx, person, contribution),
  run: async (tx, { input: { contribution }, facts, act }) => {
    const { consultation, provision } = facts
    await setContributionState(tx, { consultation, contribution, to: 'withdrawn' })
    return done(
      await append(tx, {
        ...act,
        kind: contributionWithdrawn,
        ids: { consultation, provision, contribution },
        rooms: roomsOf(facts),
        fields: {},
      }),
      undefined,
    )
  },
})
