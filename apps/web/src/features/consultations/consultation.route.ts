import { ConsultationPageOperation } from '@convene/api-client/operations.js'
import type { ConsultationPageQuery, ConsultationPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<ConsultationPageQuery, ConsultationPageQueryVariables> = {
  path: '/consultations/:slug',
  operation: ConsultationPageOperation,
  variables: ({ locale, params }) => (params['slug'] ? { slug: params['slug'], locale } : null),
  messages: ['consultations'],
  cache: 'public',
}
