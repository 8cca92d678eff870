import { locales } from '@convene/i18n/locales.js'
import {
  AccountPageOperation,
  ChangeProfileOperation,
  GiveConsentOperation,
  RevokeConsentOperation,
  SetMachineUseOperation,
} from '@convene/api-client/operations.js'
import type { AccountPageQuery, AccountPageQueryVariables } from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'

const saved = () => '/account?done=saved'

export const route: Route<AccountPageQuery, AccountPageQueryVariables> = {
  path: '/account',
  query: ['done'],
  operation: AccountPageOperation,
  variables: ({ locale }) => ({ locale }),
  messages: ['identity', 'acts', 'consultations'],
  cache: 'no-store',
  forms: {
    profile: form({
      operation: ChangeProfileOperation,
      variables: (fields, { locale }) => ({
        actId: fields.actId,
        profile: {
          displayName: fields.one('displayName'),
          group: fields.one('group'),
          groupOther: fields.one('groupOther') || null,
          country: fields.one('country') || null,
          region: fields.one('region') || null,
          languages: [...fields.all('languages')],
          locale: locales.find((each) => each === fields.one('locale')) ?? locale,
        },
      }),
      done: saved,
    }),
    give: form({
      operation: GiveConsentOperation,
      variables: (fields) => ({ actId: fields.actId, purpose: fields.one('purpose') }),
      done: saved,
    }),
    revoke: form({
      operation: RevokeConsentOperation,
      variables: (fields) => ({ actId: fields.actId, purpose: fields.one('purpose') }),
      done: saved,
    }),
    machine: form({
      operation: SetMachineUseOperation,
      variables: (fields) => ({ actId: fields.actId, allowed: fields.one('allowed') === 'yes' }),
      done: saved,
    }),
  },
}
