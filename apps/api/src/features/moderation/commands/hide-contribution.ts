import { hideContribution as rule } from '@convene/rules/moderation.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { setContributionState } from '../../contributions/contributions.module.js'
import { logOfContribution, moderationFacts } from '../contribution-facts.js'
import { decide, roomsOf } from '../decide.js'
import { contributionHidden } from '../moderation.entries.js'
import { withReason, type ReasonedDecision } from '../reasoned-decision.js'

/** Hides a contribution under a rule of the code of conduct, and answers the open complaints about it. */
export const hideContribution = command(rule, {
  log: (tx, { contribution }: ReasonedDecision) => logOfContribution(tx, contribution),
  content: ({ contribution, rule, reason, language }) => ({ contribution, rule, reason, language }),
  facts: async (tx, person, input) =>
    withReason(await moderationFacts(tx, person, input.contribution), input),
  run: async (tx, { person, input: { contribution, ...because }, facts, act }) => {
    const { id } = await decide(tx, facts, { decision: 'hide', contribution, by: person.account, because })
    await setContributionState(tx, { consultation: facts.consultation, contribution, to: 'hidden' })
    const { consultation, provision } = facts
    const ids = { consultation, provision, contribution, decision: id, rule: because.rule }
    // of what was never public nobody hears: it leaves no gap either
    const rooms = facts.wasPublic ? roomsOf(facts) : []
    const fields = { reason: because.reason }
    return done(await append(tx, { ...act, kind: contributionHidden, ids, rooms, fields }), undefined)
  },
})
