import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { act, allowed, may } from './may.js'
import { anyone, isSystem, type Person } from './person.js'
import { predicate } from './predicate.js'
import { refusalCode } from './refusal.js'

interface Door {
  readonly open: boolean
}
interface Key {
  readonly keys: number
}
const system: Person = { account: 's', kind: 'system' }
const person: Person = { account: 'p', kind: 'person' }
const doorIsOpen = predicate('doorIsOpen', refusalCode('DOOR_IS_SHUT'), (_person, { open }: Door) => open)
const hasAKey = predicate(
  'hasAKey',
  refusalCode('NO_KEY', ['keys']),
  (_person, { keys }: Key) => keys > 0,
  (_person, { keys }) => ({ keys }),
)
const goIn = act({
  verb: 'goIn',
  by: 'person',
  entry: 'room.entered',
  anyOf: [
    [anyone, doorIsOpen],
    [isSystem, hasAKey],
  ],
})

describe('may', () => {
  test.each<[string, Person, Door & Key, unknown]>([
    ['allows when all of one list hold', person, { open: true, keys: 0 }, allowed],
    ['allows when all of another list hold', system, { open: false, keys: 1 }, allowed],
    [
      'gives the reason of the list that came nearest; of equals, the first',
      system,
      { open: false, keys: 0 },
      { outcome: 'refused', code: 'DOOR_IS_SHUT', params: {} },
    ],
    [
      'gives the reason that the person can do something about',
      person,
      { open: false, keys: 1 },
      { outcome: 'refused', code: 'DOOR_IS_SHUT', params: {} },
    ],
  ])('%s', (_what, who, facts, verdict) => {
    expect(may(who, goIn, facts)).toEqual(verdict)
  })

  test('tells what the sentence of a reason needs', () => {
    const unlock = act({ verb: 'unlock', by: 'person', entry: 'door.unlocked', anyOf: [[hasAKey]] })
    expect(may(person, unlock, { keys: 0 })).toEqual({
      outcome: 'refused',
      code: 'NO_KEY',
      params: { keys: 0 },
    })
  })

  test('allows exactly when some list holds whole, and is refused with the code of a predicate that does not hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.boolean(), { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (lists) => {
          const anyOf = lists.map((list, i) =>
            list.map((holds, j) => predicate(`p${i}${j}`, refusalCode(`${holds}${i}${j}`), () => holds)),
          )
          const verdict = may(person, { anyOf }, {})
          if (lists.some((list) => list.every(Boolean))) expect(verdict).toBe(allowed)
          else expect(verdict).toMatchObject({ outcome: 'refused', code: expect.stringMatching(/^false/) })
        },
      ),
    )
  })

  test('an act without any list is for nobody, and is a mistake to be told', () => {
    expect(() => may(system, { anyOf: [] }, {})).toThrow('for nobody')
  })
})
