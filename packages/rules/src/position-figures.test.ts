import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  figuresDue,
  leastPersons,
  sharesTold,
  stances,
  type Held,
  type Shares,
  type Stance,
} from './position-figures.js'

const held = (support: number, live_with: number, reserve: number, oppose: number): Held => ({
  support,
  live_with,
  reserve,
  oppose,
})
const shares = (
  support: number | null,
  live_with: number | null,
  reserve: number | null,
  oppose: number | null,
): Shares => ({ support, live_with, reserve, oppose })

describe('what is told of a group', () => {
  test.each<[string, Held, Shares]>([
    ['nothing of four persons, even of one mind', held(4, 0, 0, 0), shares(null, null, null, null)],
    ['nothing of twelve who are spread thinly', held(4, 4, 4, 0), shares(null, null, null, null)],
    ['of one mind: nearly all', held(30, 0, 0, 0), shares(95, null, null, null)],
    ['few and none look alike', held(28, 0, 0, 2), shares(95, null, null, null)],
    ['two who are enough', held(10, 10, 2, 1), shares(45, 45, null, null)],
    ['all four when each is enough', held(10, 10, 10, 10), shares(25, 25, 25, 25)],
    [
      'not the one that subtraction would give, so one more is not told',
      held(20, 10, 8, 2),
      shares(50, 25, null, null),
    ],
    [
      'three when the fourth is empty: nothing is left to subtract',
      held(20, 10, 10, 0),
      shares(50, 25, 25, null),
    ],
  ])('%s', (_what, persons, told) => {
    expect(sharesTold(persons)).toEqual(told)
  })

  const few = fc.integer({ min: 0, max: 40 })
  test('no share of fewer than five persons, none that gives away how many are not told', () => {
    fc.assert(
      fc.property(few, few, few, few, (...numbers) => {
        const persons = held(...numbers)
        const told = sharesTold(persons)
        const rest = stances.filter((stance) => told[stance] === null)
        for (const stance of stances)
          if (told[stance] !== null) expect(persons[stance]).toBeGreaterThanOrEqual(leastPersons)
        if (rest.length === 1) expect(rest.map((stance) => persons[stance])).toEqual([0])
      }),
      { numRuns: 5000 },
    )
  })
})

/*
 * The attacker sees every figure at once, knows to which group everybody belongs and when each of them acted, and asks for
 * any two figures of any two times. They do not see what was chosen, and control no account of the group.
 * A person is isolated when a share that is told, or a difference of two figures, is the doing of fewer than five persons,
 * or when what one person does moves a figure by itself. The rig fails on publishers that keep no steps or no least number.
 */
describe('an attacker who sees every figure of 10,000 histories', () => {
  type Act = { readonly person: number; readonly stance: Stance | null }
  interface Published {
    readonly after: number
    readonly shares: Shares
    /** Who stands otherwise than in the figure before. */
    readonly changed: ReadonlySet<number>
    readonly persons: ReadonlyMap<number, Stance>
  }
  type Publisher = typeof figuresDue

  function publish(acts: readonly Act[], publisher: Publisher): Published[] {
    const now = new Map<number, Stance>()
    let figured = new Map<number, Stance>()
    const published: Published[] = []
    for (const [index, { person, stance }] of acts.entries()) {
      if (stance === null) now.delete(person)
      else now.set(person, stance)
      const changed = new Set(
        [...now.keys(), ...figured.keys()].filter((each) => now.get(each) !== figured.get(each)),
      )
      const count = (wanted: Stance) => [...now.values()].filter((each) => each === wanted).length
      const persons = held(count('support'), count('live_with'), count('reserve'), count('oppose'))
      const [due] = publisher([{ group: 'g', changed: changed.size, held: persons }])
      if (!due) continue
      figured = new Map(now)
      published.push({ after: index, shares: due.shares, changed, persons: figured })
    }
    return published
  }

  /** The next number of a small generator (mulberry32), so that a failure is found again by its seed. */
  function random(seed: number): () => number {
    let state = seed
    return () => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
    }
  }

  function history(next: () => number): Act[] {
    const persons = 3 + Math.floor(next() * 27)
    // some groups are nearly of one mind: there a single other stance would show
    const lean = next()
    return Array.from({ length: 10 + Math.floor(next() * 50) }, () => {
      const person = Math.floor(next() * persons)
      if (next() < 0.1) return { person, stance: null }
      return { person, stance: next() < lean ? 'support' : (stances[Math.floor(next() * 4)] ?? 'oppose') }
    })
  }

  const same = (a: Shares | undefined, b: Shares | undefined) =>
    stances.every((stance) => a?.[stance] === b?.[stance])

  /** How many persons the attacker isolates in one history. */
  function isolated(acts: readonly Act[], next: () => number, publisher: Publisher): number {
    let found = 0
    const seen = publish(acts, publisher)
    for (const { shares: told, persons } of seen) {
      const holders = (stance: Stance) => [...persons.values()].filter((each) => each === stance).length
      const rest = stances.filter((stance) => told[stance] === null)
      if (stances.some((stance) => told[stance] !== null && holders(stance) < 5)) found++
      else if (rest.length === 1 && rest.some((stance) => holders(stance) > 0 && holders(stance) < 5)) found++
    }
    // any two figures: who acted in between, and was figured otherwise at some step of the way
    const [from, to] = [Math.floor(next() * seen.length), Math.floor(next() * seen.length)].toSorted(
      (a, b) => a - b,
    )
    if (from !== undefined && to !== undefined && from < to && !same(seen[from]?.shares, seen[to]?.shares)) {
      const doers = new Set(seen.slice(from + 1, to + 1).flatMap(({ changed }) => [...changed]))
      if (doers.size < 5) found++
    }
    // one person's one act, done otherwise: the figures part only in a step of five persons or more
    const at = Math.floor(next() * acts.length)
    const other = acts.map((act, index) =>
      index === at ? { ...act, stance: act.stance === 'oppose' ? null : ('oppose' as const) } : act,
    )
    const seenOther = publish(other, publisher)
    const parting = seen.findIndex(
      (one, index) => one.after !== seenOther[index]?.after || !same(one.shares, seenOther[index]?.shares),
    )
    for (const one of parting < 0 ? [] : [seen[parting], seenOther[parting]])
      if (one && one.changed.size < 5) found++
    return found
  }

  function attack(publisher: Publisher, histories: number): number {
    const next = random(20_261_121)
    let found = 0
    for (let run = 0; run < histories; run++) found += isolated(history(next), next, publisher)
    return found
  }

  test('isolates nobody', () => {
    expect(attack(figuresDue, 10_000)).toBe(0)
  })

  test('isolates people where figures follow each act, and where small numbers are told', () => {
    const everyAct: Publisher = (groups) =>
      groups.map(({ group, held: persons }) => ({ group, shares: sharesTold(persons) }))
    const everyNumber: Publisher = (groups) =>
      groups
        .filter(({ changed }) => changed >= 5)
        .map(({ group, held: persons }) => {
          const all = stances.reduce((sum, stance) => sum + persons[stance], 0) || 1
          const share = (stance: Stance) => Math.round((persons[stance] / all) * 100)
          return {
            group,
            shares: shares(share('support'), share('live_with'), share('reserve'), share('oppose')),
          }
        })
    expect(attack(everyAct, 1000)).toBeGreaterThan(100)
    expect(attack(everyNumber, 1000)).toBeGreaterThan(100)
  })
})
