import type { Hash } from 'node:crypto'
import { csvRows } from './csv-rows.js'
import { fileRefused, quotedCell } from './file-refused.js'
import { neutralText } from './neutral-text.js'

/** A proposal of the file, as it becomes a provision. */
export interface Proposal {
  readonly number: string
  readonly body: string
}

const mostProposals = 1_000
/** Characters that a provision may have. */
const longestBody = 20_000
const ids = /^[1-9]\d{0,11}$/

/**
 * Reads the proposals: their title, summary and text are one text. Throws CommandRefused for an id that is none or comes
 * twice, a proposal without a title, one that is too long, and a file without proposals.
 */
export async function readProposals(path: string, digest: Hash): Promise<readonly Proposal[]> {
  const found = new Map<string, Proposal>()
  const shape = { required: ['id', 'title'], optional: ['summary', 'text'], mostRows: mostProposals }
  for await (const { row, cells } of csvRows(path, shape, digest)) {
    const number = (cells['id'] ?? '').trim()
    if (!ids.test(number))
      throw fileRefused(
        path,
        `Row ${row}: ${quotedCell(number)} is no number, and proposals go by their numbers.`,
      )
    if (found.has(number)) throw fileRefused(path, `Row ${row}: there is a proposal ${number} already.`)
    const title = neutralText(cells['title'] ?? '')
    if (title === '') throw fileRefused(path, `Row ${row}: proposal ${number} has no title.`)
    const parts = [
      /[.!?…。؟]$/u.test(title) ? title : `${title}.`,
      cells['summary'] ?? '',
      cells['text'] ?? '',
    ]
    const body = parts.map(neutralText).filter(Boolean).join(' ')
    if (body.length > longestBody)
      throw fileRefused(
        path,
        `Row ${row}: proposal ${number} has ${body.length} characters; ${longestBody} is the most.`,
      )
    found.set(number, { number, body })
  }
  if (found.size === 0) throw fileRefused(path, 'It holds no proposal.')
  return [...found.values()]
}
