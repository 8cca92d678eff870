/**
 * One constant SQL text that a connection prepares once and then calls by name.
 * `Row` is what a row of its answer looks like; the statement's writer answers for it. Without it the caller says so.
 */
export interface Statement<Row extends object = never> {
  readonly name: string
  readonly text: string
  /** Never set: it carries the row's type. */
  readonly row?: Row
}

const known = new Map<string, string>()

/**
 * Declares a named statement: `statement<{ slug: string }>('consultation-by-slug', 'select slug from …')`.
 * Values go by `$1`, `$2` …, never into the text. Two statements of one name throw: a connection would mix them up.
 */
export function statement<Row extends object = never>(name: string, text: string): Statement<Row> {
  if (Buffer.byteLength(name) > 63)
    throw new Error(`the statement name "${name}" is cut by Postgres after 63 bytes`)
  const other = known.get(name)
  if (other !== undefined && other !== text) throw new Error(`there are two statements named "${name}"`)
  known.set(name, text)
  return { name, text }
}
