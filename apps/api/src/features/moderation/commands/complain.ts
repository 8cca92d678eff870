import { complain as rule, type ComplaintFacts } from '@convene/rules/complaint.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { isGiven } from '@convene/rules/words.js'
import { statement } from '../../../platform/database/statement.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { complaintMade } from '../moderation.entries.js'
import { complaintFaces } from '../moderation.faces.js'

/** A complaint as it is made: about what, on which ground, in whose words and their language. */
export interface Complaint {
  readonly contribution: string
  readonly ground: string
  /** May be empty, except on the ground "other". */
  readonly explanation: string
  readonly language: string
}

// what was never public is not known to anybody but its author and administrators
const log = statement<{ log: string }>(
  'complain-log',
  `select k.log_id as log from contribution c join consultation k on k.id = c.consultation_id
   where c.id = $1 and c.published_at is not null`,
)
// shared: a decision waits for complaints that are being made, and they for it
const facts = statement<Omit<ComplaintFacts, 'ground' | 'explanation'> & { consultation: string }>(
  'complain-facts',
  `select c.consultation_id as consultation, c.state, c.account_id as author,
     extract(epoch from c.created_at)::float8 * 1000 as "createdAt", extract(epoch from now())::float8 * 1000 as now,
     not ${complaintFaces.hasNotComplained({ viewer: '$2::uuid', row: 'c' })} as complained
   from contribution c where c.id = $1 for share of c`,
)
const store = statement<{ id: string }>(
  'complain-store',
  `insert into complaint (consultation_id, contribution_id, account_id, ground, explanation, language)
   values ($1, $2, $3, $4, $5, $6) returning id`,
)

/** Complains about a contribution. It hides nothing, however many there are: a person decides (trust.md F5). */
export const complain = command(rule, {
  log: async (tx, { contribution }: Complaint) =>
    (await tx.one(log, [contribution]))?.log ?? refuse(notFound, {}),
  content: ({ contribution, ground, explanation, language }) => ({
    contribution,
    ground,
    explanation,
    language,
  }),
  // two of one account about one contribution: the second sees the first
  lock: (tx, { contribution }) =>
    tx.query(`select pg_advisory_xact_lock(hashtextextended('complaint ' || $1, 0))`, [contribution]),
  facts: async (tx, person, { contribution, ground, explanation }) => {
    const known = await tx.one(facts, [contribution, person.account])
    return known ? { ...known, ground, explanation } : refuse(notFound, {})
  },
  run: async (tx, { person, input: { contribution, ground, explanation, language }, facts, act }) => {
    const words = isGiven(explanation) ? explanation : null
    const row = [facts.consultation, contribution, person.account, ground, words, language]
    const stored = await tx.one(store, row)
    if (!stored) throw new Error('a complaint was not stored')
    const ids = { complaint: stored.id, contribution }
    return done(
      await append(tx, {
        ...act,
        kind: complaintMade,
        ids,
        rooms: [],
        fields: { ground, explanation },
      }),
      undefined,
    )
  },
})
