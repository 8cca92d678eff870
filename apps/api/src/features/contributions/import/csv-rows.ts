import type { Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import Papa from 'papaparse'
import { errorCode } from '../../../platform/database/errors.js'
import { fileRefused, quotedCell } from './file-refused.js'

/** A row of a CSV file: its number, the heading being row 1, and its cells by the names of the columns. */
export interface CsvRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** What is expected of a CSV file. */
export interface CsvShape {
  readonly required: readonly string[]
  /** Columns that may be there; all others are passed over. */
  readonly optional: readonly string[]
  readonly mostRows: number
}

const mostBytes = 200 * 1024 * 1024
/** Characters of one row, so that a quotation mark that never closes does not fill the memory. */
const longestRow = 1024 * 1024
const mostColumns = 100

/**
 * The rows of a CSV file as they come, with no more than a few of them in memory; the digest takes each byte.
 * Throws CommandRefused for what is no such file: not there, not UTF-8, a column missing or there twice, rows of
 * different lengths, quotation marks that do not close, too large.
 */
export async function* csvRows(path: string, shape: CsvShape, digest?: Hash): AsyncGenerator<CsvRow> {
  const refuse = (reason: string) => fileRefused(path, reason)
  let parser: Papa.Parser | undefined
  let columns: readonly string[] | undefined
  let waiting = ''
  let row = 0
  for await (const { text, last } of decoded(path, digest)) {
    waiting += text
    parser ??= new Papa.Parser({ delimiter: ',', newline: newlineOf(waiting), quoteChar: '"' })
    const parsed: Papa.ParseResult<string[]> = parser.parse(waiting, 0, !last)
    const [fault] = parsed.errors
    if (fault)
      throw refuse(`Row ${row + (fault.row ?? 0) + 1}: a quotation mark is not closed as it should be.`)
    for (const cells of parsed.data) {
      row++
      if (cells.length === 1 && cells[0]?.trim() === '') continue
      if (!columns) {
        columns = columnsOf(cells, shape, refuse)
        continue
      }
      if (cells.length !== columns.length)
        throw refuse(`Row ${row} has ${cells.length} cells; the heading has ${columns.length}.`)
      if (row > shape.mostRows + 1) throw refuse(`It holds more than ${shape.mostRows} rows.`)
      yield { row, cells: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])) }
    }
    waiting = last ? '' : waiting.slice(parsed.meta.cursor)
    if (waiting.length > longestRow)
      throw refuse(`Row ${row + 1} is longer than ${longestRow} characters: is a quotation mark missing?`)
  }
  if (!columns) throw refuse('It is empty.')
}

async function* decoded(path: string, digest?: Hash): AsyncGenerator<{ text: string; last: boolean }> {
  // a byte order mark is dropped
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw fileRefused(path, 'It is not written in UTF-8.')
    }
  }
  let bytes = 0
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path)
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > mostBytes) throw fileRefused(path, `It is larger than ${mostBytes / 1024 / 1024} MB.`)
      digest?.update(chunk)
      yield { text: decode(chunk), last: false }
    }
  } catch (error) {
    throw unreadable(path, error)
  }
  yield { text: decode(), last: true }
}

function unreadable(path: string, error: unknown): unknown {
  const code = errorCode(error)
  if (code === 'ENOENT') return fileRefused(path, 'There is no such file.')
  if (code === 'EISDIR') return fileRefused(path, 'It is a folder, not a file.')
  if (code === 'EACCES' || code === 'EPERM') return fileRefused(path, 'It may not be read by this account.')
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return fileRefused(path, `It cannot be read (${code}).`)
  return error
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const found = /\r\n|\n|\r/.exec(text)?.[0]
  return found === '\r\n' || found === '\r' ? found : '\n'
}

function columnsOf(
  heading: readonly string[],
  { required, optional }: CsvShape,
  refuse: (reason: string) => Error,
): readonly string[] {
  const names = heading.map((name) => name.trim())
  if (names.length > mostColumns) throw refuse(`It has more than ${mostColumns} columns.`)
  const missing = required.filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw refuse(`Its first row names no column ${missing.map(quotedCell).join(' and none ')}.`)
  const twice = [...required, ...optional].find((name) => names.filter((other) => other === name).length > 1)
  if (twice) throw refuse(`Its first row names the column ${quotedCell(twice)} twice.`)
  return names
}
