/** Longest question that is answered, in UTF-16 units. */
export const longestQuestion = 200

/** A question, taken apart into what the index can answer. */
export interface Question {
  /** What was asked, without what no text can hold. */
  asked: string
  /** Its words outside Chinese; empty when there are none. */
  words: string
  /** The same in the other English spelling (-ise, -ize; -our, -or); equal to `words` when there is none. */
  otherSpelling: string
  /** The last word, which may have been typed half, and what stands before it; null when it is no plain word. */
  lastWord: string | null
  wordsBefore: string
  /** Runs of Chinese characters, each of which the text must hold as it is. */
  phrases: readonly string[]
  /** The pairs of neighbouring characters of all phrases: what the index holds. */
  pairs: readonly string[]
  /** What the beginning of a document's symbol may be, letters and digits only; null when it can be none. */
  symbol: string | null
  /** How a provision's id may be written. */
  codes: readonly string[]
}

const chinese = '[\\u3400-\\u4dbf\\u4e00-\\u9fff]'
/** One or more Chinese characters with nothing between them. */
const chineseRun = new RegExp(`${chinese}+`, 'gu')

/**
 * Takes a question apart.
 * @returns null when it holds too little: fewer than two letters or digits, or no two Chinese characters together
 */
export function readQuestion(given: string): Question | null {
  // one character may be a whole sentence in its compatibility form: what is too long then is cut
  const asked = given
    .normalize('NFKC')
    .slice(0, longestQuestion)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
  if ((asked.match(/[\p{L}\p{N}]/gu) ?? []).length < 2) return null
  const phrases = phrasesOf(asked)
  const words = asked.replace(chineseRun, ' ').replace(/\s+/g, ' ').trim()
  const pairs = [...new Set(phrases.flatMap(pairsOf))]
  if (pairs.length === 0 && !/[\p{L}\p{N}]/u.test(words)) return null
  const last = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*$/u.exec(words)
  return {
    asked,
    words: /[\p{L}\p{N}]/u.test(words) ? words : '',
    otherSpelling: otherSpelling(words),
    // a longer one is typed to its end, and no lexeme may be longer than 2 kB
    lastWord: last && last[0].length <= 30 ? last[0] : null,
    wordsBefore: last ? words.slice(0, last.index).trim() : words,
    phrases,
    pairs,
    symbol: symbolOf(asked),
    codes: codesOf(asked),
  }
}

/** Spaces part words, unless a piece is a single character: then they are what a PDF puts between characters. */
function phrasesOf(asked: string): string[] {
  const stretches = asked.match(new RegExp(`${chinese}(?:\\s*${chinese})*`, 'gu')) ?? []
  return stretches.flatMap((stretch) => {
    const pieces = stretch.split(/\s+/)
    return pieces.some((piece) => [...piece].length === 1) ? [pieces.join('')] : pieces
  })
}

function pairsOf(phrase: string): string[] {
  const characters = [...phrase]
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

function symbolOf(asked: string): string | null {
  const key = asked.toLowerCase().replace(/[^a-z0-9]/g, '')
  return /[\d/]/.test(asked) && /[a-z]/.test(key) && key.length >= 3 ? key : null
}

function codesOf(asked: string): string[] {
  if (!/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/.test(asked)) return []
  const [theme = '', item = '', ...rest] = asked.split('.')
  const usual = [theme.toUpperCase(), item.toUpperCase(), ...rest.map((part) => part.toLowerCase())].filter(
    (part) => part !== '',
  )
  return [...new Set([asked, usual.join('.'), asked.toLowerCase()])]
}

function otherSpelling(words: string): string {
  const american = words
    .replace(/(\p{L}{3,})is(e|es|ed|ing|er|ers|ation|ations|ational)\b/giu, '$1iz$2')
    .replace(/(\p{L}{3,})our(s|ed|ing|al|able|hood)?\b/giu, '$1or$2')
    .replace(/\b(program)me(s)?\b/gi, '$1$2')
    .replace(/\b(cent)re(s)?\b/gi, '$1er$2')
  if (american !== words) return american
  return words
    .replace(/(\p{L}{3,})iz(e|es|ed|ing|er|ers|ation|ations|ational)\b/giu, '$1is$2')
    .replace(/(\p{L}{3,})or(s|ed|ing|al|able|hood)?\b/giu, '$1our$2')
    .replace(/\b(program)(s)?\b/gi, '$1me$2')
    .replace(/\b(cent)er(s)?\b/gi, '$1re$2')
}
