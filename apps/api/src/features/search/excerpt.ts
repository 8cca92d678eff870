import { fold, withoutSpaces, type Folded } from './fold.js'

/** Where something stands in a text: [start, end) in UTF-16 units. */
export type Match = [start: number, end: number]

/** What is to be found in a text, folded: whole words, and Chinese phrases that spaces may break. */
export interface Wanted {
  words: ReadonlySet<string>
  phrases: readonly string[]
}

/** A part of a text and what was found in it. */
export interface Excerpt {
  body: string
  matches: Match[]
}

/** UTF-16 units that an excerpt has, about. */
const length = 240
/** Units before the first match, and how far an end may move to stand between words. */
const before = 60
const leeway = 24

const word = /(?:(?![\u3400-\u4dbf\u4e00-\u9fff])[\p{L}\p{N}\p{M}])+/gu

/** The words of a folded text, as they are compared. */
export function wordsOf(folded: string): string[] {
  return folded.match(word) ?? []
}

/** Everything in a text that is wanted, in order; what overlaps is one match. */
export function matchesIn(text: string, { words, phrases }: Wanted): Match[] {
  const folded = fold(text)
  const found: Match[] = []
  for (const { 0: each, index } of folded.text.matchAll(word))
    if (words.has(each)) found.push(original(folded, index, each.length))
  const dense = withoutSpaces(folded)
  for (const phrase of phrases)
    for (let at = dense.text.indexOf(phrase); at >= 0; at = dense.text.indexOf(phrase, at + phrase.length))
      found.push(original(dense, at, phrase.length))
  return merged(found)
}

/** The part of a text around its first match; the whole text when it is short. An ellipsis stands where it was cut. */
export function excerptOf(text: string, matches: readonly Match[]): Excerpt {
  if (text.length <= length + leeway) return { body: text, matches: [...matches] }
  const [first] = matches
  const from = cut(text, first ? Math.max(0, first[0] - before) : 0, 1)
  const until = Math.max(cut(text, from + length, -1), first?.[1] ?? 0)
  const [head, tail] = [from > 0 ? '…' : '', until < text.length ? '…' : '']
  const shift = head.length - from
  return {
    body: `${head}${text.slice(from, until)}${tail}`,
    matches: matches
      .filter(([start, end]) => start >= from && end <= until)
      .map(([start, end]) => [start + shift, end + shift]),
  }
}

function original({ starts, ends }: Folded, index: number, size: number): Match {
  return [starts[index] ?? 0, ends[index + size - 1] ?? 0]
}

function merged(matches: readonly Match[]): Match[] {
  const result: Match[] = []
  for (const [start, end] of matches.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const previous = result.at(-1)
    if (previous && start < previous[1]) previous[1] = Math.max(previous[1], end)
    else result.push([start, end])
  }
  return result
}

/** Moves a cut forward or back to the nearest space, or at least off the middle of a character. */
function cut(text: string, at: number, direction: 1 | -1): number {
  if (at <= 0) return 0
  if (at >= text.length) return text.length
  for (let step = 0; step <= leeway; step++) {
    const place = at + step * direction
    if (/\s/.test(text.charAt(direction === 1 ? place - 1 : place))) return place
  }
  let place = at
  while (place > 0 && /^[\p{M}\udc00-\udfff\u200d]/u.test(text.slice(place, place + 1))) place--
  return place
}
