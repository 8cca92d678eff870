import { CompactTextPageOperation } from '@convene/api-client/operations.js'
import type { CompactTextPageQuery, CompactTextPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'
import { addresseeOf, besideOf } from './text-query'

export const route: Route<CompactTextPageQuery, CompactTextPageQueryVariables> = {
  path: '/consultations/:slug/text',
  query: ['addressee', 'beside'],
  operation: CompactTextPageOperation,
  variables: ({ locale, params, query }) =>
    params['slug']
      ? {
          consultation: params['slug'],
          locale,
          addressee: addresseeOf(query),
          beside: besideOf(query, locale),
        }
      : null,
  messages: ['compact'],
  cache: 'public',
}
