import { TextMarginsOperation, type CompactTextPageQuery } from '@convene/api-client/operations.js'
import type { Locale } from '@convene/i18n/locales.js'
import { watchRoom } from '../../app/live/watch-room'
import { ask } from '../../ui/ask'
import { heardMargins, type HeardMargins } from './margins'

type Text = NonNullable<CompactTextPageQuery['compactText']>

/** The longest that a page waits before it reads margins anew, so that all open pages do not do it at once. */
const mostMs = 10_000

/**
 * Follows what is said and figured on a text, from what its page has. Where that cannot be told entry by entry, it reads
 * all margins anew and follows from there.
 * @returns a function that ends it
 */
export function followMargins(
  { consultationSlug: consultation, version }: Pick<Text, 'consultationSlug' | 'version'>,
  locale: Locale,
  change: (make: (before: HeardMargins) => HeardMargins) => void,
): () => void {
  let leave: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const ended = new AbortController()
  const anew = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      ask(TextMarginsOperation, { consultation, locale }, ended.signal).then(
        ({ compactText }) => {
          if (!compactText || ended.signal.aborted) return
          leave?.()
          change(() => new Map(compactText.provisions.map(({ code, ...margin }) => [code, margin])))
          follow(compactText.version)
        },
        () => ended.signal.aborted || anew(),
      )
    }, Math.random() * mostMs)
  }
  const follow = (from: Text['version']) => {
    leave = watchRoom({ consultation }, from, {
      onEntries: (entries) => {
        change((before) => heardMargins(before, entries))
        // a closed account's texts went, wherever they were
        if (entries.some(({ kind }) => kind === 'contributions.erased')) anew()
      },
      onState: (state) => state === 'tooOld' && anew(),
    })
  }
  follow(version)
  return () => {
    leave?.()
    clearTimeout(timer)
    ended.abort()
  }
}
