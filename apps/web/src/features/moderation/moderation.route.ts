import { ModerationPageOperation } from '@convene/api-client/operations.js'
import type { ModerationPageQuery, ModerationPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<ModerationPageQuery, ModerationPageQueryVariables> = {
  path: '/moderation',
  query: ['complainedOf', 'held', 'hidden'],
  operation: ModerationPageOperation,
  variables: ({ query }) => ({
    complainedAfter: query['complainedOf'] ?? null,
    heldAfter: query['held'] ?? null,
    hiddenAfter: query['hidden'] ?? null,
  }),
  messages: ['moderation'],
  cache: 'no-store',
}
