import type { Statement } from '../database/statement.js'

/** One log as far as a reader has seen it; a page's version is the set of these for all that it shows. */
export interface LogVersion {
  log: string
  /** Newest number among the entries of the room shown, 0 when there is none. */
  number: number
}

/**
 * A read that is the same for everyone: it has no viewer, so it can neither leak nor vary, and only such reads are
 * cached. `look` is one indexed statement that decides between 200, 304 and 404; `load` is the one statement that loads
 * the whole shape of the root field.
 * @typeParam Arguments the root field's arguments, named as in the schema
 * @typeParam Shape the root field's type, as the database builds it
 */
export interface PublicRead<Arguments, Shape> {
  /** The root field's name; `rules` has a row for it. */
  field: string
  /** The arguments out of variables that a page's address gave; absent ones get the schema's defaults. */
  accept: (given: Readonly<Record<string, unknown>>) => Arguments
  /** One row with column `versions` (JSON array of LogVersion), or no row when there is no such thing. */
  look: (given: Arguments) => Bound<{ versions: readonly LogVersion[] }>
  /** One row with column `data` (JSON), or no row when there is no such thing. */
  load: (given: Arguments) => Bound<{ data: Shape }>
}

/** A named statement with its values. */
interface Bound<Row extends object> {
  statement: Statement<Row>
  values: readonly unknown[]
}

/** Declares a public read; here only so that its types are inferred. */
export function publicRead<Arguments, Shape>(
  read: PublicRead<Arguments, Shape>,
): PublicRead<Arguments, Shape> {
  return read
}
