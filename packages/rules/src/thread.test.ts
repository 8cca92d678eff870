import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applyEntry, inTime, openThread, showArrived, type Placed } from './thread.js'

/** A thread as the server has it: contributions by id, paged in reading order. */
type Thread = readonly Placed[]

const at = (microsecond: number) => `2026-11-21T10:00:00.${String(microsecond).padStart(6, '0')}Z`

function fetched(thread: Thread, size: number) {
  const childrenOf = new Map<string | null, Placed[]>()
  for (const each of thread) childrenOf.set(each.parentId, [...(childrenOf.get(each.parentId) ?? []), each])
  const below = (parent: string | null): Placed[] =>
    (childrenOf.get(parent) ?? [])
      .toSorted(inTime)
      .flatMap((each) => [
        { ...each, continues: each.depth === 8 && childrenOf.has(each.id) },
        ...below(each.id),
      ])
  const all = below(null).filter(({ depth }) => depth <= 8)
  return {
    contributions: all.slice(0, size),
    pageInfo: { hasNextPage: all.length > size, hasPreviousPage: false },
    order: 'reading' as const,
    published: thread.filter(({ state }) => state === 'published').length,
  }
}

interface Step {
  what: 'post' | 'withdraw' | 'hide' | 'restore'
  which: number
}
const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('post', 'post', 'post', 'withdraw', 'hide', 'restore'),
    which: fc.nat(200),
  }),
  { maxLength: 40 },
)

/** What the act does to the thread, and its entry; undefined when there is nothing to act on. */
function act(thread: Thread, { what, which }: Step, number: number) {
  if (what === 'post') {
    const parent = which % 3 === 0 ? undefined : thread[which % Math.max(1, thread.length)]
    const posted: Placed = {
      id: `id-${number}`,
      parentId: parent?.id ?? null,
      depth: (parent?.depth ?? 0) + 1,
      state: 'published',
      createdAt: at(number),
      continues: false,
    }
    return { thread: [...thread, posted], kind: 'contribution.posted', id: posted.id }
  }
  const [from, to, kind] = {
    withdraw: ['published', 'withdrawn', 'contribution.withdrawn'],
    hide: ['published', 'hidden', 'contribution.hidden'],
    restore: ['hidden', 'published', 'contribution.restored'],
  }[what]
  const subject = thread.filter(({ state }) => state === from)[which % Math.max(1, thread.length)]
  if (!subject || kind === undefined || to === undefined) return undefined
  return {
    thread: thread.map((each) => (each === subject ? { ...each, state: to } : each)),
    kind,
    id: subject.id,
  }
}

test.each([1000, 5])('an old page with all entries since is a fresh page (%i on a page)', (size) => {
  fc.assert(
    fc.property(steps, steps, (earlier, later) => {
      let thread: Thread = []
      let number = 0
      for (const step of earlier) thread = act(thread, step, number++)?.thread ?? thread
      let page = openThread(fetched(thread, size))
      const first = page.shown.length
      for (const step of later) {
        const done = act(thread, step, number++)
        if (!done) continue
        thread = done.thread
        const contribution =
          fetched(thread, 1000).contributions.find(({ id }) => id === done.id) ??
          thread.find(({ id }) => id === done.id) ??
          null
        page = applyEntry(page, { kind: done.kind, contribution })
        expect(applyEntry(page, { kind: done.kind, contribution })).toEqual(page)
        // nothing appears by itself
        expect(page.shown).toHaveLength(first)
      }
      const fresh = fetched(thread, size)
      expect(page.published).toBe(fresh.published)
      page = showArrived(page)
      expect(page.arrived).toEqual([])
      // a page that ends in the middle of a thread may hold more than a fresh one, and nothing else
      expect(page.shown.slice(0, fresh.contributions.length).map(view)).toEqual(
        fetched(thread, 1000)
          .contributions.slice(0, page.shown.length)
          .slice(0, fresh.contributions.length)
          .map(view),
      )
      if (size === 1000) expect(page.shown.map(view)).toEqual(fresh.contributions.map(view))
    }),
    { numRuns: 300 },
  )
})

function view({ id, state, continues }: Placed) {
  return { id, state, continues }
}

test('what is delivered late is further on than its kind says, and counted once', () => {
  const one: Placed = {
    id: 'a',
    parentId: null,
    depth: 1,
    state: 'withdrawn',
    createdAt: at(1),
    continues: false,
  }
  let page = openThread<Placed>(fetched([], 50))
  page = applyEntry(page, { kind: 'contribution.posted', contribution: one })
  page = applyEntry(page, { kind: 'contribution.withdrawn', contribution: one })
  expect(page).toMatchObject({ published: 0, arrived: [one] })
})

test('what happens to many at once asks for a fresh page', () => {
  const page = openThread<Placed>(fetched([], 50))
  expect(applyEntry(page, { kind: 'contributions.erased', contribution: null }).stale).toBe(true)
  expect(applyEntry(page, { kind: 'figures.published', contribution: null })).toBe(page)
})
