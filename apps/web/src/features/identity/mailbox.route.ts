import { MailboxPageOperation } from '@convene/api-client/operations.js'
import type { MailboxPageQuery, MailboxPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<MailboxPageQuery, MailboxPageQueryVariables> = {
  path: '/mailbox',
  query: ['after'],
  operation: MailboxPageOperation,
  variables: ({ query }) => ({ first: 20, after: query['after'] ?? null }),
  messages: ['identity'],
  cache: 'no-store',
}
