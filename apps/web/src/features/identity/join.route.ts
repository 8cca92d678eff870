import {
  JoinPageOperation,
  RequestLoginLinkOperation,
  SignInAsDemoOperation,
} from '@convene/api-client/operations.js'
import type { JoinPageQuery, JoinPageQueryVariables } from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'
import { afterSignIn, nextOf, withNext } from './next'

export const route: Route<JoinPageQuery, JoinPageQueryVariables> = {
  path: '/join',
  query: ['next'],
  operation: JoinPageOperation,
  variables: () => ({}),
  messages: ['identity', 'acts'],
  cache: 'no-store',
  forms: {
    link: form({
      operation: RequestLoginLinkOperation,
      variables: (fields, address) => ({
        email: fields.one('email'),
        locale: address.locale,
        next: nextOf(address),
      }),
      done: (_data, address) => withNext('/join/code', address),
    }),
    demo: form({
      operation: SignInAsDemoOperation,
      variables: (fields) => {
        const account = fields.one('account')
        return /^[0-9a-f-]{36}$/.test(account) ? { account } : null
      },
      done: (_data, address) => afterSignIn(address),
    }),
  },
}
