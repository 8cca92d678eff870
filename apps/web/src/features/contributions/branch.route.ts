import { BranchOperation } from '@convene/api-client/operations.js'
import type { BranchQuery, BranchQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'
import { oneComment } from './one-comment'
import { threadQuery } from './thread-query.part'

export const route: Route<BranchQuery, BranchQueryVariables> = {
  path: '/consultations/:slug/text/:code/comments/:id',
  query: ['after', 'before'],
  operation: BranchOperation,
  variables: (address) => {
    const one = oneComment(address)
    const { after, before } = threadQuery(address.query)
    return one && { ...one, after, before }
  },
  messages: ['contributions'],
  cache: 'public',
}
