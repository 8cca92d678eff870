import type { Predicate } from '@convene/rules/predicate.js'

/** Where a predicate's SQL face finds what it asks about: expressions of the statement that it stands in. */
interface Asked {
  /** The viewer's account id, mostly `$1`. */
  readonly viewer: string
  /** The alias of the row asked about, where there is one. */
  readonly row: string
}

/** A predicate in SQL: a condition that is true for exactly those for whom the predicate in `rules` holds. */
type Face = (asked: Asked) => string

/**
 * The SQL faces of all predicates that a subject of `rules` exports: `const personFaces: Faces<typeof import('@convene/rules/person.js')>`.
 * A missing face does not compile. A test compares each with its other face on rows.
 */
export type Faces<Subject> = {
  readonly [Name in keyof Subject as Subject[Name] extends Predicate ? Name : never]: Face
}
