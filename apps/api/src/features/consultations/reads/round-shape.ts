import { authoredText } from '../../../platform/reads/authored-text.js'

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

/** An instant as ISO 8601 in UTC, to the second. */
function instant(expression: string): string {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}
