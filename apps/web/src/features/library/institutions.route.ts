import { InstitutionsPageOperation } from '@convene/api-client/operations.js'
import type { InstitutionsPageQuery, InstitutionsPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<InstitutionsPageQuery, InstitutionsPageQueryVariables> = {
  path: '/library/institutions',
  query: ['after'],
  operation: InstitutionsPageOperation,
  variables: ({ locale, query }) => ({ locale, after: query['after'] ?? null }),
  messages: ['library'],
  cache: 'public',
}
