import {
  MarkNoticesReadOperation,
  NoticesPageOperation,
  SetNoticeMailOperation,
  UnfollowThreadOperation,
} from '@convene/api-client/operations.js'
import type { NoticesPageQuery, NoticesPageQueryVariables } from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'

export const route: Route<NoticesPageQuery, NoticesPageQueryVariables> = {
  path: '/notices',
  query: ['after'],
  operation: NoticesPageOperation,
  variables: ({ locale, query }) => ({ locale, after: query['after'] ?? null }),
  messages: ['notices', 'acts'],
  cache: 'no-store',
  forms: {
    read: form({
      operation: MarkNoticesReadOperation,
      variables: (fields) => ({ newest: fields.one('newest') }),
      done: () => '/notices',
    }),
    mail: form({
      operation: SetNoticeMailOperation,
      variables: (fields) => ({ actId: fields.actId, mail: fields.one('mail') === 'yes' }),
      done: () => '/notices',
    }),
    unfollow: form({
      operation: UnfollowThreadOperation,
      variables: (fields) => ({
        actId: fields.actId,
        consultation: fields.one('consultation'),
        code: fields.one('code'),
      }),
      done: () => '/notices',
    }),
  },
}
