import { ProvisionPageOperation } from '@convene/api-client/operations.js'
import type { ProvisionPageQuery, ProvisionPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'
import { threadQuery } from '../contributions/thread-query.part'
import { besideOf } from './text-query'

export const route: Route<ProvisionPageQuery, ProvisionPageQueryVariables> = {
  path: '/consultations/:slug/text/:code',
  query: ['beside', 'order', 'after', 'before', 'comment', 'all'],
  operation: ProvisionPageOperation,
  variables: ({ locale, params, query }) => {
    const { slug, code } = params
    return slug && code
      ? { consultation: slug, code, locale, beside: besideOf(query, locale), ...threadQuery(query) }
      : null
  },
  messages: ['compact', 'contributions', 'positions'],
  cache: 'public',
}
