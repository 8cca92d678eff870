import { useEffect, type ReactNode } from 'react'
import { MessagesProvider, useMessages, type Messages } from '../ui/messages'
import type { Address, PageFrame } from './page'
import { Foot } from './shell-foot'
import { Masthead, SecondLine } from './shell-masthead'

interface ShellProps {
  messages: Messages
  address: Address
  /** `<feature>/<page>` */
  pageName: string
  frame?: PageFrame | undefined
  /** What a page that is stored nowhere knows of the viewer already. */
  signedIn?: boolean | undefined
  /** Told once when the client has taken over. */
  onReady?: () => void
  children: ReactNode
}

/** What stands round every page: ways past the masthead, masthead, main, foot. */
export function Shell({ messages, address, frame = {}, signedIn = false, onReady, children }: ShellProps) {
  useEffect(() => onReady?.(), [onReady])
  return (
    <MessagesProvider messages={messages}>
      <SkipLinks act={frame.act} />
      <Masthead address={address} frame={frame} signedIn={signedIn} />
      <SecondLine address={address} frame={frame} />
      <div id="line" />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Foot address={address} />
    </MessagesProvider>
  )
}

function SkipLinks({ act = false }: { act?: boolean | undefined }) {
  const { t } = useMessages()
  return (
    <div className="skip">
      <a href="#main">{t('shell:skip.text')}</a>
      {act && <a href="#act">{t('shell:skip.act')}</a>}
    </div>
  )
}
