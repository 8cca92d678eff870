import { dismissComplaints as rule, noComplaintOpen } from '@convene/rules/moderation.js'
import { refuse } from '@convene/rules/refusal.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { logOfContribution, moderationFacts } from '../contribution-facts.js'
import { decide } from '../decide.js'
import { complaintsDismissed } from '../moderation.entries.js'

/** Complaints that somebody has read: those about a contribution up to the newest that was shown. */
export interface Dismissal {
  readonly contribution: string
  readonly newest: string
}

/** Answers complaints without hiding anything. One that came while they were read stays open: nobody has read it. */
export const dismissComplaints = command(rule, {
  log: (tx, { contribution }: Dismissal) => logOfContribution(tx, contribution),
  content: ({ contribution, newest }) => ({ contribution, newest }),
  facts: (tx, person, { contribution }) => moderationFacts(tx, person, contribution),
  run: async (tx, { person, input: { contribution, newest }, facts, act }) => {
    const { id, answered } = await decide(tx, facts, {
      decision: 'dismiss',
      contribution,
      by: person.account,
      upTo: newest,
    })
    if (answered === 0) return refuse(noComplaintOpen, {})
    const ids = { contribution, decision: id }
    return done(
      await append(tx, { ...act, kind: complaintsDismissed, ids, rooms: [], fields: {} }),
      undefined,
    )
  },
})
