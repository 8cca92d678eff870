/** What of a contribution decides its place in a thread. */
export interface Row {
  id: string
  parentId: string | null
  /** Its level, from 1. */
  depth: number
  /** In UTC with six decimals: siblings are in the order of this text, then of the id. */
  createdAt: string
  /** Whether replies to it stand on a page of their own. */
  continues: boolean
}

/** A row with the rows below it. */
export interface Branch<R extends Row> {
  row: R
  replies: Branch<R>[]
  /** Whether what it replies to stands on another page. */
  apart: boolean
}

/** Levels on one screen; what is deeper stands on a page of its own. */
const levels = 8

/** A page of rows, depth first, as a tree. A row whose parent is not on the page begins a tree of its own. */
export function treeOf<R extends Row>(rows: readonly R[]): Branch<R>[] {
  const roots: Branch<R>[] = []
  const all = new Map<string, Branch<R>>()
  for (const row of rows) {
    const parent = row.parentId === null ? undefined : all.get(row.parentId)
    const branch = { row, replies: [], apart: row.parentId !== null && !parent }
    all.set(row.id, branch)
    ;(parent ? parent.replies : roots).push(branch)
  }
  return roots
}

/** What a page shows of a thread. */
export interface Stretch {
  order: 'reading' | 'unanswered'
  hasNextPage: boolean
  hasPreviousPage: boolean
  /** The level that the page begins with; a branch's page begins deeper than the thread. */
  top: number
  /** Whether it is a page of the thread, where new beginnings have their place, and not of one branch of it. */
  whole: boolean
}

function before(a: Row, b: Row): boolean {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)
}

/**
 * Puts a row in its place, as a page fetched afresh would show it. Known already, it stays where it is with what is new.
 * @returns undefined when its place is on another page
 */
export function placed<R extends Row>(
  rows: readonly R[],
  row: R,
  stretch: Stretch,
): readonly R[] | undefined {
  const known = rows.findIndex(({ id }) => id === row.id)
  if (known >= 0) return rows.with(known, row)
  const parent = row.parentId === null ? -1 : rows.findIndex(({ id }) => id === row.parentId)
  if (parent < 0 && (row.parentId !== null || !stretch.whole)) return undefined
  const above = rows[parent]
  if (above && row.depth >= stretch.top + levels) {
    // it stands on the page where its branch goes on; its parent says so
    return above.continues ? rows : rows.with(parent, { ...above, continues: true })
  }
  // its siblings are the rows of its level up to the next that is higher
  let at = parent + 1
  let behindOther = false
  for (let index = parent + 1; index < rows.length; index++) {
    const other = rows[index]
    if (!other || other.depth < row.depth) break
    at = index + 1
    if (other.depth !== row.depth) continue
    const answered = row.parentId === null && stretch.order === 'unanswered' && hasReply(rows, index)
    if (answered || before(row, other)) {
      at = index
      behindOther = true
      break
    }
  }
  const last = at === rows.length && !behindOther
  if (last && stretch.hasNextPage) return undefined
  if (at === 0 && stretch.hasPreviousPage) return undefined
  return rows.toSpliced(at, 0, row)
}

function hasReply(rows: readonly Row[], index: number): boolean {
  const row = rows[index]
  const next = rows[index + 1]
  return Boolean(row && next && next.parentId === row.id) || Boolean(row?.continues)
}
