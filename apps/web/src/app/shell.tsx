import { useEffect, type ReactNode } from 'react'
import { MessagesProvider, type Messages } from '../ui/messages'
import type { Address } from './page'

interface ShellProps {
  messages: Messages
  address: Address
  pageName: string
  /** Told once when the client has taken over. */
  onReady?: () => void
  children: ReactNode
}

/** What stands round every page: masthead, main, foot. */
export function Shell({ messages, address, onReady, children }: ShellProps) {
  useEffect(() => onReady?.(), [onReady])
  return (
    <MessagesProvider messages={messages}>
      <header data-locale={address.locale}>Convene</header>
      <main id="main">{children}</main>
    </MessagesProvider>
  )
}
