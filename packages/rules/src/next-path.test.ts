import { expect, test } from '@jest/globals'
import { nextPath } from './next-path.js'

test.each([
  '/account/logins',
  '/consultations/global-digital-compact/text/A.M1?order=newest&comment=1#act',
  '/search?q=%D8%A7',
])('%s is where one may go on', (path) => {
  expect(nextPath(path)).toBe(path)
})

test.each([
  null,
  '',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/a//evil.example',
  '/..//evil.example',
  '/../api',
  '/a/../../b',
  '/%2f%2fevil.example',
  '/%5cevil.example',
  '/a/%2e%2e/b',
  'javascript:alert(1)',
  '.evil.example',
  '@evil.example',
  '/a\r\nset-cookie: x=y',
  '/a\tb',
  '/%0d%0aset-cookie:x',
  '/a b',
  '/<script>',
  `/${'a'.repeat(500)}`,
])('%j is not', (path) => {
  expect(nextPath(path)).toBeNull()
})
