import type { SearchKind } from '@convene/api-client/operations.js'

/** Kinds of places that can be found, in the order they are shown. */
export const searchKinds = [
  'provision',
  'institution',
  'document',
  'milestone',
  'contribution',
] as const satisfies readonly SearchKind[]

/** Longer than any title; a limit of the API as well. */
export const longestQuestion = 200

/** What a reader looks for, made fit to be shown and asked, and whether it can be looked for. */
export interface Question {
  text: string
  state: 'absent' | 'too-short' | 'too-long' | 'good'
}

/**
 * Reads what stands in `?q=`.
 * Control characters and lone halves of pairs become spaces: neither a page nor the database can hold them.
 * @returns the words as they are shown again in the field; those of a question that is too long are cut
 */
export function questionOf(asked: string | undefined): Question {
  const text = (asked ?? '').replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()
  if (text === '') return { text, state: 'absent' }
  if (text.length > longestQuestion)
    return { text: text.slice(0, longestQuestion).replace(/\p{Cs}/gu, ''), state: 'too-long' }
  return { text, state: (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2 ? 'too-short' : 'good' }
}

/** The kind that `?kind=` names; anything else names none. */
export function kindOf(asked: string | undefined): SearchKind | undefined {
  return searchKinds.find((kind) => kind === asked)
}
