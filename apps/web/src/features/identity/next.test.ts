import { expect, test } from '@jest/globals'
import { afterSignIn, nextOf, withNext } from './next'

const at = (next?: string) => ({ query: next === undefined ? {} : { next } })

test('where somebody wanted to go is taken along from step to step', () => {
  expect(withNext('/join/code', at('/account/logins'))).toBe('/join/code?next=%2Faccount%2Flogins')
  expect(withNext('/join/profile', at(), { by: 'passkey' })).toBe('/join/profile?by=passkey')
  expect(withNext('/join', at())).toBe('/join')
  expect(afterSignIn(at('/search?q=a'))).toBe('/search?q=a')
  expect(afterSignIn(at())).toBe('')
})

test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/a\nb', 'javascript:alert(1)'])(
  'nobody is led to %j',
  (next) => {
    expect(nextOf(at(next))).toBeNull()
    expect(withNext('/join/code', at(next))).toBe('/join/code')
    expect(afterSignIn(at(next))).toBe('')
  },
)
