import { ComplainOperation, ComplainPageOperation } from '@convene/api-client/operations.js'
import type { ComplainPageQuery, ComplainPageQueryVariables } from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'

export const route: Route<ComplainPageQuery, ComplainPageQueryVariables> = {
  path: '/consultations/:slug/text/:code/comments/:comment/complain',
  query: ['sent'],
  operation: ComplainPageOperation,
  variables: ({ params: { slug, code, comment } }) =>
    slug && code && comment ? { consultation: slug, code, contribution: comment } : null,
  messages: ['moderation', 'acts'],
  cache: 'no-store',
  forms: {
    complain: form({
      operation: ComplainOperation,
      variables: (fields, { locale, params: { comment } }) =>
        comment
          ? {
              actId: fields.actId,
              contribution: comment,
              ground: fields.one('ground'),
              explanation: fields.one('explanation'),
              locale,
            }
          : null,
      done: (_data, { path }) => `${path}?sent=1`,
    }),
  },
}
