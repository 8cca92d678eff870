import { importCompact } from '@convene/rules/compact.js'
import { entryKind } from '../../platform/record/entry-kind.js'

/** A compact was imported: its text has a version that is current now, or the library was renewed, or both. */
export const compactImported = entryKind(importCompact, {
  audience: 'public',
  live: false,
  notice: 'nobody',
  ids: ['document', 'version'],
  fields: ['textDigest', 'libraryDigest'],
})

/** The room of the registry log that an entry enters when the text of a document changed. */
export const compactRoom = (documentSlug: string): string => `compact/${documentSlug}`
