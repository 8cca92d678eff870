import { SearchPageOperation } from '@convene/api-client/operations.js'
import type { SearchPageQuery, SearchPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'
import { kindOf, questionOf } from './question'

export const route: Route<SearchPageQuery, SearchPageQueryVariables> = {
  path: '/search',
  query: ['q', 'kind', 'after'],
  operation: SearchPageOperation,
  // what cannot be looked for is still a page: it says why, and asks the API for nothing
  variables: ({ locale, query }) => {
    const question = questionOf(query['q'])
    return {
      query: question.state === 'good' ? question.text : '',
      locale,
      kind: kindOf(query['kind']) ?? null,
      after: query['after'] ?? null,
    }
  },
  messages: ['search'],
  cache: 'no-store',
  search: true,
}
