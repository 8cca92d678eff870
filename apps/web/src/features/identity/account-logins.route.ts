import {
  AccountLoginsPageOperation,
  AddPasskeyOperation,
  EndAllLoginsOperation,
  EndLoginOperation,
  RemovePasskeyOperation,
} from '@convene/api-client/operations.js'
import type {
  AccountLoginsPageQuery,
  AccountLoginsPageQueryVariables,
} from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'

const done = () => '/account/logins?done=saved'

export const route: Route<AccountLoginsPageQuery, AccountLoginsPageQueryVariables> = {
  path: '/account/logins',
  query: ['done'],
  operation: AccountLoginsPageOperation,
  variables: () => ({}),
  messages: ['identity', 'acts'],
  cache: 'no-store',
  forms: {
    end: form({
      operation: EndLoginOperation,
      variables: (fields) => ({ actId: fields.actId, login: fields.one('login') || null }),
      done,
    }),
    endOthers: form({
      operation: EndAllLoginsOperation,
      variables: (fields) => ({ actId: fields.actId, keepThis: true }),
      done,
    }),
    remove: form({
      operation: RemovePasskeyOperation,
      variables: (fields) => ({ actId: fields.actId, passkey: fields.one('passkey') }),
      done,
    }),
    add: form({
      operation: AddPasskeyOperation,
      variables: (fields) => ({
        actId: fields.actId,
        name: fields.one('name'),
        passkey: fields.one('passkey'),
      }),
      done,
    }),
  },
}
