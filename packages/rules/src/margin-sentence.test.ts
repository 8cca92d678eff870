import { expect, test } from '@jest/globals'
import { isContested, marginSentence, type MarginSentence, type Voice } from './margin-sentence.js'

const voice = (
  group: string,
  support: number | null,
  live_with: number | null,
  reserve: number | null,
  oppose: number | null,
): Voice => ({
  group,
  shares: { support, live_with, reserve, oppose },
})
const forIt = voice('state', 80, 20, 0, 0)
const few = voice('private_sector', null, null, null, null)

test.each<[string, Voice[], MarginSentence, boolean]>([
  ['every group supports', [forIt, voice('youth', 50, 0, 30, 15)], { kind: 'supported' }, false],
  [
    'one reserves by half, all others support',
    [forIt, voice('private_sector', 20, 20, 50, 10)],
    { kind: 'reserve', groups: ['private_sector'], othersSupport: true },
    true,
  ],
  [
    'one reserves, another is too few: nothing is said of all others',
    [forIt, voice('youth', 0, 0, 95, null), few],
    { kind: 'reserve', groups: ['youth'], othersSupport: false },
    true,
  ],
  [
    'against by half together: the larger names it',
    [voice('state', 45, 0, 25, 30)],
    { kind: 'oppose', groups: ['state'], othersSupport: true },
    true,
  ],
  [
    'of equals the milder',
    [voice('state', 40, 10, 25, 25)],
    { kind: 'reserve', groups: ['state'], othersSupport: true },
    true,
  ],
  [
    'opposing is said before reserving',
    [voice('state', 0, 0, 100, 0), voice('youth', 10, 0, 0, 90)],
    { kind: 'oppose', groups: ['youth'], othersSupport: false },
    true,
  ],
  [
    'divided: no stance has half',
    [forIt, voice('state', 40, 30, 20, 10)],
    { kind: 'divided', groups: ['state'] },
    true,
  ],
  [
    'too few in a group, and nobody against',
    [forIt, few],
    { kind: 'tooFew', groups: ['private_sector'] },
    false,
  ],
  ['too few in all', [few, few], { kind: 'tooFewAtAll' }, false],
  ['nobody at all', [], { kind: 'tooFewAtAll' }, false],
])('%s', (_what, voices, sentence, contested) => {
  expect(marginSentence(voices)).toEqual(sentence)
  expect(isContested(sentence)).toBe(contested)
})
