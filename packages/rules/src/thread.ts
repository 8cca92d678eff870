/** What the place of a contribution in its thread is told from: fields of GraphQL's `ThreadContribution`. */
export interface Placed {
  readonly id: string
  readonly parentId: string | null
  readonly depth: number
  readonly state: string
  /** In UTC with six decimals, so that as text it is in the order of time. */
  readonly createdAt: string
  /** Whether replies to it stand on a page of their own. */
  readonly continues: boolean
}

/** A page of a thread as it was fetched: GraphQL's `ThreadPage`, as far as this needs it. */
interface FetchedThread<Contribution extends Placed> {
  readonly contributions: readonly Contribution[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean }
  readonly order: 'reading' | 'unanswered'
  readonly published: number
}

/** A page of a thread with all that was heard of since it was fetched. */
export interface OpenThread<Contribution extends Placed> {
  /** What is on the screen, in order. Only `showArrived` adds to it: nothing moves under a reader's eyes. */
  readonly shown: readonly Contribution[]
  /** What is new and not shown yet: the "3 new". */
  readonly arrived: readonly Contribution[]
  readonly order: 'reading' | 'unanswered'
  readonly hasNext: boolean
  /** The level whose replies stand on another page. */
  readonly lastLevel: number
  /** Published contributions in the whole thread. */
  readonly published: number
  /** Where contributions stand that this page does not hold, as far as was heard. */
  readonly elsewhere: Readonly<Record<string, string>>
  /** Something happened to many at once: the page is to be fetched anew. */
  readonly stale: boolean
}

/** An entry as it is delivered; its contribution was read at delivery and may be further on than its kind says. */
interface HeardEntry<Contribution extends Placed> {
  readonly kind: string
  readonly contribution: Contribution | null
}

const many = new Set(['contributions.detached', 'contributions.erased', 'threads.imported'])
/** Where a contribution stood before an entry of a kind, for those that were not on the page. */
const before: Readonly<Record<string, string>> = {
  'contribution.posted': 'none',
  'contribution.published': 'none',
  'contribution.edited': 'published',
  'contribution.withdrawn': 'published',
  'contribution.hidden': 'published',
  'contribution.restored': 'hidden',
}

/** A page as it was fetched. */
export function openThread<Contribution extends Placed>(
  { contributions, pageInfo, order, published }: FetchedThread<Contribution>,
  lastLevel = 8,
): OpenThread<Contribution> {
  const { hasNextPage: hasNext } = pageInfo
  return {
    shown: contributions,
    arrived: [],
    order,
    hasNext,
    lastLevel,
    published,
    elsewhere: {},
    stale: false,
  }
}

/**
 * The page after an entry. What is on the screen is replaced in its place, what is new waits in `arrived`; hearing the
 * same entry again changes nothing.
 */
export function applyEntry<Contribution extends Placed>(
  page: OpenThread<Contribution>,
  { kind, contribution }: HeardEntry<Contribution>,
): OpenThread<Contribution> {
  if (many.has(kind)) return { ...page, stale: true }
  if (contribution === null || before[kind] === undefined) return page
  const { id } = contribution
  const here = [...page.shown, ...page.arrived].find((each) => each.id === id)
  const was = here?.state ?? page.elsewhere[id] ?? before[kind]
  const published = page.published + counts(contribution.state) - counts(was)
  if (here) {
    const renew = (each: Contribution) => (each.id === id ? contribution : each)
    return { ...page, published, shown: page.shown.map(renew), arrived: page.arrived.map(renew) }
  }
  if (was === 'none') return { ...page, published, arrived: [...page.arrived, contribution] }
  return { ...page, published, elsewhere: { ...page.elsewhere, [id]: contribution.state } }
}

/** The page with what is new in its place; what belongs on another page is left to it. */
export function showArrived<Contribution extends Placed>(
  page: OpenThread<Contribution>,
): OpenThread<Contribution> {
  const shown = [...page.shown]
  const elsewhere: Record<string, string> = { ...page.elsewhere }
  for (const contribution of [...page.arrived].sort(inTime)) {
    const parent = shown.findIndex(({ id }) => id === contribution.parentId)
    const above = shown[parent]
    if (above && contribution.depth > page.lastLevel) shown[parent] = { ...above, continues: true }
    const at = contribution.depth > page.lastLevel ? undefined : placeOf(contribution, shown, parent, page)
    if (at === undefined) elsewhere[contribution.id] = contribution.state
    else shown.splice(at, 0, contribution)
  }
  return { ...page, shown, arrived: [], elsewhere }
}

/** The order of siblings: by server time, then id. */
export function inTime(one: Placed, other: Placed): number {
  const [a, b] = [one.createdAt + one.id, other.createdAt + other.id]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Where a contribution belongs among those shown, or undefined when it may belong on another page. */
function placeOf<Contribution extends Placed>(
  contribution: Contribution,
  shown: readonly Contribution[],
  parent: number,
  { order, hasNext }: OpenThread<Contribution>,
): number | undefined {
  if (contribution.parentId !== null && parent === -1) return undefined
  if (contribution.parentId === null && order === 'unanswered') {
    // a root with replies under it is the first of the answered ones
    const answered = shown.findIndex((_each, index) => (shown[index + 1]?.depth ?? 1) > 1)
    return answered === -1 ? (hasNext ? undefined : shown.length) : answered
  }
  let at = parent + 1
  for (; at < shown.length; at++) {
    const next = shown[at]
    if (!next || next.depth < contribution.depth) break
    if (next.depth === contribution.depth && inTime(next, contribution) > 0) break
  }
  return at === shown.length && hasNext ? undefined : at
}

function counts(state: string): number {
  return state === 'published' ? 1 : 0
}
