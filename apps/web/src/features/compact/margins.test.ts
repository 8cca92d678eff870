import { expect, test } from '@jest/globals'
import type { LiveEntry } from '../../app/live/live-entry'
import { heardMargins } from './margins'

const said = (code: string, contributionCount: number): LiveEntry => ({
  log: 'log',
  number: 1,
  prev: 0,
  kind: 'contribution.posted',
  at: '',
  contribution: null,
  positionFigures: null,
  provision: { code, contributionCount },
})
const figures = { verified: [], selfDeclared: [] }
const figured = (given: typeof figures | null): LiveEntry => ({
  ...said('A.M1', 4),
  kind: 'figures.published',
  positionFigures: given,
})
const none = new Map<string, never>()

test('the last word on a provision counts, and another one has its own', () => {
  const heard = heardMargins(none, [said('A.M1', 3), said('A.M2', 1), said('A.M1', 4)])
  expect(Object.fromEntries(heard)).toEqual({
    'A.M1': { contributionCount: 4 },
    'A.M2': { contributionCount: 1 },
  })
})

test('a comment leaves the figures as they are, and figures can go', () => {
  const stand = heardMargins(none, [figured(figures)])
  expect(heardMargins(stand, [said('A.M1', 5)]).get('A.M1')).toEqual({ contributionCount: 5, figures })
  expect(heardMargins(stand, [figured(null)]).get('A.M1')).toEqual({ contributionCount: 4, figures: null })
})

test('hearing it again changes nothing', () => {
  const entries = [said('A.M1', 3), figured(figures), said('A.M2', 1)]
  const once = heardMargins(none, entries)
  expect(heardMargins(once, entries)).toEqual(once)
})

test('an entry that is about no provision is passed over', () => {
  expect(heardMargins(none, [{ ...said('', 0), provision: null }]).size).toBe(0)
})
