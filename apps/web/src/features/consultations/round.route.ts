import { RoundPageOperation } from '@convene/api-client/operations.js'
import type { RoundPageQuery, RoundPageQueryVariables } from '@convene/api-client/operations.js'
import type { Route } from '../../app/page'

export const route: Route<RoundPageQuery, RoundPageQueryVariables> = {
  path: '/consultations/:slug/rounds/:number',
  operation: RoundPageOperation,
  variables: ({ locale, params }) => {
    const { slug, number = '' } = params
    // one address for one round: 02 and 2.0 name nothing
    return slug && /^[1-9][0-9]{0,3}$/.test(number)
      ? { consultation: slug, number: Number(number), locale }
      : null
  },
  messages: ['consultations'],
  cache: 'public',
}
