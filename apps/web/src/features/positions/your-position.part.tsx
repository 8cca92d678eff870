import { useEffect, useRef, useState } from 'react'
import {
  StatePositionOperation,
  ViewerPositionOperation,
  WithdrawPositionOperation,
  type ViewerPositionQuery,
} from '@convene/api-client/operations.js'
import { stances } from '@convene/rules/position-figures.js'
import type { Address } from '../../app/page'
import { useRefusalSentence } from '../../ui/act-form'
import { ask, NotAnswered } from '../../ui/ask'
import { hrefOf } from '../../ui/link'
import { loadMessages, MessagesProvider, createMessages, useMessages, type Messages } from '../../ui/messages'
import { StanceFields } from './stance-fields'

type Viewer = NonNullable<ViewerPositionQuery['viewerPosition']>
interface Refused {
  readonly code: string
  readonly params: readonly { name: string; value: string }[]
}

/**
 * The viewer's own position, under the table of positions. As the server writes it, a link to the form's own page; once
 * the client has taken over, what they hold, and the form in place. Nothing of it is in the cached page.
 */
export function YourPosition({
  consultation,
  code,
  address,
}: {
  consultation: string
  code: string
  address: Address
}) {
  const { t, locale } = useMessages()
  const [viewer, setViewer] = useState<Viewer | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    ask(ViewerPositionOperation, { consultation, code, locale }, leaving.signal)
      .then(({ viewerPosition }) => setViewer(viewerPosition))
      // the link to the form's page stays
      .catch(() => {})
    return () => leaving.abort()
  }, [consultation, code, locale])
  const path = `/consultations/${consultation}/text/${code}/position`
  return (
    <section className="your-position" id="your-position" aria-labelledby="your-position-title">
      <h3 id="your-position-title">{t('positions:yours.heading')}</h3>
      {viewer?.signedIn ? (
        <Held viewer={viewer} place={{ consultation, code }} onChange={setViewer} />
      ) : (
        <a className="button" href={hrefOf(address, path)}>
          {t('positions:yours.act')}
        </a>
      )}
    </section>
  )
}

function Held({
  viewer,
  place,
  onChange,
}: {
  viewer: Viewer
  place: { consultation: string; code: string }
  onChange: (viewer: Viewer) => void
}) {
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
