import { AccountClosePageOperation, CloseAccountOperation } from '@convene/api-client/operations.js'
import type { AccountClosePageQuery, AccountClosePageQueryVariables } from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'

export const route: Route<AccountClosePageQuery, AccountClosePageQueryVariables> = {
  path: '/account/close',
  operation: AccountClosePageOperation,
  variables: ({ locale }) => ({ locale }),
  messages: ['identity', 'acts'],
  cache: 'no-store',
  forms: {
    close: form({
      operation: CloseAccountOperation,
      variables: (fields) => ({
        actId: fields.actId,
        erase: fields.one('texts') === 'erase',
        meant: fields.one('meant') === 'yes',
      }),
      done: () => '/account?done=closed',
    }),
  },
}
