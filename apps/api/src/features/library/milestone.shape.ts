import { authoredText, originalText } from '../../platform/reads/authored-text.js'

/** SQL for a `Milestone` over a row of `milestone` under an alias. */
export function milestoneShape(alias: string, locale: string): string {
  const place = { table: 'milestone_text', column: 'label', where: `t.milestone_id = ${alias}.id` }
  return `json_build_object('id', ${alias}.id, 'timeline', ${alias}.timeline, 'dateFrom', ${alias}.date_from, 'dateUntil', ${alias}.date_until,
    'label', ${authoredText({ ...place, locale })}, 'originalLabel', ${originalText(place)})`
}

/** SQL for the list of `Milestone` of one timeline, in order. */
export function milestonesOf(timeline: 'compact' | 'wsis', locale: string): string {
  return `(select coalesce(json_agg(${milestoneShape('m', locale)} order by m.position), '[]')
    from milestone m where m.timeline = '${timeline}')`
}
