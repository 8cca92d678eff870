import { directionOf, refuseBody, refuseQuote } from '@convene/rules/contribution-text.js'
import { isLate, postContribution as rule, quoteNotFound } from '@convene/rules/contribution.js'
import type { IntakeFacts, ReplyFacts } from '@convene/rules/contribution-conditions.js'
import { signInFirst } from '@convene/rules/person.js'
import { notFound, refuse } from '@convene/rules/refusal.js'
import { statement } from '../../../platform/database/statement.js'
import { shareRound } from '../../../platform/database/round-lock.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { append } from '../../../platform/record/append.js'
import { command, done } from '../../../platform/record/command.js'
import { intakeRound } from '../../consultations/round.shape.js'
import { contributionPosted, discussionRoom, threadRoom } from '../contributions.entries.js'

/** What somebody hands in. */
export interface Posting {
  readonly consultation: string
  readonly code: string
  /** What it replies to. */
  readonly parent: string | null
  readonly body: string
  /** The language that the writer says it is in, or the guess where they say nothing. */
  readonly language: string
  /** Whether the writer said the language. */
  readonly languageGiven: boolean
  readonly quote: string | null
  /** Null: as the account has it. */
  readonly machineUse: boolean | null
}

interface Place extends IntakeFacts, ReplyFacts {
  readonly consultationId: string
  readonly provisionId: string
  readonly versionId: string
  readonly roundId: string | null
  readonly closesAt: number | null
  readonly now: number
  readonly held: boolean
  readonly parentGone: boolean
  readonly quoteFound: boolean
}

const logOf = statement<{ log: string }>(
  'contribution-log',
  `select c.log_id as log from consultation c join provision p on p.document_id = c.document_id and p.code = $2
     join provision_placement pp on pp.version_id = c.document_version_id and pp.provision_id = p.id
   where c.slug = $1`,
)
const roundOf = statement<{ round: string | null }>(
  'contribution-round',
  `select ${intakeRound('c')} as round from consultation c where c.slug = $1`,
)
const lockParent = statement(
  'contribution-lock-parent',
  `select from contribution where id = $1 for no key update`,
)

// a quote is of the provision's text in any language, or of what is replied to; lines may have been broken elsewhere
const flat = (expression: string) => `regexp_replace(${expression}, '\\s+', ' ', 'g')`
const placeOf = statement<Place>(
  'contribution-place',
  `select c.id as "consultationId", p.id as "provisionId", c.document_version_id as "versionId", c.archive,
     r.id as "roundId", case when r.id is not null then json_build_object('number', r.number, 'state', r.state, 'participation', r.participation) end as round,
     extract(epoch from r.closes_at)::float8 * 1000 as "closesAt", extract(epoch from clock_timestamp())::float8 * 1000 as now,
     coalesce(r.moderation = 'before', false) as held,
     case when k.id is not null then json_build_object('state', k.state, 'depth', k.depth) end as parent,
     $3::uuid is not null and k.id is null as "parentGone",
     $4::text is null or position(${flat('btrim($4)')} in ${flat('k.body')}) > 0 or exists (
       select from provision_text t where t.version_id = c.document_version_id and t.provision_id = p.id
         and position(${flat('btrim($4)')} in ${flat('t.body')}) > 0) as "quoteFound"
   from consultation c join provision p on p.document_id = c.document_id and p.code = $2
     left join round r on r.id = ${intakeRound('c')}
     left join contribution k on k.id = $3::uuid and k.consultation_id = c.id and k.provision_id = p.id
       and (k.published_at is not null or k.account_id = $5)
   where c.slug = $1`,
)

/*
 * One statement: the row, its parent's mark that somebody replied, and the number of the thread. Its path is its parent's
 * with the microsecond and its id behind it, so that siblings stand by server time, then id.
 */
