import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { excerptOf, matchesIn, type Match } from './excerpt.js'

const words = (...each: string[]) => ({ words: new Set(each), phrases: [] })
const phrases = (...each: string[]) => ({ words: new Set<string>(), phrases: each })
const found = (text: string, matches: readonly Match[]) =>
  matches.map(([start, end]) => text.slice(start, end))

describe('matches', () => {
  test('are whole words of the original, marks and all', () => {
    const text = 'حُقُوقُ الإنسان، وحقوق الطفل'
    expect(found(text, matchesIn(text, words('حقوق', 'الانسان')))).toEqual(['حُقُوقُ', 'الإنسان'])
  })

  test('never begin inside a word', () => {
    expect(matchesIn('internet', words('net'))).toEqual([])
  })

  test('find a number beside Chinese', () => {
    const text = '到2030年实现AI技术'
    expect(found(text, matchesIn(text, words('2030', 'ai')))).toEqual(['2030', 'AI'])
  })

  test('find a Chinese phrase over spaces and line ends, each time it stands there', () => {
    const text = '数 字合作。\n数字\n合作'
    expect(found(text, matchesIn(text, phrases('数字合作')))).toEqual(['数 字合作', '数字\n合作'])
  })

  test('that overlap are one', () => {
    const text = '互联互通'
    expect(found(text, matchesIn(text, phrases('互联互', '联互通')))).toEqual(['互联互通'])
  })
})

describe('an excerpt', () => {
  const filler = 'und so weiter '.repeat(40)

  test('of a short text is the text', () => {
    expect(excerptOf('A short one.', [[2, 7]])).toEqual({ body: 'A short one.', matches: [[2, 7]] })
  })

  test('stands around the first match and says where it was cut', () => {
    const text = `${filler}broadband ${filler}`
    const start = text.indexOf('broadband')
    const { body, matches } = excerptOf(text, [[start, start + 9]])
    expect(found(body, matches)).toEqual(['broadband'])
    expect(body).toMatch(/^…\S.*\S…$/)
    expect(body.length).toBeLessThan(270)
  })

  test('of a text without a match is its beginning', () => {
    expect(excerptOf(filler, []).body).toMatch(/^und so .*…$/)
  })

  test('always holds its first match whole and cuts no character', () => {
    const piece = fc.constantFrom('a', ' ', '字', '😀', 'e\u0301', 'ش', '\n', '-')
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 600 }),
        fc.nat(),
        fc.integer({ min: 1, max: 150 }),
        (pieces, at, size) => {
          const first = at % pieces.length
          const before = pieces.slice(0, first).join('')
          const match = pieces.slice(first, first + size).join('')
          const text = pieces.join('')
          const { body, matches } = excerptOf(text, [[before.length, before.length + match.length]])
          expect(found(body, matches)).toEqual([match])
          const inside = body.replace(/^…/, '').replace(/…$/, '')
          expect(text).toContain(inside)
          expect(Buffer.from(inside).toString()).toBe(inside)
          expect(body.length).toBeLessThanOrEqual(Math.max(266, match.length + 62 + 240))
        },
      ),
    )
  })
})
