import { PostContributionOperation, WritePageOperation } from '@convene/api-client/operations.js'
import type { WritePageQuery, WritePageQueryVariables } from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'
import { commentPath, provisionPath } from './addresses'
import { isId } from './thread-query.part'
import { linesOf } from './written-lines'

export const route: Route<WritePageQuery, WritePageQueryVariables> = {
  path: '/consultations/:slug/text/:code/write',
  query: ['reply', 'quote', 'held'],
  operation: WritePageOperation,
  variables: ({ locale, params, query }) => {
    const { slug, code } = params
    const reply = query['reply'] ?? ''
    return slug && code ? { consultation: slug, code, locale, comment: isId(reply) ? reply : null } : null
  },
  messages: ['acts', 'contributions'],
  cache: 'no-store',
  forms: {
    post: form({
      operation: PostContributionOperation,
      variables: (fields, { locale, params, query }) => {
        const { slug, code } = params
        const reply = query['reply'] ?? ''
        return slug && code
          ? {
              actId: fields.actId,
              consultation: slug,
              code,
              parent: isId(reply) ? reply : null,
              body: linesOf(fields.one('body')),
              quote: linesOf(fields.one('quote')) || null,
              language: fields.one('language') || null,
              machineUse: fields.one('machineUse') === 'yes',
              locale,
            }
          : null
      },
      done: ({ postContribution: answer }, address) =>
        answer.__typename === 'PostContributionDone' && answer.contribution.state === 'published'
          ? commentPath(address, answer.contribution.id)
          : `${provisionPath(address)}/write?held=1`,
    }),
  },
}
