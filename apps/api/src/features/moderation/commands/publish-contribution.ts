import { publishContribution as rule } from '@convene/rules/moderation.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { setContributionState } from '../../contributions/contributions.module.js'
import { logOfContribution, moderationFacts } from '../contribution-facts.js'
import { decide, roomsOf } from '../decide.js'
import { contributionPublished } from '../moderation.entries.js'

/** Publishes a contribution that was held because its round is moderated before publishing. */
export const publishContribution = command(rule, {
  log: (tx, { contribution }: { readonly contribution: string }) => logOfContribution(tx, contribution),
  content: ({ contribution }) => ({ contribution }),
  facts: (tx, person, { contribution }) => moderationFacts(tx, person, contribution),
  run: async (tx, { person, input: { contribution }, facts, act }) => {
    const { id } = await decide(tx, facts, { decision: 'publish', contribution, by: person.account })
    await setContributionState(tx, { consultation: facts.consultation, contribution, to: 'published' })
    const { consultation, provision } = facts
    const ids = { consultation, provision, contribution, decision: id }
    const rooms = roomsOf(facts)
    return done(await append(tx, { ...act, kind: contributionPublished, ids, rooms, fields: {} }), undefined)
  },
})
