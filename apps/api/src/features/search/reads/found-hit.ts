import type { AuthoredText } from '../../../platform/graphql/authored-text.type.js'
import { excerptOf, matchesIn, wordsOf, type Match } from '../excerpt.js'
import type { SearchHit } from '../search.type.js'

/** A hit as the database finds it. */
export interface FoundHit extends Omit<SearchHit, 'excerpt' | 'matches'> {
  /** The texts that may have matched, the likeliest first, each with its matching words between U+0002 and U+0003. */
  texts: { text: AuthoredText; marked: string[] | null }[]
}

/** Cuts a hit's excerpt out of the text that holds most of what was asked, and says where in it that stands. */
export function cutExcerpt({ texts, ...hit }: FoundHit, phrases: readonly string[]): SearchHit {
  const read = texts.map(({ text, marked }) => ({
    text,
    found: matchesIn(text.body, { words: markedWords(marked ?? []), phrases }),
  }))
  const [first, ...others] = read
  if (!first) throw new Error(`the hit ${hit.path} has no text`)
  const best = others.reduce((most, each) => (each.found.length > most.found.length ? each : most), first)
  const { body, matches } = excerptOf(best.text.body, best.found)
  return { ...hit, excerpt: { ...best.text, body }, matches: matches satisfies Match[] }
}

function markedWords(marked: readonly string[]): ReadonlySet<string> {
  const found = marked.flatMap((text) => text.match(/\u0002[^\u0003]*\u0003/g) ?? [])
  return new Set(found.flatMap(wordsOf))
}
