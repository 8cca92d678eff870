import { refusalCode, refuse, type Refusal } from './refusal.js'

/** Characters that a contribution may have. Characters are code points, so that every language has as many (trust.md F19). */
export const longestContribution = 4000
/** Characters that a quote may have. */
export const longestQuote = 1000
/** Levels that quotes and lists may be nested in: more would make reading slow and parsing dangerous. */
export const deepestNesting = 20

/** There is nothing to read in it. */
export const textEmpty = refusalCode('TEXT_EMPTY')
/** It has more characters than are allowed. */
export const textTooLong = refusalCode('TEXT_TOO_LONG', ['characters', 'most'])
/** It holds NUL or half a character, which nothing can store or show. */
export const textUnreadable = refusalCode('TEXT_UNREADABLE')
/** Quotes within quotes, or lists within lists, deeper than anybody reads. */
export const textTooNested = refusalCode('TEXT_TOO_NESTED', ['most'])

/** How many characters a text has: code points, as the database counts them. */
export function charactersOf(text: string): number {
  let count = 0
  for (const _character of text) count++
  return count
}

/** Why a contribution's text cannot be taken, or undefined. It is never changed: what is taken is kept byte for byte. */
export function refuseBody(body: string): Refusal | undefined {
  if (/[\0\p{Cs}]/u.test(body)) return refuse(textUnreadable, {})
  if (!/[^\p{White_Space}\p{Cc}\p{Cf}\p{Mn}\u2800\u3164\u115f\u1160\uffa0]/u.test(body))
    return refuse(textEmpty, {})
  const characters = charactersOf(body)
  if (characters > longestContribution) return refuse(textTooLong, { characters, most: longestContribution })
  if (body.split(/\r\n?|\n/).some((line) => nesting(line) > deepestNesting))
    return refuse(textTooNested, { most: deepestNesting })
  return undefined
}

/** Why a quote cannot be taken, or undefined. */
export function refuseQuote(quote: string): Refusal | undefined {
  if (/[\0\p{Cs}]/u.test(quote)) return refuse(textUnreadable, {})
  if (!/\S/u.test(quote)) return refuse(textEmpty, {})
  const characters = charactersOf(quote)
  return characters > longestQuote ? refuse(textTooLong, { characters, most: longestQuote }) : undefined
}

/** How many quotes and list items a line opens before its words begin. */
function nesting(line: string): number {
  let [count, at] = [0, 0]
  const marker = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y
  for (;;) {
    marker.lastIndex = at
    if (!marker.test(line)) return count
    at = marker.lastIndex
    count++
  }
}

/** Languages that are written from right to left. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction that a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language) ? 'rtl' : 'ltr'
}
