import {
  ContributionHistoryOperation,
  MarkHelpfulOperation,
  UnmarkHelpfulOperation,
} from '@convene/api-client/operations.js'
import type {
  ContributionHistoryQuery,
  ContributionHistoryQueryVariables,
} from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'
import { commentPath } from './addresses'
import { oneComment } from './one-comment'

export const route: Route<ContributionHistoryQuery, ContributionHistoryQueryVariables> = {
  path: '/consultations/:slug/text/:code/comments/:id/helpful',
  operation: ContributionHistoryOperation,
  variables: oneComment,
  messages: ['acts', 'contributions'],
  cache: 'no-store',
  forms: {
    mark: form({
      operation: MarkHelpfulOperation,
      variables: ({ actId }, { params: { id } }) => (id ? { actId, contribution: id } : null),
      done: (_data, address) => commentPath(address, address.params['id'] ?? ''),
    }),
    unmark: form({
      operation: UnmarkHelpfulOperation,
      variables: ({ actId }, { params: { id } }) => (id ? { actId, contribution: id } : null),
      done: (_data, address) => commentPath(address, address.params['id'] ?? ''),
    }),
  },
}
