import { MilestonePageOperation } from '@convene/api-client/operations.js'
import type { MilestonePageQuery, MilestonePageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<MilestonePageQuery, MilestonePageQueryVariables> = {
  path: '/library/timeline/:id',
  operation: MilestonePageOperation,
  variables: ({ locale, params }) => (params['id'] ? { id: params['id'], locale } : null),
  messages: ['library'],
  cache: 'public',
}
