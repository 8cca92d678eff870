import { AccountDataPageOperation } from '@convene/api-client/operations.js'
import type { AccountDataPageQuery, AccountDataPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<AccountDataPageQuery, AccountDataPageQueryVariables> = {
  path: '/account/data',
  operation: AccountDataPageOperation,
  variables: () => ({}),
  messages: ['identity'],
  cache: 'no-store',
}
