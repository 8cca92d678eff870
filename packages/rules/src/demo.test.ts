import { expect, test } from '@jest/globals'
import { loadDemo } from './demo.js'
import { allowed, may } from './may.js'

test.each([
  ['where nothing else is', 'system', 0, 0, allowed],
  [
    'not beside a consultation',
    'system',
    2,
    0,
    { outcome: 'refused', code: 'DEMO_NOT_ALONE', params: { consultations: 2, accounts: 0 } },
  ],
  [
    'not beside an account',
    'system',
    0,
    1,
    { outcome: 'refused', code: 'DEMO_NOT_ALONE', params: { consultations: 0, accounts: 1 } },
  ],
  ['by nobody but the command line', 'person', 0, 0, { outcome: 'refused', code: 'NOT_FOR_YOU', params: {} }],
] as const)('the demo is loaded %s', (_where, kind, otherConsultations, otherAccounts, verdict) => {
  expect(may({ account: 'a', kind }, loadDemo, { otherConsultations, otherAccounts })).toEqual(verdict)
})
