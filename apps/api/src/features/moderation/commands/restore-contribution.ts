import { restoreContribution as rule } from '@convene/rules/moderation.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { setContributionState } from '../../contributions/contributions.module.js'
import { logOfContribution, moderationFacts } from '../contribution-facts.js'
import { decide, roomsOf } from '../decide.js'
import { contributionRestored } from '../moderation.entries.js'
import { withReason, type ReasonedDecision } from '../reasoned-decision.js'

/** Shows a hidden contribution again, with the rule that was looked at and why it does not stand against it. */
export const restoreContribution = command(rule, {
  log: (tx, { contribution }: ReasonedDecision) => logOfContribution(tx, contribution),
  content: ({ contribution, rule, reason, language }) => ({ contribution, rule, reason, language }),
  facts: async (tx, person, input) =>
    withReason(await moderationFacts(tx, person, input.contribution), input),
  run: async (tx, { person, input: { contribution, ...because }, facts, act }) => {
    const { id } = await decide(tx, facts, { decision: 'restore', contribution, by: person.account, because })
    await setContributionState(tx, { consultation: facts.consultation, contribution, to: 'published' })
    const { consultation, provision } = facts
    const ids = { consultation, provision, contribution, decision: id, rule: because.rule }
    const rooms = roomsOf(facts)
    const fields = { reason: because.reason }
    return done(await append(tx, { ...act, kind: contributionRestored, ids, rooms, fields }), undefined)
  },
})
