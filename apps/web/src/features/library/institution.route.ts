import { InstitutionPageOperation } from '@convene/api-client/operations.js'
import type { InstitutionPageQuery, InstitutionPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<InstitutionPageQuery, InstitutionPageQueryVariables> = {
  path: '/library/institutions/:id',
  operation: InstitutionPageOperation,
  variables: ({ locale, params }) => (params['id'] ? { id: params['id'], locale } : null),
  messages: ['library'],
  cache: 'public',
}
