import { TimelinePageOperation } from '@convene/api-client/operations.js'
import type { TimelinePageQuery, TimelinePageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<TimelinePageQuery, TimelinePageQueryVariables> = {
  path: '/library/timeline',
  operation: TimelinePageOperation,
  variables: ({ locale }) => ({ locale }),
  messages: ['library'],
  cache: 'public',
}
