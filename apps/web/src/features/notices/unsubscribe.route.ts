import { UnsubscribeByLinkOperation } from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'

export const route: Route<null, null> = {
  path: '/mail/unsubscribe',
  query: ['token', 'done'],
  messages: ['notices', 'acts'],
  cache: 'no-store',
  forms: {
    unsubscribe: form({
      operation: UnsubscribeByLinkOperation,
      variables: (fields) => ({ token: fields.one('link') }),
      done: () => '/mail/unsubscribe?done=1',
    }),
  },
}
