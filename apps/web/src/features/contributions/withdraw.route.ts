import {
  ContributionHistoryOperation,
  WithdrawContributionOperation,
} from '@convene/api-client/operations.js'
import type {
  ContributionHistoryQuery,
  ContributionHistoryQueryVariables,
} from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'
import { commentPath } from './addresses'
import { oneComment } from './one-comment'

export const route: Route<ContributionHistoryQuery, ContributionHistoryQueryVariables> = {
  path: '/consultations/:slug/text/:code/comments/:id/withdraw',
  operation: ContributionHistoryOperation,
  variables: oneComment,
  messages: ['acts', 'contributions'],
  cache: 'no-store',
  forms: {
    withdraw: form({
      operation: WithdrawContributionOperation,
      variables: ({ actId }, { params: { id } }) => (id ? { actId, contribution: id } : null),
      done: (_data, address) => commentPath(address, address.params['id'] ?? ''),
    }),
  },
}