const store = statement<{ id: string }>(
  'contribution-store',
  `with born as (select gen_random_uuid() as id, clock_timestamp() as at),
   stored as (
     insert into contribution (id, consultation_id, round_id, provision_id, document_version_id, parent_id, path, answered, account_id,
       author_name, author_group_id, author_country, author_self_declared, author_demo, state, late, language, direction, body, quote,
       machine_use_allowed, created_at, published_at)
     select born.id, $1, $2, $3, $4, $5::uuid,
       coalesce((select path from contribution where id = $5::uuid), '') || int8send((extract(epoch from born.at) * 1000000)::bigint) || uuid_send(born.id),
       $5::uuid is not null, a.id, a.display_name, a.stakeholder_group_id, a.country, true, a.demo,
       case when $7 then 'held' else 'published' end, $8, $9, $10, $11, $12, coalesce($13, a.machine_use_allowed), born.at,
       case when $7 then null else born.at end
     from born, (select * from account where id = $6 and state = 'active' for share) a
     returning id
   ), replied as (
     update contribution set answered = true where id = $5::uuid and not answered and not $7
   ), counted as (
     insert into thread_summary (consultation_id, provision_id, published) select $1, $3, 1 from stored where not $7
     on conflict (consultation_id, provision_id) do update set published = thread_summary.published + 1
   )
   select id from stored`,
)

/**
 * Says something on a provision, or replies to what was said. In the round's time it is on time, later it is kept and
 * marked late (PRC-18); where the round is moderated before, it is held. Who spoke is kept as they are now.
 * Refused before the round opens, after it is closed, in an archive, to what is not published; for text that is empty,
 * too long or unreadable; for a quote that stands nowhere. NOT_FOUND when there is no such provision or parent.
 */
export const postContribution = command(rule, {
  log: async (tx, { consultation, code, body, quote }: Posting) =>
    refuseBody(body) ??
    (quote === null ? undefined : refuseQuote(quote)) ??
    (await tx.one(logOf, [consultation, code]))?.log ??
    refuse(notFound, {}),
  content: ({ consultation, code, parent, body, language, languageGiven, quote, machineUse }) => ({
    consultation,
    code,
    parent,
    body,
    // a guess may come out otherwise another time
    language: languageGiven ? language : null,
    quote,
    machineUse,
  }),
  lock: async (tx, { consultation, parent }) => {
    const round = (await tx.one(roundOf, [consultation]))?.round
    if (round) await shareRound(tx, round)
    // neither withdrawn nor hidden while the reply is on its way
    if (parent !== null) await tx.query(lockParent, [parent])
  },
  facts: async (tx, person, { consultation, code, parent, quote }) => {
    const place = await tx.one(placeOf, [consultation, code, parent, quote, person.account])
    return place === undefined || place.parentGone ? refuse(notFound, {}) : place
  },
  run: async (tx, { person, input, facts, act }) => {
    if (!facts.quoteFound) return refuse(quoteNotFound, {})
    const contribution = await stored(tx, person.account, input, facts)
    // the account was closed since: the lock on its row says so
    if (contribution === undefined) return refuse(signInFirst, {})
    const { consultationId: consultation, provisionId: provision, held } = facts
    return done(
      await append(tx, {
        ...act,
        kind: contributionPosted,
        ids: { consultation, provision, contribution },
        rooms: held ? [] : [threadRoom(provision), discussionRoom],
        fields: { body: input.body, language: input.language, quote: input.quote },
      }),
      undefined,
    )
  },
})

async function stored(tx: Tx, account: string, input: Posting, place: Place): Promise<string | undefined> {
  const { language, body, quote, machineUse, parent } = input
  const late = place.round !== null && isLate({ ...place.round, closesAt: place.closesAt, now: place.now })
  const row = await tx.one(store, [
    place.consultationId,
    place.roundId,
    place.provisionId,
    place.versionId,
    parent,
    account,
    place.held,
    late,
    language,
    directionOf(language),
    body,
    quote,
    machineUse,
  ])
  return row?.id
}
