import { ContributionHistoryOperation } from '@convene/api-client/operations.js'
import type {
  ContributionHistoryQuery,
  ContributionHistoryQueryVariables,
} from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'
import { oneComment } from './one-comment'

export const route: Route<ContributionHistoryQuery, ContributionHistoryQueryVariables> = {
  path: '/consultations/:slug/text/:code/comments/:id/history',
  operation: ContributionHistoryOperation,
  variables: oneComment,
  messages: ['contributions'],
  cache: 'public',
}
