import { JoinLinkPageOperation } from '@convene/api-client/operations.js'
import type { JoinLinkPageQuery, JoinLinkPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'
import { confirmForm } from './confirm-form'

// opening it uses nothing up: mail scanners open links, people press buttons (S10)
export const route: Route<JoinLinkPageQuery, JoinLinkPageQueryVariables> = {
  path: '/join/link',
  query: ['token', 'next'],
  operation: JoinLinkPageOperation,
  variables: ({ query }) => ({ token: query['token'] ?? '' }),
  messages: ['identity', 'acts'],
  cache: 'no-store',
  forms: { confirm: confirmForm },
}
