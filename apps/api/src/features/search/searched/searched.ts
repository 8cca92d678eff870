import type { SearchKind } from '../search.type.js'

/** One kind of thing that can be found, as SQL. The text table stands under `t` and has the columns of an index. */
export interface Searched {
  kind: SearchKind
  /** Its place where hits are equally good. */
  place: number
  /** Tables, the text table first; each row is one thing in one language. */
  from: string
  /** Which rows of the text table may be found, if not all: a condition on its columns, as a partial index has it. */
  only?: string
  /** What names the thing among those of its kind, as its address has it. */
  key: string
  /** The text that the index holds. */
  body: string
  /** The level (0: is this id, 1: begins so) of a row that is asked for by an id, and for which rows. */
  exact: { level: string; where: string } | null
  /**
   * Selects from the tables of a hit `s` (`kind`, `key`, `language`) one row: `path` below the locale, `label`,
   * `heading`, `author` and `at` of what somebody said, and `texts`, a JSON array of AuthoredText in the language of the hit, the likeliest first, nulls allowed.
   */
  details: string
}
