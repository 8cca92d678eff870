import { isUuid } from '../graphql/act-id.js'
import { badInput } from '../graphql/bad-input.js'

/** Most items that one page of a list may hold. */
const mostPerPage = 100

/** What one part of a list's key is: a whole number, a text, or a row's id. */
export type KeyPart = 'number' | 'text' | 'uuid'

/** One page of a list by its key: at most `first` items behind the item with key `after` (null: from the beginning). */
export interface Page {
  first: number
  after: readonly (number | string)[] | null
}

/**
 * Reads the arguments of a list.
 * @param parts what the list's key is made of, as its cursors hold it
 * @returns the page, or null when `first` is out of bounds or `after` is no cursor of such a list
 */
export function readPage(first: number, after: string | null, parts: readonly KeyPart[]): Page | null {
  if (!(first >= 1 && first <= mostPerPage)) return null
  if (after === null) return { first, after: null }
  const key = readCursor(after, parts)
  return key === null ? null : { first, after: key }
}

/**
 * The page that a caller of the API asks for.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function pageOf(
  first: number | null,
  after: string | null | undefined,
  otherwise: number,
  parts: readonly KeyPart[],
): Page {
  const size = first ?? otherwise
  const page = readPage(size, after ?? null, parts)
  if (page) return page
  if (!(size >= 1 && size <= mostPerPage))
    throw badInput(`"first" is a whole number from 1 to ${mostPerPage}.`, 'first', mostPerPage)
  throw badInput('"after" is not a cursor of this list.')
}

/** The parts of a page's key as values of a statement: `count` of them, null from the beginning. */
export function keyValues(page: Page | null, count: number): readonly (number | string | null)[] {
  return Array.from({ length: count }, (_, index) => page?.after?.[index] ?? null)
}

/** SQL for the cursor of an item; the expressions are the parts of its key. Opaque to callers: base64url of JSON. */
export function cursorSql(...key: readonly string[]): string {
  return `translate(encode(convert_to(json_build_array(${key.join(', ')})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`
}

/**
 * SQL for a connection over a subquery that is ordered as the list is and may hold one row more than the page.
 * @param rows alias of the subquery with columns `node` (JSON), `cursor` and `place` (1, 2, 3 … in the order)
 * @param first the page's size as an SQL expression
 * @param before whether something stands before the page, as an SQL expression
 */
export function connectionFields(rows: string, first: string, before: string): string {
  const shown = `from ${rows} where place <= ${first}`
  return `'edges', (select coalesce(json_agg(json_build_object('cursor', cursor, 'node', node) order by place), '[]') ${shown}),
    'pageInfo', json_build_object('hasNextPage', exists (select from ${rows} where place > ${first}), 'hasPreviousPage', ${before},
      'startCursor', (select cursor ${shown} order by place limit 1), 'endCursor', (select cursor ${shown} order by place desc limit 1))`
}

function readCursor(cursor: string, parts: readonly KeyPart[]): readonly (number | string)[] | null {
  if (cursor.length > 600 || !/^[\w-]+$/.test(cursor)) return null
  let key: unknown
  try {
    key = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(cursor, 'base64url')))
  } catch {
    return null
  }
  if (!Array.isArray(key) || key.length !== parts.length) return null
  const read = parts.flatMap((part, index): (number | string)[] => {
    const value: unknown = key[index]
    if (part === 'number') return typeof value === 'number' && Number.isSafeInteger(value) ? [value] : []
    if (part === 'uuid') return typeof value === 'string' && isUuid(value) ? [value] : []
    // neither NUL nor half a pair can be a value of a statement
    return typeof value === 'string' && !/[\0\p{Cs}]/u.test(value) ? [value] : []
  })
  return read.length === parts.length ? read : null
}
