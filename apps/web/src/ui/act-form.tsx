import { useEffect, useRef, type ReactNode } from 'react'
import type { MessageKey } from '@convene/i18n/message-keys.js'
import type { Writing } from '../app/page'
import { useMessages } from './messages'
import { Notice } from './notice'

/** The sentence of a refusal in the page's language. Numbers among its values are numbers again. */
export function useRefusalSentence(): (refusal: {
  code: string
  params: readonly { name: string; value: string }[]
}) => string {
  const { t } = useMessages()
  return ({ code, params }) => {
    const values = Object.fromEntries(
      params.map(({ name, value }) => [name, /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value]),
    )
    const key = `acts:refusal.${code}`
    return isRefusalKey(key) ? t(key, values) : t('acts:refusal.INTERNAL')
  }
}

/** Which codes there are is the server's to know; a test of the api finds the sentence of each in every language. */
function isRefusalKey(key: string): key is MessageKey {
  return /^acts:refusal\.[A-Z_]+$/.test(key)
}

/**
 * A form that stands for an act: sent to its page's own address, with the act's id and the page's token, so it works
 * without the client and may be sent twice. When it came back refused, the reason stands first and takes the focus.
 * A page that shows it loads the messages `acts`.
 */
export function ActForm({
  name,
  writing,
  className,
  children,
}: {
  /** Its name among the route's forms. */
  name: string
  writing: Writing
  className?: string
  children: ReactNode
}) {
  const sentence = useRefusalSentence()
  const summary = useRef<HTMLDivElement>(null)
  const { sent } = writing
  const refusal = sent?.form === name ? sent.refusal : undefined
  // a form that came back is a page of its own: its reason is there from the beginning
  useEffect(() => summary.current?.focus(), [])
  return (
    <form method="post" className={className}>
      <input type="hidden" name="form" value={name} />
      <input type="hidden" name="token" value={writing.formToken} />
      <input type="hidden" name="actId" value={writing.actId} />
      {refusal && (
        <div ref={summary} tabIndex={-1} role="alert">
          <Notice kind="stop">
            <p>{sentence(refusal)}</p>
          </Notice>
        </div>
      )}
      {children}
    </form>
  )
}

/** What was written into a field of a form that came back, else what stood there before. */
export function written(writing: Writing, form: string, field: string, before = ''): string {
  return (writing.sent?.form === form ? writing.sent.fields[field]?.[0] : undefined) ?? before
}
