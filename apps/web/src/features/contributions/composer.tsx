import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { directionOf } from '@convene/i18n/locales.js'
import { charactersOf, longestContribution } from '@convene/rules/contribution-text.js'
import { useRefusalSentence } from '../../ui/act-form'
import { hrefOf } from '../../ui/link'
import { loadMessages, MessagesProvider, useMessages, type Messages } from '../../ui/messages'
import { compiledLookUp } from '../../ui/look-up'
import { Notice } from '../../ui/notice'
import { LanguageChoice, MachineUse, Quoted } from './composer-fields'
import { draftKey } from './drafts'
import { clockTime } from './own-done'
import { sendDraft } from './send-draft'
import { useThread } from './thread-context'
import { useEdited } from './use-edited'
import { useDraft, type Beginning } from './use-draft'
import { useGuess } from './use-guess'
import { useOnline } from './use-online'

const Preview = lazy(() => import('./preview'))

/** The form where one reads: under the heading for a comment, under a contribution for a reply or a change. */
export function Composer() {
  const messages = useMessages()
  const [more, setMore] = useState<Messages>()
  useEffect(() => {
    void loadMessages(messages.locale, ['acts']).then((loaded) => {
      const all = { ...messages.loaded, ...loaded }
      setMore({ locale: messages.locale, loaded: all, t: compiledLookUp(messages.locale, all) })
    })
  }, [messages.locale, messages.loaded])
  return more ? (
    <MessagesProvider messages={more}>
      <Form />
    </MessagesProvider>
  ) : (
    <p className="composer" />
  )
}

/**
 * It says why it does what it does at each step: where the draft is, what the line does, why an act was refused. Longer than
 * sixty lines, because that is one form.
 */
