import { expect, test } from '@jest/globals'
import { cadenceName, className, kindName } from './names'

const key = (messageKey: string): string => `[${messageKey}]`

test('what the vocabulary knows is said in the reader’s language', () => {
  expect(className(key, 'intergovernmental_body')).toBe('[library:institution.class.intergovernmental_body]')
  expect(cadenceName(key, 'every_4_years')).toBe('[library:cadence.every_4_years]')
  expect(kindName(key, 'general_comment')).toBe('[library:document.kind.general_comment]')
})

test('a document without a kind says so, in the list as in the filter', () => {
  expect(kindName(key, null)).toBe('[library:document.kind.not_stated]')
  expect(kindName(key, 'not_stated')).toBe(kindName(key, null))
})

test('what an address makes up is shown as it was written and asks for no message', () => {
  for (const given of ['__proto__', 'constructor', '<script>']) expect(kindName(key, given)).toBe(given)
})
