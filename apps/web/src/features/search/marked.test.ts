import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { markedPieces } from './marked'

test('a text is cut at what was found', () => {
  expect(
    markedPieces('open and free', [
      [0, 4],
      [9, 13],
    ]),
  ).toEqual([
    { text: 'open', found: true },
    { text: ' and ', found: false },
    { text: 'free', found: true },
  ])
})

test('without matches the text is one piece', () => {
  expect(markedPieces('open', [])).toEqual([{ text: 'open', found: false }])
})

test('matches that overlap are marked once, in the order of the text', () => {
  expect(
    markedPieces('connectivity', [
      [3, 8],
      [0, 5],
    ]),
  ).toEqual([
    { text: 'conne', found: true },
    { text: 'cti', found: true },
    { text: 'vity', found: false },
  ])
})

test('whatever the matches, no letter is lost or doubled', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.array(fc.integer({ min: -5, max: 60 }), { maxLength: 3 })),
      (text, matches) => {
        expect(
          markedPieces(text, matches)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})
