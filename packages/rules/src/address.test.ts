import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { plainAddress } from './address.js'

describe('a plain e-mail address', () => {
  test.each([
    ['a@b.example', 'a@b.example'],
    ['  Amina.Diallo+convene@Example.ORG ', 'amina.diallo+convene@example.org'],
    ["o'neil@mail.example", "o'neil@mail.example"],
    ['x@xn--4gbrim.example', 'x@xn--4gbrim.example'],
  ])('%s is taken as %s', (given, taken) => {
    expect(plainAddress(given)).toBe(taken)
  })

  test.each([
    '',
    'a',
    '@b.example',
    'a@',
    'a@b',
    'a@@b.example',
    'a@b.example@c.example',
    'a@b.example,c@d.example',
    'a@b.example;c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'a\nb@c.example',
    'a\0@b.example',
    '"a b"@c.example',
    '"a@evil.example"@c.example',
    'Name <a@b.example>',
    '<a@b.example>',
    'a(comment)@b.example',
    'group:a@b.example;',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@b..example',
    '.a@b.example',
    'a.@b.example',
    'a..b@c.example',
    'a@-b.example',
    'a@b-.example',
    'a@b.example.',
    'a b@c.example',
    'ａ@b.example',
    'a@exаmple.org',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(130)}example`,
    'a@b.example?cc=c@d.example',
    'a@b.example#',
    'a%0d%0abcc:c@d.example',
  ])('%j is none', (given) => {
    expect(plainAddress(given)).toBeNull()
  })

  test('whatever is taken can stand in a header as it is, and is taken again as the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (given) => {
        const taken = plainAddress(given)
        if (taken === null) return
        expect(taken).toMatch(/^[^\s<>"(),:;\\[\]@\p{Cc}]+@[a-z0-9.-]+$/u)
        expect(taken.length).toBeLessThanOrEqual(254)
        expect(plainAddress(taken)).toBe(taken)
      }),
      { numRuns: 2000 },
    )
  })
})
