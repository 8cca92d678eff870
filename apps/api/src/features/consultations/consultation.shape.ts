import { authoredText } from '../../platform/reads/authored-text.js'
import { currentRound } from './round.shape.js'

/** SQL for the title of a consultation under an alias. */
export function consultationTitle(alias: string, locale: string): string {
  return authoredText({
    table: 'consultation_text',
    column: 'title',
    where: `t.consultation_id = ${alias}.id`,
    locale,
  })
}

/** SQL for who convenes a consultation under an alias. */
export function consultationConvenor(alias: string, locale: string): string {
  return authoredText({
    table: 'consultation_text',
    column: 'convenor',
    where: `t.consultation_id = ${alias}.id`,
    locale,
  })
}

/** SQL for the three counts that a consultation and its summary hold, over the version of the text that it reads. */
export function provisionCounts(alias: string): string {
  const counted = (kind: string) =>
    `(select count(*) from provision_placement pp where pp.version_id = ${alias}.document_version_id and pp.kind = '${kind}')`
  return `'themeCount', ${counted('theme')}, 'objectiveCount', ${counted('objective')}, 'actionCount', ${counted('action')}`
}

/** SQL for whether what a consultation shows is invented for the demonstration: an archive in the demo is not. */
export function isInvented(alias: string): string {
  return `(${alias}.demo and not ${alias}.archive)`
}

/** SQL for a `ConsultationArchive`; null for a consultation that is held here. */
export function archiveOf(alias: string): string {
  return `case when ${alias}.archive then json_build_object('source', ${alias}.source, 'address', ${alias}.source_address, 'licence', ${alias}.licence) end`
}

/** SQL expressions for the fields of a `ConsultationSummary`, over a row of `consultation` under an alias. */
export function consultationSummaryFields(alias: string, locale: string): string {
  return `'slug', ${alias}.slug, 'demo', ${isInvented(alias)}, 'archive', ${archiveOf(alias)}, 'title', ${consultationTitle(alias, locale)},
    'convenor', ${consultationConvenor(alias, locale)}, 'currentRound', ${currentRound(alias, locale)}, ${provisionCounts(alias)}`
}
