import { DocumentPageOperation } from '@convene/api-client/operations.js'
import type { DocumentPageQuery, DocumentPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<DocumentPageQuery, DocumentPageQueryVariables> = {
  path: '/library/documents/:id',
  operation: DocumentPageOperation,
  variables: ({ locale, params }) => (params['id'] ? { id: params['id'], locale } : null),
  messages: ['library'],
  cache: 'public',
}
