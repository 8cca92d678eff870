import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RoomChain } from './room-chain'

/** Entries of a room among others of its log, by the steps between their numbers. */
const chainOf = (steps: readonly number[], from: number) => {
  let prev = from
  return steps.map((step) => {
    const entry = { log: 'log', number: prev + step, prev, kind: 'thing.said', at: '' }
    prev = entry.number
    return entry
  })
}
const steps = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 })

test('in whatever order and however often entries come, each is given once and in order', () => {
  fc.assert(
    fc.property(steps, fc.nat(20), fc.infiniteStream(fc.nat()), (each, from, choices) => {
      const entries = chainOf(each, from)
      const chain = new RoomChain(from)
      const coming = [...entries, ...entries.filter((_, index) => index % 3 === 0)].sort(
        () => (Number(choices.next().value) % 3) - 1,
      )
      const given = coming.flatMap((entry) => chain.take([entry]))
      expect(given).toEqual(entries)
      expect(chain.gap).toBe(false)
    }),
  )
})

test('behind an entry that is missing nothing is given, and the gap is seen', () => {
  fc.assert(
    fc.property(steps, fc.nat(29), (each, missing) => {
      const entries = chainOf(each, 0)
      fc.pre(missing < entries.length)
      const chain = new RoomChain(0)
      expect(chain.take(entries.filter((_, index) => index !== missing))).toEqual(entries.slice(0, missing))
      expect(chain.gap).toBe(missing < entries.length - 1)
      expect(chain.take(entries)).toEqual(entries.slice(missing))
    }),
  )
})

test('a page that knows the log further than the room goes on with the next entry of the room', () => {
  const chain = new RoomChain(9)
  expect(chain.take([{ log: 'log', number: 8, prev: 3, kind: 'a.b', at: '' }])).toEqual([])
  expect(chain.take([{ log: 'log', number: 12, prev: 8, kind: 'a.b', at: '' }])).toHaveLength(1)
  expect(chain.last).toBe(12)
})
