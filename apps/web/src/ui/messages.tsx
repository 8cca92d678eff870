import { createContext, Fragment, use, type ReactNode } from 'react'
import { formatRich, type CompiledMessages } from '@convene/i18n/format-message.js'
import type { Locale } from '@convene/i18n/locales.js'
import { namespaces as allNamespaces, type MessageKey, type Namespace } from '@convene/i18n/message-keys.js'
import { compiledLookUp, compiledMessage } from './look-up'

/** Values for a message's placeholders; strings are isolated when they are put in. */
export type MessageValues = Readonly<Record<string, string | number>>

/** Writes the message of a key, `namespace:key`, in the page's language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** One language's messages, ready for use. */
export interface Messages {
  locale: Locale
  loaded: Readonly<Record<string, CompiledMessages>>
  t: Translate
}

type MessagesModule = { default: CompiledMessages }

// the server has them all; a page in the browser is told the addresses of those in its language
const loaders = import.meta.env.SSR
  ? import.meta.glob<MessagesModule>('../../../../packages/i18n/dist/messages/*/*.js')
  : {}
let addresses: Readonly<Record<string, string>> = {}

/** Tells the client where the messages of its language are, by namespace. */
export function knowMessages(known: Readonly<Record<string, string>>): void {
  addresses = known
}

function load(locale: Locale, name: Namespace): Promise<MessagesModule> | undefined {
  if (import.meta.env.SSR) return loaders[`../../../../packages/i18n/dist/messages/${locale}/${name}.js`]?.()
  const address = addresses[name]
  return address === undefined ? undefined : import(/* @vite-ignore */ address)
}

/** Loads compiled messages of one language; on the client each namespace is a chunk of its own. */
export async function loadMessages(
  locale: Locale,
  wanted: readonly Namespace[] | 'all',
): Promise<Record<string, CompiledMessages>> {
  const names = wanted === 'all' ? allNamespaces : (['shell', ...wanted] as const)
  const loaded = await Promise.all(
    names.map(async (name) => [name, (await load(locale, name))?.default ?? {}] as const),
  )
  return Object.fromEntries(loaded)
}

/** Puts loaded messages to use. */
export async function createMessages(
  locale: Locale,
  loaded: Record<string, CompiledMessages>,
): Promise<Messages> {
  const lookUp = import.meta.env.SSR
    ? (await import('./i18next-lookup')).i18nextLookUp(locale, loaded)
    : compiledLookUp(locale, loaded)
  return { locale, loaded, t: lookUp }
}

const MessagesContext = createContext<Messages | undefined>(undefined)

/** Gives the messages to everything below. */
export function MessagesProvider({ messages, children }: { messages: Messages; children: ReactNode }) {
  return <MessagesContext value={messages}>{children}</MessagesContext>
}

/** The page's language and its messages. */
export function useMessages(): Messages & {
  rich: (
    key: MessageKey,
    values: MessageValues,
    tags: Record<string, (inside: ReactNode) => ReactNode>,
  ) => ReactNode
} {
  const messages = use(MessagesContext)
  if (!messages) throw new Error('useMessages stands outside MessagesProvider')
  return { ...messages, rich: (key, values, tags) => rich(messages, key, values, tags) }
}

function rich(
  messages: Messages,
  key: MessageKey,
  values: MessageValues,
  tags: Record<string, (inside: ReactNode) => ReactNode>,
): ReactNode {
  const parts = formatRich<ReactNode>(compiledMessage(messages.loaded, key), values, tags, messages.locale)
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>)
}
