import type { ContributionHistoryQueryVariables } from '@convene/api-client/operations.js'
import type { Address } from '../../app/page'
import { isId } from './thread-query.part'

/** What an address of one contribution names; null when it can name none. */
export function oneComment({
  locale,
  params: { slug, code, id },
}: Address): ContributionHistoryQueryVariables | null {
  return slug && code && id && isId(id) ? { consultation: slug, code, contribution: id, locale } : null
}
