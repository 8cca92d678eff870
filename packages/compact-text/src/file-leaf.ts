import { checked, type Fault } from './file-shape.js'
import { kindOf, quoted } from './refusal.js'

/** Longest body of one text, in UTF-16 units. */
export const longestText = 20_000
/** Longest title, label or name, in UTF-16 units. */
export const longestTitle = 300

// @why each of these would be drawn as a box or a question mark, or would reorder the text around it
const unreadable: readonly (readonly [RegExp, string])[] = [
  [/\p{Cs}/u, 'half of a character (a lone surrogate)'],
  [/\ufffd/, 'a replacement character (U+FFFD): something was lost when the text was made'],
  [/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/, 'a control character'],
  [/[\u202a-\u202e]/, 'a character that overrides the direction of text'],
  [/[\ufdd0-\ufdef\ufffe\uffff]/, 'a code that is no character'],
]

/** What is wrong with a text that will be shown: of another type, empty, too long, or not readable throughout. */
export const textFault = (longest: number): Fault => {
  return (value) => {
    if (typeof value !== 'string') return `This must be text, not ${kindOf(value)}.`
    if (value.length > longest)
      return `This text has ${value.length} characters; it may have at most ${longest}.`
    if (value.trim() === '') return 'This text is empty.'
    for (const [pattern, what] of unreadable) {
      const index = value.search(pattern)
      if (index >= 0) return `This text holds ${what}, as its character ${index + 1}.`
    }
    return null
  }
}

/** A text that will be shown, kept as it is. */
export const text = (longest: number) => checked<string>(textFault(longest))

const reserved = new Set(['__proto__', 'constructor', 'prototype'])
const named = (pattern: RegExp, longest: number, rule: string): Fault => {
  return (value) => {
    if (typeof value !== 'string') return `This must be an id in text, not ${kindOf(value)}.`
    if (value === '') return 'This id is empty.'
    if (value.length > longest)
      return `This id has ${value.length} characters; it may have at most ${longest}.`
    if (reserved.has(value)) return `${quoted(value)} may not be used as an id.`
    return pattern.test(value) ? null : `${quoted(value)} is not an id: ${rule}.`
  }
}

/** The id of a provision, such as `A.M1`: the pattern of migration 0003. */
export const codeFault = named(
  /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/,
  40,
  'it is made of Latin letters and digits, with dots between its parts, and begins with a letter',
)
/** The id of an item of the library: the pattern of migration 0005. */
export const slugFault = named(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  80,
  'it is made of small Latin letters and digits, with hyphens between its parts',
)
/** One of a list of known words. */
export const oneOf = <T extends string>(known: readonly T[], what: string) =>
  checked<T>((value) => {
    if (typeof value !== 'string') return `This must be ${what} in text, not ${kindOf(value)}.`
    return known.some((each) => each === value)
      ? null
      : `${quoted(value)} is not ${what}; known are ${known.join(', ')}.`
  })

const webAddress = /^https?:\/\/[^\s\\]+$/

/** What is wrong with a link: only web addresses are links; a bare `www.…` is text and belongs into a text. */
export const linkFault: Fault = (value) => {
  if (typeof value !== 'string') return `This must be a web address in text, not ${kindOf(value)}.`
  if (value.length > 2000) return `This address has ${value.length} characters; it may have at most 2000.`
  if (!/^https?:\/\//.test(value))
    return `${quoted(value)} is not a link: it must begin with http:// or https://.`
  if (textFault(2000)(value) !== null || !webAddress.test(value) || !URL.canParse(value))
    return `${quoted(value)} is not a web address.`
  const address = new URL(value)
  return address.username === '' && address.password === ''
    ? null
    : 'A link must not carry a user name or a password.'
}
