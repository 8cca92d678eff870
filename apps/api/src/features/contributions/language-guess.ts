import { charactersOf } from '@convene/rules/contribution-text.js'
import { eld } from 'eld/medium'

/** Below this many characters a guess is worth less than the language of the interface. */
const fewest = 20
/** More than this tells no more. */
const most = 1000

/**
 * The language a text seems to be in, for the writer to change: a suggestion only.
 * @param locale the language of the interface, which short texts are taken to be in
 */
export function guessLanguage(text: string, locale: string): string {
  const sample = text.slice(0, most)
  if (charactersOf(sample.trim()) < fewest) return locale
  const { language } = eld.detect(sample)
  return /^[a-z]{2,3}$/.test(language) ? language : locale
}
