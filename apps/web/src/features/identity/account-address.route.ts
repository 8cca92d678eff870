import {
  AccountAddressPageOperation,
  ChangeAddressOperation,
  RequestAddressChangeOperation,
} from '@convene/api-client/operations.js'
import type {
  AccountAddressPageQuery,
  AccountAddressPageQueryVariables,
} from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'

// opening a link uses nothing up: mail scanners open links, people press buttons (S10)
export const route: Route<AccountAddressPageQuery, AccountAddressPageQueryVariables> = {
  path: '/account/address',
  query: ['token', 'done'],
  operation: AccountAddressPageOperation,
  variables: ({ locale }) => ({ locale }),
  messages: ['identity', 'acts'],
  cache: 'no-store',
  forms: {
    ask: form({
      operation: RequestAddressChangeOperation,
      variables: (fields, { locale }) => ({ email: fields.one('email'), locale }),
      done: () => '/account/address?done=sent',
    }),
    confirm: form({
      operation: ChangeAddressOperation,
      variables: (fields) => ({ actId: fields.actId, token: fields.one('link') }),
      done: () => '/account/address?done=saved',
    }),
  },
}
