import {
  DismissComplaintsOperation,
  HideContributionOperation,
  ModerationCasePageOperation,
  PublishContributionOperation,
  RestoreContributionOperation,
} from '@convene/api-client/operations.js'
import type {
  ModerationCasePageQuery,
  ModerationCasePageQueryVariables,
} from '@convene/api-client/operations.js'
import { form, type Address, type Route, type SentFields } from '../../app/page'

const there = (_data: unknown, { path }: Address) => path

/** The fields of a decision with a rule and a reason; rule 0 is one that was not chosen, which the service refuses. */
function reasoned(fields: SentFields, { locale, params: { contribution } }: Address) {
  if (!contribution) return null
  const rule = /^[1-6]$/.test(fields.one('rule')) ? Number(fields.one('rule')) : 0
  return { actId: fields.actId, contribution, rule, reason: fields.one('reason'), locale }
}

export const route: Route<ModerationCasePageQuery, ModerationCasePageQueryVariables> = {
  path: '/moderation/:contribution',
  operation: ModerationCasePageOperation,
  variables: ({ params: { contribution } }) => (contribution ? { contribution } : null),
  messages: ['moderation', 'acts'],
  cache: 'no-store',
  forms: {
    hide: form({ operation: HideContributionOperation, variables: reasoned, done: there }),
    restore: form({ operation: RestoreContributionOperation, variables: reasoned, done: there }),
    publish: form({
      operation: PublishContributionOperation,
      variables: ({ actId }, { params: { contribution } }) => (contribution ? { actId, contribution } : null),
      done: there,
    }),
    dismiss: form({
      operation: DismissComplaintsOperation,
      variables: (fields, { params: { contribution } }) =>
        contribution ? { actId: fields.actId, contribution, newest: fields.one('newest') } : null,
      done: there,
    }),
  },
}
