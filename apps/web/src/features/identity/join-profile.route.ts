import { locales } from '@convene/i18n/locales.js'
import { JoinConveneOperation, JoinProfilePageOperation } from '@convene/api-client/operations.js'
import type { JoinProfilePageQuery, JoinProfilePageQueryVariables } from '@convene/api-client/operations.js'
import { form, type Route } from '../../app/page'
import { afterSignIn } from './next'

const regions = ['ECA', 'ECE', 'ECLAC', 'ESCAP', 'ESCWA']

export const route: Route<JoinProfilePageQuery, JoinProfilePageQueryVariables> = {
  path: '/join/profile',
  query: ['by', 'next'],
  operation: JoinProfilePageOperation,
  variables: ({ locale }) => ({ locale }),
  messages: ['identity', 'acts', 'consultations'],
  cache: 'no-store',
  forms: {
    join: form({
      operation: JoinConveneOperation,
      variables: (fields, { locale }) => ({
        actId: fields.actId,
        displayName: fields.one('displayName'),
        group: fields.one('group'),
        groupOther: fields.one('groupOther') || null,
        country: /^[A-Z]{2}$/.test(fields.one('country')) ? fields.one('country') : null,
        region: regions.find((region) => region === fields.one('region')) ?? null,
        languages: locales.filter((each) => fields.all('languages').includes(each)),
        locale,
        oldEnough: fields.one('oldEnough') === 'yes',
        termsVersion: /^\d{1,6}$/.test(fields.one('terms')) ? Number(fields.one('terms')) : null,
        consents: [...fields.all('consents')],
        passkey: fields.one('passkey') || null,
      }),
      done: (_data, address) => afterSignIn(address),
    }),
  },
}
