import { useEffect, useMemo, useState } from 'react'
import type { CompactTextPageQuery } from '@convene/api-client/operations.js'
import { useMessages } from '../../ui/messages'
import type { HeardMargins } from './margins'

type Text = NonNullable<CompactTextPageQuery['compactText']>

/** The provisions of a text with their margins as they are now: what others say and figure changes them in their place. */
export function useProvisions(text: Text): Text['provisions'] {
  const { locale } = useMessages()
  const [heard, change] = useState<HeardMargins>()
  useEffect(() => {
    let leave: (() => void) | undefined
    let left = false
    // without the chunk the page stays as it was read
    import('./text-life').then(
      ({ followMargins }) => {
        if (!left)
          leave = followMargins(text, locale, (make) => change((before) => make(before ?? new Map())))
      },
      () => undefined,
    )
    return () => {
      left = true
      leave?.()
    }
  }, [text, locale])
  return useMemo(
    () =>
      heard
        ? text.provisions.map((provision) => ({ ...provision, ...heard.get(provision.code) }))
        : text.provisions,
    [text, heard],
  )
}
