import { describe, expect, test } from '@jest/globals'
import { kindOf, longestQuestion, questionOf } from './question'

describe('what stands in ?q=', () => {
  test('words, symbols and two Chinese characters can be looked for', () => {
    for (const asked of ['connectivity', 'A/RES/56/183', '连通', 'A1', 'الإنترنت'])
      expect(questionOf(asked)).toEqual({ text: asked, state: 'good' })
  })

  test('nothing, spaces and control characters ask for nothing', () => {
    for (const asked of [undefined, '', '  ', '\u0000\u0007', '\ud800'])
      expect(questionOf(asked)).toEqual({ text: '', state: 'absent' })
  })

  test('one letter or one Chinese character is too little, whatever marks stand beside it', () => {
    for (const asked of ['a', '数', '/a/', '??']) expect(questionOf(asked).state).toBe('too-short')
  })

  test('what is too long is cut and never ends in half a character', () => {
    expect(questionOf('x'.repeat(longestQuestion)).state).toBe('good')
    const { text, state } = questionOf(`${'x'.repeat(longestQuestion - 1)}😀 and more`)
    expect(state).toBe('too-long')
    expect(text).toBe('x'.repeat(longestQuestion - 1))
  })

  test('a NUL between words does not reach the database', () => {
    expect(questionOf('open\u0000access').text).toBe('open access')
  })
})

test('only the five kinds are kinds', () => {
  expect(kindOf('document')).toBe('document')
  for (const asked of [undefined, '', 'Document', '__proto__', 'comments'])
    expect(kindOf(asked)).toBeUndefined()
})
