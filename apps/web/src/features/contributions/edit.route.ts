import { ContributionHistoryOperation, EditContributionOperation } from '@convene/api-client/operations.js'
import type {
  ContributionHistoryQuery,
  ContributionHistoryQueryVariables,
} from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'
import { commentPath } from './addresses'
import { oneComment } from './one-comment'
import { linesOf } from './written-lines'

export const route: Route<ContributionHistoryQuery, ContributionHistoryQueryVariables> = {
  path: '/consultations/:slug/text/:code/comments/:id/edit',
  operation: ContributionHistoryOperation,
  variables: oneComment,
  messages: ['acts', 'contributions'],
  cache: 'no-store',
  forms: {
    edit: form({
      operation: EditContributionOperation,
      variables: (fields, { params: { id } }) =>
        id
          ? {
              actId: fields.actId,
              contribution: id,
              revision: Number(/^\d{1,9}$/.exec(fields.one('revision'))?.[0] ?? 0),
              body: linesOf(fields.one('body')),
              language: fields.one('language') || null,
            }
          : null,
      done: (_data, address) => commentPath(address, address.params['id'] ?? ''),
    }),
  },
}
