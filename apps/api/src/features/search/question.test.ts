import { describe, expect, test } from '@jest/globals'
import { readQuestion } from './question.js'

describe('a question', () => {
  test.each(['', ' ', '连', 'a', '—', '\0', '"\'"', '\ud800x', '连，通'])('%j holds too little', (asked) => {
    expect(readQuestion(asked)).toBeNull()
  })

  test('in Chinese is taken as phrases and their pairs', () => {
    expect(readQuestion('互联互通')).toMatchObject({
      words: '',
      phrases: ['互联互通'],
      pairs: ['互联', '联互', '互通'],
    })
    expect(readQuestion('数字 合作')).toMatchObject({ phrases: ['数字', '合作'], pairs: ['数字', '合作'] })
  })

  test('out of a PDF has spaces between characters that mean nothing', () => {
    expect(readQuestion('数 字\n合 作')).toMatchObject({ phrases: ['数字合作'] })
  })

  test('may mix Chinese with words and numbers', () => {
    expect(readQuestion('到２０３０年实现 AI')).toMatchObject({
      words: '到 2030 AI'.replace('到 ', ''),
      phrases: ['到', '年实现'],
      pairs: ['年实', '实现'],
    })
  })

  test('may break off in its last word', () => {
    expect(readQuestion('digital connecti')).toMatchObject({ wordsBefore: 'digital', lastWord: 'connecti' })
    expect(readQuestion('data (draft)')).toMatchObject({ words: 'data (draft)', lastWord: null })
    expect(readQuestion('x'.repeat(40))?.lastWord).toBeNull()
  })

  test.each([
    ['organisation of labour', 'organization of labor'],
    ['digitized programs', 'digitised programmes'],
    ['four hours in the centre', 'four hours in the center'],
    ['no such word', 'no such word'],
  ])('%j is also looked for as %j', (asked, other) => {
    expect(readQuestion(asked)?.otherSpelling).toBe(other)
  })

  test.each([
    ['A/RES/56/183', 'ares56183'],
    ['a res 56 183', 'ares56183'],
    ['Ａ／77／CRP.1', 'a77crp1'],
    ['A/RES', 'ares'],
  ])('%j may be the beginning of a symbol', (asked, symbol) => {
    expect(readQuestion(asked)?.symbol).toBe(symbol)
  })

  test.each(['connectivity', '2030', '56/183', 'A/'])('%j is none', (asked) => {
    expect(readQuestion(asked)?.symbol ?? null).toBeNull()
  })

  test('may be the id of a provision in any case', () => {
    expect(readQuestion('a.m1')?.codes).toContain('A.M1')
    expect(readQuestion('E.S1.A')?.codes).toContain('E.S1.a')
    expect(readQuestion('Vision')?.codes).toContain('vision')
    expect(readQuestion('A.M1; drop')?.codes).toEqual([])
  })
})
