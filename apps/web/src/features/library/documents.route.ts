import { DocumentsPageOperation } from '@convene/api-client/operations.js'
import type { DocumentsPageQuery, DocumentsPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<DocumentsPageQuery, DocumentsPageQueryVariables> = {
  path: '/library/documents',
  query: ['organ', 'kind', 'after'],
  operation: DocumentsPageOperation,
  variables: ({ locale, query }) => ({
    locale,
    organ: query['organ'] ?? null,
    kind: query['kind'] ?? null,
    after: query['after'] ?? null,
  }),
  messages: ['library'],
  cache: 'public',
}
