import { PortalPageOperation } from '@convene/api-client/operations.js'
import type { PortalPageQuery, PortalPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<PortalPageQuery, PortalPageQueryVariables> = {
  path: '/',
  operation: PortalPageOperation,
  variables: ({ locale }) => ({ locale }),
  messages: ['portal', 'consultations', 'search'],
  cache: 'public',
}
