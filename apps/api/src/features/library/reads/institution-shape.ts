import { authoredText } from '../../../platform/reads/authored-text.js'

/** SQL expressions for the fields of an `InstitutionSummary`, over a row of `institution` under an alias. */
export function institutionSummaryFields(alias: string, locale: string): string {
  const place = { table: 'institution_text', where: `t.institution_id = ${alias}.id`, locale }
  return `'id', ${alias}.id, 'class', ${alias}.class, 'name', ${authoredText({ ...place, column: 'name' })},
    'shortName', ${authoredText({ ...place, column: 'short_name' })}, 'acronym', ${alias}.acronym, 'since', ${alias}.since,
    'until', ${alias}.until, 'cadence', ${alias}.cadence, 'host', ${alias}.host, 'coHosts', ${alias}.co_hosts, 'address', ${alias}.address`
}
