import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { placed, treeOf, type Row, type Stretch } from './thread-rows'

const whole: Stretch = { order: 'reading', hasNextPage: false, hasPreviousPage: false, top: 1, whole: true }

function row(id: string, parent?: Row, minute = 0): Row {
  return {
    id,
    parentId: parent?.id ?? null,
    depth: (parent?.depth ?? 0) + 1,
    createdAt: `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000000Z`,
    continues: false,
  }
}
const ids = (rows: readonly Row[] | undefined) => rows?.map(({ id }) => id)

const [a, b] = [row('a', undefined, 1), row('b', undefined, 9)]
const [a1, a2] = [row('a1', a, 2), row('a2', a, 5)]
const a11 = row('a11', a1, 3)
const thread = [a, a1, a11, a2, b]

describe('a page of a thread', () => {
  test('is a tree of comments and replies', () => {
    const [first, second, ...more] = treeOf(thread)
    expect(first?.replies.map(({ row, replies }) => [row.id, replies.length])).toEqual([
      ['a1', 1],
      ['a2', 0],
    ])
    expect([second?.row.id, more]).toEqual(['b', []])
  })

  test('that begins inside a branch begins with a tree of its own', () => {
    expect(treeOf([a11, a2, b]).map(({ row, apart }) => [row.id, apart])).toEqual([
      ['a11', true],
      ['a2', true],
      ['b', false],
    ])
  })
})

describe('a new contribution', () => {
  test('stands behind all earlier replies and their replies', () => {
    expect(ids(placed(thread, row('new', a1, 20), whole))).toEqual(['a', 'a1', 'a11', 'new', 'a2', 'b'])
    expect(ids(placed(thread, row('new', a, 20), whole))).toEqual(['a', 'a1', 'a11', 'a2', 'new', 'b'])
    expect(ids(placed(thread, row('new', undefined, 20), whole))).toEqual([
      'a',
      'a1',
      'a11',
      'a2',
      'b',
      'new',
    ])
  })

  test('that was made earlier than one already shown stands before it', () => {
    expect(ids(placed(thread, row('new', a, 3), whole))).toEqual(['a', 'a1', 'a11', 'new', 'a2', 'b'])
  })

  test('has no place on a page that its parent is not on, nor before the end of a thread that goes on', () => {
    expect(placed(thread, row('new', row('elsewhere')), whole)).toBeUndefined()
    expect(placed(thread, row('new', undefined, 20), { ...whole, hasNextPage: true })).toBeUndefined()
    expect(ids(placed(thread, row('new', a, 20), { ...whole, hasNextPage: true }))).toHaveLength(6)
  })

  test('that begins a thread of its own has no place on the page of a branch', () => {
    expect(placed(thread, row('new', undefined, 20), { ...whole, whole: false })).toBeUndefined()
    expect(ids(placed(thread, row('new', a2, 20), { ...whole, whole: false }))).toHaveLength(6)
  })

  test('stands behind what nobody has replied to where that comes first', () => {
    const unanswered = [b, a, a1]
    expect(ids(placed(unanswered, row('new', undefined, 20), { ...whole, order: 'unanswered' }))).toEqual([
      'b',
      'new',
      'a',
      'a1',
    ])
  })

  test('deeper than eight levels is told of by the one it replies to', () => {
    let deep = a
    const chain = [a]
    for (let depth = 2; depth <= 8; depth++) chain.push((deep = row(`d${depth}`, deep, depth)))
    const after = placed(chain, row('new', deep, 30), whole)
    expect(ids(after)).toEqual(ids(chain))
    expect(after?.at(-1)?.continues).toBe(true)
  })

  test('that is there already is not there twice', () => {
    expect(ids(placed(thread, { ...a11, continues: true }, whole))).toEqual(ids(thread))
  })
})

test('placing all rows of a thread one by one, in the order of time, makes the thread in reading order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
      const made: Row[] = []
      let shown: readonly Row[] = []
      choices.forEach((choice, minute) => {
        const candidates = made.filter(({ depth }) => depth < 8)
        const parent = choice % 3 === 0 ? undefined : candidates[choice % Math.max(candidates.length, 1)]
        const next = row(`r${String(minute).padStart(2, '0')}`, parent, minute)
        made.push(next)
        shown = placed(shown, next, whole) ?? []
      })
      const depthFirst = (parent: string | null): string[] =>
        made.filter(({ parentId }) => parentId === parent).flatMap(({ id }) => [id, ...depthFirst(id)])
      expect(ids(shown)).toEqual(depthFirst(null))
    }),
  )
})
