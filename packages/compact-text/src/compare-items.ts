/** How many items there are now, and what happened to them. */
export interface Comparison {
  readonly total: number
  readonly added: number
  readonly changed: number
  readonly removed: number
}

const count = (ids: Iterable<string>, holds: (id: string) => boolean) => [...ids].filter(holds).length

/** Compares items by their ids; the values are their contents as text. */
export const compareItems = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Comparison => {
  return {
    total: after.size,
    added: count(after.keys(), (id) => !before.has(id)),
    changed: count(after.keys(), (id) => before.has(id) && before.get(id) !== after.get(id)),
    removed: count(before.keys(), (id) => !after.has(id)),
  }
}
