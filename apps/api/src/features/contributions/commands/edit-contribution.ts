import { directionOf, refuseBody } from '@convene/rules/contribution-text.js'
import { contributionChanged, editContribution as rule } from '@convene/rules/contribution.js'
import { refuse } from '@convene/rules/refusal.js'
import { statement } from '../../../platform/database/statement.js'
import { append } from '../../../platform/record/append.js'
import { command, done, nothingChanged } from '../../../platform/record/command.js'
import { contributionEdited, roomsOf } from '../contributions.entries.js'
import { actedOn, lockContribution, logOfContribution } from '../reads/acted-on.js'

/** What a contribution is to say from now on. */
export interface Editing {
  readonly contribution: string
  /** How often it had been edited when its author began: another edit since is not written over. */
  readonly revision: number
  readonly body: string
  /** Null: the language it is in. */
  readonly language: string | null
}

const store = statement(
  'contribution-edit',
  `with kept as (
     insert into contribution_revision (consultation_id, contribution_id, number, language, direction, body, from_at, until_at)
     select consultation_id, id, revision + 1, language, direction, body, coalesce(edited_at, created_at), clock_timestamp()
     from contribution where id = $1 returning until_at
   )
   update contribution set body = $2, language = $3, direction = $4, edited_at = kept.until_at, revision = revision + 1
   from kept where id = $1`,
)

/**
 * Changes what its author said, within the editing window by the database's time; what it said before stays in its
 * history. Nothing changes when it says so already. Refused when it was edited since the author read it.
 */
export const editContribution = command(rule, {
  log: async (tx, { contribution, body }: Editing) =>
    refuseBody(body) ?? (await logOfContribution(tx, contribution)),
  content: ({ contribution, revision, body, language }) => ({ contribution, revision, body, language }),
  lock: (tx, { contribution }) => lockContribution(tx, contribution),
  facts: (tx, person, { contribution }) => actedOn(tx, person, contribution),
  run: async (tx, { input, facts, act }) => {
    if (facts.revision !== input.revision) return refuse(contributionChanged, {})
    const language = input.language ?? facts.language
    if (facts.body === input.body && facts.language === language) return nothingChanged(undefined)
    await tx.query(store, [input.contribution, input.body, language, directionOf(language)])
    const { consultation, provision } = facts
    return done(
      await append(tx, {
        ...act,
        kind: contributionEdited,
        ids: { consultation, provision, contribution: input.contribution },
        rooms: roomsOf(facts),
        fields: { body: input.body, language },
      }),
      undefined,
    )
  },
})
