import { expect, test } from '@jest/globals'
import type { RoundState } from '@convene/api-client/operations.js'
import { placeOnPath, roundToShow } from './round-order'

const rounds = (...states: RoundState[]) => states.map((state, index) => ({ number: index + 1, state }))

test('the open round is the one to show, wherever it stands', () => {
  expect(roundToShow(rounds('closed', 'open', 'announced'))?.number).toBe(2)
  expect(roundToShow(rounds('announced', 'open'))?.number).toBe(2)
})

test('a round whose answers are being written comes before one that is only announced', () => {
  expect(roundToShow(rounds('closed', 'synthesis', 'announced'))?.number).toBe(2)
  expect(roundToShow(rounds('reviewing', 'announced'))?.number).toBe(1)
})

test('of announced rounds the next is shown, of closed ones the last', () => {
  expect(roundToShow(rounds('closed', 'announced', 'announced'))?.number).toBe(2)
  expect(roundToShow(rounds('closed', 'closed', 'closed'))?.number).toBe(3)
})

test('without rounds there is none to show', () => {
  expect(roundToShow([])).toBeUndefined()
})

test('only an announced round lies ahead, only a closed one behind', () => {
  expect((['announced', 'open', 'reviewing', 'synthesis', 'closed'] as const).map(placeOnPath)).toEqual([
    'future',
    'present',
    'present',
    'present',
    'past',
  ])
})
