import { useEffect, useRef, useState } from 'react'
import { StatePositionOperation, WithdrawPositionOperation } from '@convene/api-client/operations.js'
import { stances } from '@convene/rules/position-figures.js'
import { useRefusalSentence } from '../../ui/act-form'
import { ask, NotAnswered } from '../../ui/ask'
import { loadMessages, MessagesProvider, createMessages, useMessages, type Messages } from '../../ui/messages'
import { StanceFields } from './stance-fields'
import type { HeldProps, Viewer } from './your-position.part'

interface Refused {
  readonly code: string
  readonly params: readonly { name: string; value: string }[]
}

/** What the viewer holds, and the form in place. */
export function HeldPosition({ viewer, place, onChange }: HeldProps) {
  const messages = useMessages()
  const { t, locale } = messages
  const { position } = viewer
  const [acts, setActs] = useState<Messages | null>(null)
  const status = useRef<HTMLParagraphElement>(null)
  // sentences of refusals are loaded when somebody begins to write
  const open = async () => {
    const loaded = await loadMessages(locale, ['acts', 'positions', 'compact'])
    setActs(await createMessages(locale, { ...messages.loaded, ...loaded }))
  }
  const done = (now: Viewer['position']) => {
    setActs(null)
    onChange({ ...viewer, position: now })
    status.current?.focus()
  }
  return (
    <>
      <p ref={status} tabIndex={-1}>
        {position && <b>{t('positions:yours.is', { stance: t(`compact:stance.${position.stance}`) })}</b>}{' '}
        <span className="note">{t('positions:yours.private')}</span>
      </p>
      {acts ? (
        <MessagesProvider messages={acts}>
          <Stating viewer={viewer} place={place} onDone={done} />
        </MessagesProvider>
      ) : (
        <button className="button" onClick={() => void open()}>
          {position ? t('positions:yours.change') : t('positions:yours.act')}
        </button>
      )}
    </>
  )
}

/** The form in place. One id per act: a sending that was not answered is sent again under the same. */
function Stating({
  viewer,
  place,
  onDone,
}: {
  viewer: Viewer
  place: { consultation: string; code: string }
  onDone: (now: Viewer['position']) => void
}) {
  const { t, locale } = useMessages()
  const sentence = useRefusalSentence()
  const form = useRef<HTMLFormElement>(null)
  const actId = useRef<{ sent: string; id: string } | null>(null)
  const [refused, setRefused] = useState<Refused | null>(viewer.refusal)
  const [sending, setSending] = useState(false)
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked, input, button')?.focus(), [])

  const send = async (what: 'state' | 'withdraw') => {
    const fields = form.current ? new FormData(form.current) : undefined
    const stance = stances.find((each) => each === fields?.get('stance'))
    const reason = String(fields?.get('reason') ?? '')
    const sent = JSON.stringify([what, stance, reason])
    // what was changed is another act
    if (actId.current?.sent !== sent) actId.current = { sent, id: crypto.randomUUID() }
    const given = { ...place, actId: actId.current.id }
    setSending(true)
    try {
      if (what === 'withdraw') {
        const { withdrawPosition } = await ask(WithdrawPositionOperation, given)
        if (withdrawPosition.__typename === 'Refusal') setRefused(withdrawPosition)
        else onDone(null)
      } else if (stance) {
        const written = reason.trim() === '' ? null : reason
        const { statePosition } = await ask(StatePositionOperation, {
          ...given,
          stance,
          reason: written,
          reasonLanguage: written === null ? null : locale,
        })
        if (statePosition.__typename === 'Refusal') setRefused(statePosition)
        else onDone(statePosition.position)
      }
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error
      setRefused({ code: 'TRY_AGAIN', params: [] })
    } finally {
      setSending(false)
    }
  }
  return (
    <form
      ref={form}
      className="position-form"
      aria-busy={sending}
      onSubmit={(event) => {
        event.preventDefault()
        void send('state')
      }}
    >
      {refused && (
        <p ref={focus} tabIndex={-1} role="alert" className="refused">
          {sentence(refused)}
        </p>
      )}
      <StanceFields stance={viewer.position?.stance} reason={viewer.position?.reason?.body} />
      <p className="buttons">
        <button className="button filled" aria-disabled={sending}>
          {viewer.position ? t('positions:yours.change') : t('positions:yours.act')}
        </button>
        {viewer.position && (
          <button type="button" className="button" onClick={() => void send('withdraw')}>
            {t('positions:yours.withdraw')}
          </button>
        )}
      </p>
    </form>
  )
}

/** The reason stands first and takes the focus when it comes. */
function focus(element: HTMLElement | null): void {
  element?.focus()
}
