import { fileRefused } from './file-refused.js'
import type { ImportedComment } from './read-comments.js'

/** Where a comment stands: below whom, and whether whom it answered is missing. */
export interface Placed {
  readonly row: number
  readonly proposal: string
  /** Whom it answers among those that are there; null for a beginning. */
  parentKey: string | null
  /** It answered one who is not there. */
  orphan: boolean
  /** It stood deeper than a thread goes and was moved up. */
  movedUp: boolean
  readonly at: Date
  depth: number
  readonly empty: boolean
  answered: boolean
}

/** Levels that a thread may have. */
const deepest = 100

/**
 * Puts comments into trees by their keys, whatever their order; a few bytes of each are kept, not its text.
 * What nobody answered and has no text is left out; what was answered and has none stays as a gap.
 * Throws CommandRefused for an id that comes twice, an answer across proposals, and answers that go round in a circle.
 */
export async function commentTree(
  path: string,
  comments: AsyncIterable<ImportedComment>,
): Promise<ReadonlyMap<string, Placed>> {
  const tree = new Map<string, Placed>()
  for await (const { key, row, proposal, parentKey, at, body } of comments) {
    const known = tree.get(key)
    if (known) throw fileRefused(path, `Rows ${known.row} and ${row} have the same id ${key}.`)
    const empty = body === null
    tree.set(key, {
      row,
      proposal,
      parentKey,
      orphan: false,
      movedUp: false,
      at,
      depth: 0,
      empty,
      answered: false,
    })
  }
  for (const [key, placed] of tree) {
    const parent = placed.parentKey === null ? undefined : tree.get(placed.parentKey)
    if (parent && parent.proposal !== placed.proposal)
      throw fileRefused(
        path,
        `Row ${placed.row}: ${key} is about proposal ${placed.proposal} and answers one about ${parent.proposal}.`,
      )
    if (parent) parent.answered = true
    else if (placed.parentKey !== null) {
      placed.parentKey = null
      placed.orphan = true
    }
  }
  for (const key of tree.keys()) measure(path, tree, key)
  for (const [key, { empty, answered }] of tree) if (empty && !answered) tree.delete(key)
  return tree
}

/** Finds how deep a comment stands, and so all above it; without recursion, since threads of a hostile file have no end. */
function measure(path: string, tree: ReadonlyMap<string, Placed>, key: string): void {
  const unmeasured: [string, Placed][] = []
  const onTheWay = new Set<string>()
  for (let at: string | null = key; at !== null;) {
    const placed = tree.get(at)
    if (!placed || placed.depth > 0) break
    if (onTheWay.has(at)) throw fileRefused(path, `Row ${placed.row}: ${at} answers itself, in a circle.`)
    onTheWay.add(at)
    unmeasured.push([at, placed])
    at = placed.parentKey
  }
  for (const [, placed] of unmeasured.toReversed()) {
    let above = placed.parentKey === null ? undefined : tree.get(placed.parentKey)
    if (above && above.depth >= deepest) {
      placed.parentKey = above.parentKey
      placed.movedUp = true
      above = placed.parentKey === null ? undefined : tree.get(placed.parentKey)
    }
    placed.depth = (above?.depth ?? 0) + 1
  }
}
