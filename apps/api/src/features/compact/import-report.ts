import type { Refused } from '@convene/compact-text/refusal.js'
import type { Comparison } from '@convene/compact-text/compare-items.js'
import type { ImportReport } from './commands/import-compact.js'

const differences = ({ added, changed, removed }: Comparison): string => {
  const parts = [
    [added, 'new'],
    [changed, 'changed'],
    [removed, 'gone'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]))
  return parts.length === 0 ? 'none changed' : parts.join(', ')
}
const counted = (name: string, comparison: Comparison): string =>
  `${comparison.total} ${name} (${differences(comparison)})`

/** What an import did, in plain English, line by line. */
export const importLines = ({ slug, text, library }: ImportReport): string[] => {
  const version = `version ${text.versionNumber}`
  const texts = {
    new: `Text: ${version} is new and current; ${counted('provisions', text.provisions)}.`,
    again: `Text: ${version} is current again; ${counted('provisions', text.provisions)}.`,
    none: `Text: nothing changed, ${version} stays current.`,
  }
  if (text.change === 'none' && library?.changed !== true)
    return [`Nothing changed: “${slug}” has this content already, as ${version}.`]
  const { institutions, documents, milestones } = library ?? {}
  return [
    `Imported into the document “${slug}”.`,
    texts[text.change],
    library?.changed === true && institutions && documents && milestones
      ? `Library: ${counted('institutions', institutions)}, ${counted('documents', documents)}, ${counted('milestones', milestones)}.`
      : 'Library: nothing changed.',
  ]
}

/** Why a file is refused, in plain English: a line per fault, with its place in the file. */
export const refusalLines = ({ refusals, more }: Refused): string[] => [
  ...refusals.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`)),
  ...(more === 0 ? [] : [`… and ${more} more.`]),
]
