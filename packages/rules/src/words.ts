import { refusalCode } from './refusal.js'

/** Most characters of an explanation or of a reason: characters, not bytes, so that no script is short-changed. */
export const mostWords = 2000

export const wordsTooLong = refusalCode('WORDS_TOO_LONG', ['most'])
/** NUL or half a pair of surrogates: the database takes neither, and neither is changed in silence. */
export const wordsUnreadable = refusalCode('WORDS_UNREADABLE')

/** Whether there is anything to read in a text. */
export function isGiven(text: string): boolean {
  return /[^\p{White_Space}\p{Cf}\p{Cc}]/u.test(text)
}

/** Whether an explanation or a reason is short enough. */
export function fits(text: string): boolean {
  return [...text].length <= mostWords
}

/** Whether a text can be stored as it is. */
export function readable(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text)
}
