import { instant } from '../../../platform/reads/instant.js'

/**
 * SQL for a `ModeratedContribution` over a row of `contribution` under an alias.
 * @param seen the condition under which this reader sees its text
 */
export function moderatedContribution(c: string, seen: string): string {
  return `(select json_build_object('id', ${c}.id, 'consultation', k.slug, 'provisionCode', p.code, 'state', ${c}.state,
      'authorName', coalesce(${c}.author_name, ${c}.pseudonym), 'body', case when ${seen} then ${c}.body end,
      'language', ${c}.language, 'direction', ${c}.direction, 'createdAt', ${instant(`${c}.created_at`)})
    from consultation k join provision p on p.id = ${c}.provision_id
    where k.id = ${c}.consultation_id)`
}
