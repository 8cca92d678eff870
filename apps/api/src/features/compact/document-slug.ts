import type { CompactFile } from '@convene/compact-text/compact-file.js'
import { slugOf } from '@convene/compact-text/slug.js'
import { CommandRefused } from '../../platform/command-line/explain.js'

const wellKnown = new Map([['A/77/CRP.1/Add.4', 'global-digital-compact']])
const form = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * The slug of the document that a file is a version of: the one that was asked for, else the well-known one of its
 * symbol, else its English title.
 * Throws CommandRefused for what is no slug.
 */
export const documentSlug = ({ symbol, title }: CompactFile, asked?: string): string => {
  if (asked !== undefined) {
    if (form.test(asked) && asked.length <= 80) return asked
    throw new CommandRefused(
      'A slug is made of small Latin letters and digits, with hyphens between its parts, 80 at most.',
    )
  }
  const english = title.find(({ language }) => language === 'en')
  const slug = wellKnown.get(symbol ?? '') ?? slugOf(english?.body ?? '')
  if (slug === '')
    throw new CommandRefused('The file has no English title to make a slug of: give one with --document.')
  return slug
}
