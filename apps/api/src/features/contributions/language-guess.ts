import { charactersOf } from '@convene/rules/contribution-text.js'

/** Below this many characters a guess is worth less than the language of the interface. */
const fewest = 20
/** More than this tells no more. */
const most = 1000

/**
 * The language a text seems to be in, for the writer to change: a suggestion only.
 * @param locale the language of the interface, which short texts are taken to be in
 */
export async function guessLanguage(text: string, locale: string): Promise<string> {
  const sample = text.slice(0, most)
  if (charactersOf(sample.trim()) < fewest) return locale
  // what it knows of sixty languages takes 200 MB: it is loaded when the first text is to be guessed
  const { eld } = await import('eld/medium')
  const { language } = eld.detect(sample)
  return /^[a-z]{2,3}$/.test(language) ? language : locale
}
