import { useEffect } from 'react'
import { GuessLanguageOperation } from '@convene/api-client/operations.js'
import type { Locale } from '@convene/i18n/locales.js'
import { charactersOf } from '@convene/rules/contribution-text.js'
import { ask } from '../../ui/ask'
import type { Draft } from './drafts'

/** Fewer characters tell no language. */
const enough = 20
/** Milliseconds without a key before the service is asked. */
const pause = 1200

/** Suggests the language of what is being written until its writer names one. */
export function useGuess(
  draft: Draft | undefined,
  locale: Locale,
  change: (part: Partial<Draft>) => void,
): void {
  const body = draft?.languageChosen === false ? draft.body : ''
  const language = draft?.language
  useEffect(() => {
    if (charactersOf(body) < enough) return
    const gone = new AbortController()
    const timer = setTimeout(() => {
      ask(GuessLanguageOperation, { text: body.slice(0, 1000), locale }, gone.signal).then(
        ({ guessLanguage }) => {
          if (!gone.signal.aborted && guessLanguage !== language) change({ language: guessLanguage })
        },
        // without a line nothing is guessed; the writer's own choice and the page's language remain
        () => undefined,
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [body, language, locale, change])
}
