import { authoredText } from '../../platform/reads/authored-text.js'
import { instant } from '../../platform/reads/instant.js'

/** SQL expressions for the fields of a `RoundSummary`, over a row of `round` under an alias; drafts never come here. */
export function roundSummaryFields(alias: string, locale: string): string {
  const place = { table: 'round_text', where: `t.round_id = ${alias}.id`, locale }
  return `'number', ${alias}.number, 'title', ${authoredText({ ...place, column: 'title' })}, 'summary', ${authoredText({ ...place, column: 'summary' })},
    'state', ${alias}.state, 'opensAt', ${instant(`${alias}.opens_at`)}, 'closesAt', ${instant(`${alias}.closes_at`)},
    'zone', ${alias}.zone, 'participation', ${alias}.participation`
}

/** SQL for the questions of a round, in order. */
export function questionsOf(alias: string, locale: string): string {
  return `(select coalesce(json_agg(json_build_object('position', q.position, 'themeCode', p.code,
      'body', ${authoredText({ table: 'guiding_question_text', column: 'body', where: 't.question_id = q.id', locale })}) order by q.position), '[]')
    from guiding_question q left join provision p on p.id = q.provision_id where q.round_id = ${alias}.id)`
}

/**
 * SQL for the `RoundSummary` to show of a consultation under an alias: the open round, else the next announced, else the
 * last; null while all are drafts.
 */
export function currentRound(consultation: string, locale: string): string {
  return `(select json_build_object(${roundSummaryFields('r', locale)}) from round r
    where r.consultation_id = ${consultation}.id and r.state <> 'draft'
    order by case r.state when 'open' then 1 when 'announced' then 2 else 3 end,
      case when r.state in ('open', 'announced') then r.number else -r.number end limit 1)`
}

/**
 * SQL for the id of the round that a contribution made now belongs to, of a consultation under an alias: the open one, else
 * the last that is being reviewed (what comes late is kept, PRC-18), else the next announced, else the last; null while all
 * are drafts.
 */
export function intakeRound(consultation: string): string {
  return `(select r.id from round r where r.consultation_id = ${consultation}.id and r.state <> 'draft'
    order by case r.state when 'open' then 1 when 'reviewing' then 2 when 'synthesis' then 2 when 'announced' then 3 else 4 end,
      case when r.state in ('open', 'announced') then r.number else -r.number end limit 1)`
}
