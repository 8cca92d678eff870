import { ConsultationsPageOperation } from '@convene/api-client/operations.js'
import type {
  ConsultationsPageQuery,
  ConsultationsPageQueryVariables,
} from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<ConsultationsPageQuery, ConsultationsPageQueryVariables> = {
  path: '/consultations',
  query: ['after'],
  operation: ConsultationsPageOperation,
  variables: ({ locale, query }) => ({ locale, after: query['after'] ?? null }),
  messages: ['consultations'],
  cache: 'public',
}
