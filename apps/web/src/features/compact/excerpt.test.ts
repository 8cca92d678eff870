import { expect, test } from '@jest/globals'
import { beginningOf } from './excerpt'

test('a short text stays whole', () => {
  expect(beginningOf('Close the digital divide', 60)).toBe('Close the digital divide')
})

test('a long text is cut between words, without the comma before the cut', () => {
  expect(beginningOf('Close the digital divide, and connect all people', 26)).toBe(
    'Close the digital divide…',
  )
})

test('Chinese is cut between characters', () => {
  expect(beginningOf('缩小数字鸿沟，使所有人与互联网连接', 7)).toBe('缩小数字鸿沟…')
})

test('no character outside the basic plane is cut in two', () => {
  expect(beginningOf('😀😀😀😀', 2)).toBe('😀😀…')
})
