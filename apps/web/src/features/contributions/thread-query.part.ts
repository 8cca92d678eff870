import type { ThreadOrder } from '@convene/api-client/operations.js'

/** What an address says about a thread: its order, and one of the ways to name a page of it. */
interface ThreadQuery {
  order: ThreadOrder | null
  after: string | null
  before: string | null
  comment: string | null
  all: boolean | null
}

/** Whether a part of an address can be the id of a contribution. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}

/** The thread's part of an address. What names nothing is as if it were not there: pages have one address. */
export function threadQuery(query: Readonly<Record<string, string>>): ThreadQuery {
  const id = (name: string) => {
    const value = query[name] ?? ''
    return isId(value) ? value : null
  }
  const comment = id('comment')
  const after = comment ? null : id('after')
  const before = comment || after ? null : id('before')
  return {
    order: query['order'] === 'unanswered' ? 'unanswered' : null,
    comment,
    after,
    before,
    all: query['all'] === '1' && !comment && !after && !before ? true : null,
  }
}

/** An address's queries without those that name a page of a thread; its order stays if asked. */
export function withoutThread(
  query: Readonly<Record<string, string>>,
  keepOrder: boolean,
): Record<string, string> {
  const ofThread = new Set(['after', 'before', 'comment', 'all', ...(keepOrder ? [] : ['order'])])
  return Object.fromEntries(Object.entries(query).filter(([name]) => !ofThread.has(name)))
}
