import type { Hash } from 'node:crypto'
import { csvRows } from './csv-rows.js'
import { fileRefused, quotedCell } from './file-refused.js'
import type { Moment } from './moment.js'
import { neutralText } from './neutral-text.js'

/** A comment of the file. */
export interface ImportedComment {
  readonly row: number
  readonly key: string
  /** Whom it answers, as the file says; null for nobody. It need not be there. */
  readonly parentKey: string | null
  readonly proposal: string
  /** Its writer's number; null when the file does not say. */
  readonly writer: string | null
  readonly at: Date
  /** Null when its text is gone. */
  readonly body: string | null
}

/** How comments are read. */
export interface CommentsShape {
  readonly proposals: ReadonlySet<string>
  readonly moment: Moment
  readonly now: Date
}

const mostComments = 200_000
const longestBody = 4_000
const keys = /^[A-Za-z0-9_-]{1,40}$/
const writers = /^\d{1,12}$/

/**
 * Reads the comments one after the other. Throws CommandRefused for a row that is none: an id that is none, a proposal
 * that is not in the other file, a time that is none or has not come, a text of more than 4,000 characters, a writer who
 * is named instead of numbered.
 */
export async function* readComments(
  path: string,
  { proposals, moment, now }: CommentsShape,
  digest?: Hash,
): AsyncGenerator<ImportedComment> {
  const shape = {
    required: ['id', 'parentId', 'proposalId', 'date', 'text'],
    optional: ['userId', 'time'],
    mostRows: mostComments,
  }
  for await (const { row, cells } of csvRows(path, shape, digest)) {
    const cell = (name: string) => (cells[name] ?? '').trim()
    const refuse = (reason: string) => fileRefused(path, `Row ${row}: ${reason}`)
    const key = cell('id')
    if (!keys.test(key))
      throw refuse(`the id ${quotedCell(key)} is not made of Latin letters and digits, 40 at most.`)
    const answered = cell('parentId')
    const parentKey = answered === '' || answered === '-1' ? null : answered
    if (parentKey !== null && !keys.test(parentKey))
      throw refuse(
        `the parentId ${quotedCell(parentKey)} is not made of Latin letters and digits, 40 at most.`,
      )
    const proposal = cell('proposalId')
    if (!proposals.has(proposal))
      throw refuse(`there is no proposal ${quotedCell(proposal)} in the other file.`)
    const writer = cell('userId')
    if (writer !== '' && !writers.test(writer))
      throw refuse('its userId is no number, and names of people are not taken.')
    const at = moment(cell('date'), cell('time'))
    if (!at) throw refuse(`${quotedCell(`${cell('date')} ${cell('time')}`)} is no date and time.`)
    if (at > now) throw refuse(`${quotedCell(`${cell('date')} ${cell('time')}`)} has not come yet.`)
    const body = neutralText(cells['text'] ?? '')
    const length = body.length > longestBody ? [...body].length : body.length
    if (length > longestBody) throw refuse(`its text has ${length} characters; ${longestBody} is the most.`)
    yield {
      row,
      key,
      parentKey,
      proposal,
      writer: writer === '' ? null : writer,
      at,
      body: body === '' ? null : body,
    }
  }
}