function Form() {
  const { t, locale } = useMessages()
  const { place, view, change: changeView } = useThread()
  const sentence = useRefusalSentence()
  const ids = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const problem = useRef<HTMLDivElement>(null)
  const online = useOnline()
  const { writing, viewer } = view
  const edited = useEdited(place, writing)
  const begin = useMemo<Beginning | undefined>(
    () =>
      writing?.kind !== 'edit'
        ? { body: '', language: locale, quote: selectedWords(), machineUse: viewer?.machineUse ?? false }
        : edited && {
            body: edited.body ?? '',
            language: edited.language ?? locale,
            quote: '',
            machineUse: false,
          },
    [writing?.kind, edited, locale, viewer?.machineUse],
  )
  const key =
    writing?.kind === 'edit'
      ? draftKey(place, 'edit', writing.id)
      : draftKey(place, 'post', writing?.parent ?? '')
  const { draft, savedAt, change, save, drop } = useDraft(key, begin)
  const [preview, setPreview] = useState(false)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  useGuess(draft, locale, change)
  const ready = draft !== undefined
  useEffect(() => {
    if (ready && !preview) field.current?.focus()
  }, [ready, preview])
  useEffect(() => {
    if (refusal) problem.current?.focus()
  }, [refusal])
  if (!writing || !draft) return <p className="composer" />

  const left = longestContribution - charactersOf(draft.body)
  const close = () => {
    void save()
    changeView({ do: 'write', writing: undefined })
    returnFocus(writing.kind === 'edit' ? writing.id : writing.parent)
  }
  const discard = async () => {
    await drop()
    changeView({ do: 'write', writing: undefined })
    returnFocus(writing.kind === 'edit' ? writing.id : writing.parent)
  }
  const send = async () => {
    if (sending || draft.body.trim() === '') return
    setRefusal(undefined)
    await save()
    setSending(true)
    const outcome = await sendDraft({ draft, writing, place, locale, revision: edited?.revision ?? 0 })
    setSending(false)
    if (outcome.kind === 'refused') {
      // refused as before, the text stays; the same sentence again takes the focus again
      setRefusal(sentence(outcome.refusal))
      problem.current?.focus()
      return
    }
    await drop()
    changeView({ do: 'write', writing: undefined })
    if (outcome.kind === 'unreachable')
      return returnFocus(writing.kind === 'edit' ? writing.id : writing.parent)
    focusComment(outcome.comment.id)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
  }
  return (
    <form
      className="composer"
      aria-labelledby={`${ids}title`}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3 id={`${ids}title`}>
        {writing.kind === 'edit'
          ? t('acts:editContribution.title')
          : writing.parent
            ? t('acts:postContribution.title.reply', { name: nameOf(writing.parent) })
            : t('acts:postContribution.title', { provision: place.code })}
      </h3>
      {refusal && (
        <div ref={problem} tabIndex={-1} role="alert">
          <Notice kind="stop">
            <p>{refusal}</p>
          </Notice>
        </div>
      )}
      {draft.quote && <Quoted>{draft.quote}</Quoted>}
      {preview ? (
        <Suspense fallback={<div className="preview" />}>
          <Preview body={draft.body} language={draft.language} />
        </Suspense>
      ) : (
        <>
          <label htmlFor={`${ids}body`}>{t('acts:postContribution.body')}</label>
          <textarea
            id={`${ids}body`}
            ref={field}
            className="text"
            rows={6}
            required
            lang={draft.language}
            dir={directionOf(draft.language)}
            value={draft.body}
            aria-describedby={`${ids}left ${ids}hint`}
            onChange={(event) => change({ body: event.currentTarget.value })}
            onKeyDown={keys}
          />
          <p className="under">
            <span id={`${ids}hint`}>{t('acts:postContribution.body.hint')}</span>
            <span id={`${ids}left`} className={left < 0 ? 'over' : undefined}>
              {left < 0
                ? t('acts:postContribution.over', { count: -left })
                : t('acts:postContribution.left', { count: left })}
            </span>
          </p>
        </>
      )}
      <LanguageChoice
        id={`${ids}language`}
        value={draft.language}
        guessed={!draft.languageChosen && draft.language !== locale}
        onChange={(language) => change({ language, languageChosen: true })}
      />
      {writing.kind === 'post' && (
        <MachineUse checked={draft.machineUse} onChange={(machineUse) => change({ machineUse })} />
      )}
      {viewer && viewer.account === null ? (
        <Notice kind="soon">
          <p>{t('acts:postContribution.join')}</p>
          <p>
            <a className="button" href={hrefOf({ locale }, '/join', { next: place.path })}>
              {t('acts:postContribution.join.link')}
            </a>
          </p>
        </Notice>
      ) : (
        <p className="buttons">
          <button type="submit" className="button filled" aria-disabled={sending || left < 0 || undefined}>
            {sending
              ? t('acts:postContribution.sending')
              : !online
                ? t('acts:postContribution.send_later')
                : writing.kind === 'edit'
                  ? t('acts:editContribution.send')
                  : t('acts:postContribution.send')}
          </button>
          <button type="button" className="button" onClick={() => setPreview(!preview)}>
            {preview ? t('acts:postContribution.write_on') : t('acts:postContribution.preview')}
          </button>
          <button type="button" className="plain" onClick={close}>
            {t('acts:postContribution.close')}
          </button>
          {draft.body !== '' && (
            <button type="button" className="plain" onClick={() => void discard()}>
              {t('acts:postContribution.discard')}
            </button>
          )}
        </p>
      )}
      <p className="note saved" role="status">
        {savedAt !== undefined && t('acts:postContribution.saved', { time: clockTime(savedAt) })}
      </p>
      <p className="note">
        {writing.kind === 'edit'
          ? t('acts:editContribution.history')
          : `${t('acts:postContribution.public')} ${t('acts:postContribution.once')}`}
      </p>
    </form>
  )
}

/** Words of the provision that were marked when the form was opened: what is said is about them. */
function selectedWords(): string {
  const selection = getSelection()
  const text = selection?.toString().trim() ?? ''
  const from = selection?.anchorNode?.parentElement?.closest('.discussed .lead')
  return from && charactersOf(text) <= 1000 ? text : ''
}

function nameOf(id: string): string {
  return document.getElementById(`n-${id}`)?.querySelector('bdi')?.textContent ?? ''
}

/** When it has appeared: what writes it may still be on its way. */
function focusComment(id: string, patience = 60): void {
  requestAnimationFrame(() => {
    const comment = document.getElementById(`c-${id}`)
    if (!comment?.textContent) return patience > 0 ? focusComment(id, patience - 1) : undefined
    comment.scrollIntoView({ block: 'nearest' })
    comment.focus()
  })
}

/** To what opened the form. */
function returnFocus(id: string | null): void {
  requestAnimationFrame(() => {
    const opener = document.querySelector(id === null ? '.prompt' : `#c-${id} .acts a`)
    if (opener instanceof HTMLElement) opener.focus()
  })
}
