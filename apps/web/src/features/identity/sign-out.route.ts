import { EndLoginOperation, SignOutPageOperation } from '@convene/api-client/operations.js'
import type { SignOutPageQuery, SignOutPageQueryVariables } from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'

export const route: Route<SignOutPageQuery, SignOutPageQueryVariables> = {
  path: '/sign-out',
  operation: SignOutPageOperation,
  variables: () => ({}),
  messages: ['identity', 'acts'],
  cache: 'no-store',
  forms: {
    leave: form({
      operation: EndLoginOperation,
      variables: ({ actId }) => ({ actId, login: null }),
      done: () => '',
    }),
  },
}
