import { useEffect } from 'react'
import { compiledLookUp } from '../../ui/look-up'
import { loadMessages, useMessages } from '../../ui/messages'
import { desk } from './desk'
import { ownOf } from './own-done'
import { useThread } from './thread-context'

/** What one's own acts have led to, whenever and from whichever tab they were sent: it stands in its place at once, never in the bar. */
export function useSent(): void {
  const { place, change } = useThread()
  const { locale } = useMessages()
  const { consultation, code } = place
  useEffect(
    () =>
      desk().listen((told) => {
        if (told.kind !== 'outcome' || told.outcome.kind !== 'done') return
        const { variables } = told.act
        const done = ownOf(told.outcome.answer)
        const here =
          variables['contribution'] !== undefined ||
          (variables['consultation'] === consultation && variables['code'] === code)
        if (!done || !here) return
        const { comment, editableUntil, said } = done
        change({ do: 'arrive', comment, own: true })
        change({ do: 'own', mine: { id: comment.id, editableUntil }, text: '' })
        void loadMessages(locale, ['acts']).then((loaded) =>
          change({ do: 'say', id: comment.id, text: said(compiledLookUp(locale, loaded)) }),
        )
      }),
    [consultation, code, locale, change],
  )
}
