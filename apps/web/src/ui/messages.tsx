import { createContext, Fragment, use, type ReactNode } from 'react'
import { createInstance, type i18n } from 'i18next'
import { formatRich, messageFormat, type CompiledMessages } from '@convene/i18n/format-message.js'
import type { Locale } from '@convene/i18n/locales.js'
import { namespaces as allNamespaces, type MessageKey, type Namespace } from '@convene/i18n/message-keys.js'

/** Values for a message's placeholders; strings are isolated when they are put in. */
export type MessageValues = Readonly<Record<string, string | number>>

/** Writes the message of a key, `namespace:key`, in the page's language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** One language's messages, ready for use. */
export interface Messages {
  locale: Locale
  i18n: i18n
  t: Translate
}

const loaders = import.meta.glob<{ default: CompiledMessages }>(
  '../../../../packages/i18n/dist/messages/*/*.js',
)

/** Loads compiled messages of one language; on the client each namespace is a chunk of its own. */
export async function loadMessages(
  locale: Locale,
  wanted: readonly Namespace[] | 'all',
): Promise<Record<string, CompiledMessages>> {
  const names = wanted === 'all' ? allNamespaces : (['shell', ...wanted] as const)
  const loaded = await Promise.all(
    names.map(
      async (name) =>
        [
          name,
          (await loaders[`../../../../packages/i18n/dist/messages/${locale}/${name}.js`]?.())?.default ?? {},
        ] as const,
    ),
  )
  return Object.fromEntries(loaded)
}

/** Puts loaded messages to use. Synchronous, so that a page can be rendered and hydrated at once. */
export function createMessages(locale: Locale, loaded: Record<string, CompiledMessages>): Messages {
  const instance = createInstance()
  void instance.use(messageFormat).init({
      lng: locale,
      resources: { [locale]: loaded },
      ns: Object.keys(loaded),
      defaultNS: 'shell',
      initAsync: false,
      keySeparator: false,
      returnObjects: true,
      interpolation: { escapeValue: false },
    })
  const t: Translate = (key, values) => String(instance.t(key, { ...values }))
  return { locale, i18n: instance, t }
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
  const [namespace = '', ...rest] = key.split(':')
  const compiled: unknown = messages.i18n.getResource(messages.locale, namespace, rest.join(':'))
  return formatRich<ReactNode>(compiled, values, tags, messages.locale).map((part, index) => (
    <Fragment key={index}>{part}</Fragment>
  ))
}
