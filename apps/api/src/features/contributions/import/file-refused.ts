import { basename } from 'node:path'
import { CommandRefused } from '../../../platform/command-line/explain.js'

/** A file that cannot be taken, in one sentence that names it; nothing was changed. */
export function fileRefused(path: string, reason: string): CommandRefused {
  return new CommandRefused(`${basename(path)} is refused, and nothing was changed. ${reason}`)
}

/** A cell or an id as a sentence may quote it: short, and without what could move a terminal. */
export function quotedCell(value: string): string {
  const plain = value.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  return `“${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}”`
}
