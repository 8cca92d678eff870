import { AccountContributionsPageOperation } from '@convene/api-client/operations.js'
import type {
  AccountContributionsPageQuery,
  AccountContributionsPageQueryVariables,
} from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<AccountContributionsPageQuery, AccountContributionsPageQueryVariables> = {
  path: '/account/contributions',
  operation: AccountContributionsPageOperation,
  query: ['after'],
  variables: ({ locale, query }) => ({ locale, after: query['after'] ?? null }),
  messages: ['identity'],
  cache: 'no-store',
}
