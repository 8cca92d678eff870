import { JoinCodePageOperation } from '@convene/api-client/operations.js'
import type { JoinCodePageQuery, JoinCodePageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'
import { confirmForm } from './confirm-form'

export const route: Route<JoinCodePageQuery, JoinCodePageQueryVariables> = {
  path: '/join/code',
  query: ['next'],
  operation: JoinCodePageOperation,
  variables: () => ({}),
  messages: ['identity', 'acts'],
  cache: 'no-store',
  forms: { confirm: confirmForm },
}
