import { roomVersion } from '../../platform/reads/versions.js'
import { instant } from '../../platform/reads/instant.js'

/** Levels that stand on one page; deeper replies go on on a page of their own. */
export const levelsOnPage = 8

/** SQL for an instant in UTC with six decimals: as text it is in the order of the instants. */
function microsecond(expression: string): string {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

/**
 * SQL for a `ThreadContribution` over rows of `contribution` and of its `consultation` under aliases.
 * @param showsText whether words and author are given, as an SQL expression: of what is published, or to its author
 * @param lastLevel the level whose replies stand on another page, as an SQL expression
 */
export function contributionJson(
  alias: string,
  consultation: string,
  lastLevel = String(levelsOnPage),
  showsText = `${alias}.state = 'published'`,
): string {
  const given = (expression: string) => `case when ${showsText} then ${expression} end`
  return `json_build_object('id', ${alias}.id, 'parentId', ${alias}.parent_id, 'depth', ${alias}.depth, 'state', ${alias}.state,
    'author', case when ${showsText} and coalesce(${alias}.author_name, ${alias}.pseudonym) is not null then json_build_object(
      'name', coalesce(${alias}.author_name, ${alias}.pseudonym), 'groupId', ${alias}.author_group_id,
      'organization', ${alias}.author_organization, 'selfDeclared', ${alias}.author_self_declared,
      'country', ${alias}.author_country, 'demo', ${alias}.author_demo) end,
    'imported', ${alias}.import_key is not null,
    'language', ${given(`${alias}.language`)}, 'direction', ${given(`${alias}.direction`)}, 'body', ${given(`${alias}.body`)},
    'quote', ${given(`${alias}.quote`)}, 'createdAt', ${microsecond(`${alias}.created_at`)},
    'editedAt', ${given(instant(`${alias}.edited_at`))}, 'revision', ${alias}.revision, 'late', ${alias}.late, 'orphan', ${alias}.orphan,
    'versionNumber', (select made.number from document_version made where made.id = ${alias}.document_version_id),
    'onOlderText', ${alias}.document_version_id <> ${consultation}.document_version_id,
    'hiddenRule', case when ${alias}.state = 'hidden' then (select decided.rule from moderation_decision decided
      where decided.contribution_id = ${alias}.id and decided.decision = 'hide' order by decided.decided_at desc limit 1) end,
    'continues', ${alias}.depth >= ${lastLevel} and exists (select from contribution reply
      where reply.parent_id = ${alias}.id and reply.published_at is not null))`
}

/** SQL for the `LogVersion`s of a page of a thread, over its consultation under an alias and its provision's id. */
export function threadVersions(consultation: string, provision: string): string {
  return `json_build_array(${roomVersion(`${consultation}.log_id`, `'consultation'`)},
    ${roomVersion(`${consultation}.log_id`, threadRoomSql(provision))})`
}

/** SQL for the room of a thread, over a provision's id. */
export function threadRoomSql(provision: string): string {
  return `'thread/' || ${provision}`
}

/** SQL for a `ProvisionCount`, over a row that has the ids of a consultation and a provision. */
export function provisionCount(row: string): string {
  return `(select json_build_object('code', own.code, 'contributionCount', ${threadCount(`${row}.consultation_id`, 'own.id')})
    from provision own where own.id = ${row}.provision_id)`
}

/** SQL for how many published contributions a thread has, over the ids of its consultation and provision. */
export function threadCount(consultation: string, provision: string): string {
  return `coalesce((select summary.published from thread_summary summary
    where summary.consultation_id = ${consultation} and summary.provision_id = ${provision}), 0)`
}
