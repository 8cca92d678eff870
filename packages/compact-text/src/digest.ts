import type { FileLibrary } from './compact-file.js'
import type { CompactText } from './text-tree.js'

/** JSON with the names of each object in the order of their UTF-16 units, so that equal content gives equal text. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, held]) => `${JSON.stringify(name)}:${canonicalJson(held)}`).join(',')}}`
}

const digestOf = async (value: unknown): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What a version of a text is known by: SHA-256 in hex over its symbol, titles, provisions and footnotes. */
export const textDigest = (text: CompactText): Promise<string> => digestOf(text)

/** What a state of the library is known by: SHA-256 in hex over its four lists. */
export const libraryDigest = (library: FileLibrary): Promise<string> => digestOf(library)
