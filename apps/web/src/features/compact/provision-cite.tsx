import { useState, useSyncExternalStore } from 'react'
import { useMessages } from '../../ui/messages'

const never = () => () => undefined

/** The lasting address of a provision, to read and to copy. Where it is served from only the reader's device knows. */
export function CiteAddress({ href }: { href: string }) {
  const { t } = useMessages()
  const [copied, setCopied] = useState(false)
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => undefined,
  )
  const copy = async () => {
    await navigator.clipboard.writeText(`${origin ?? ''}${href}`)
    setCopied(true)
    setTimeout(() => setCopied(false), 3000)
  }
  return (
    <>
      <a href={href} dir="ltr" className="address">
        {href}
      </a>
      <button type="button" className="copy-button" data-needs-client="" onClick={() => void copy()}>
        <span aria-live="polite">
          {copied ? t('compact:provision.cite.copied') : t('compact:provision.cite.copy')}
        </span>
      </button>
    </>
  )
}
