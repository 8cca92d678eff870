import { renderToPipeableStream } from 'react-dom/server'
import { isLocale, type Locale } from '@convene/i18n/locales.js'
import type { Namespace } from '@convene/i18n/message-keys.js'
import { createMessages, loadMessages, type Messages } from '../ui/messages'
import type { ClientState } from './client-state'
import type { Address, PageHead, PageModule, SentFields, Writing } from './page'
import { findRoute } from './routes'
import { Shell } from './shell'

const pages = import.meta.glob<PageModule<unknown>>('../features/*/*-page.tsx', { eager: true })

/** A page found for an address: what to ask the API for, and whether the answer may be stored. */
export interface MatchedPage {
  name: string
  address: Address
  cache: 'public' | 'no-store'
  /** Names of the forms that may be sent to it. */
  forms: readonly string[]
  search: boolean
  /** Absent where the page shows no data. */
  operation?: { id: string; name: string; variables: Record<string, unknown> }
}

/** Finds the page of an address below `/{locale}`; undefined names nothing (404). */
export function match(locale: string, path: string, search: URLSearchParams): MatchedPage | undefined {
  if (!isLocale(locale)) return undefined
  const found = findRoute(locale, path, search)
  if (!found) return undefined
  const { route, address, name } = found
  const kind = {
    name,
    cache: route.cache,
    forms: Object.keys(route.forms ?? {}),
    search: route.search ?? false,
  }
  if (!route.operation) return { ...kind, address }
  const variables = route.variables?.(address)
  if (!variables || typeof variables !== 'object') return undefined
  const given: readonly unknown[] = Object.values(variables)
  // a query whose value reaches no variable means nothing here: it is no part of the page, nor of its cache key
  const meant = Object.entries(address.query).filter(
    ([, value]) =>
      route.cache === 'no-store' || given.includes(value) || (value === '1' && given.includes(true)),
  )
  return {
    ...kind,
    address: { ...address, query: Object.fromEntries(meant) },
    operation: { id: route.operation.id, name: route.operation.name, variables: { ...variables } },
  }
}

/** The page that says, in the reader's language, why there is nothing else: not found, refused, failed. */
export function failure(
  locale: string,
  path: string,
  kind: 'not-found' | 'refused' | 'failed',
  code: string,
): { page: MatchedPage; data: unknown } {
  const address: Address = { locale: isLocale(locale) ? locale : 'en', path, params: {}, query: {} }
  return {
    page: { name: 'fixed/failure', address, cache: 'no-store', forms: [], search: false },
    data: { kind, code },
  }
}

/**
 * What a form that was sent to a page asks for: its persisted mutation, and where to go when it is done.
 * @returns undefined when no page of ours sends such a form
 */
export function sent(
  page: MatchedPage,
  formName: string,
  fields: Readonly<Record<string, readonly string[]>>,
):
  | {
      operation: { id: string; name: string; variables: Record<string, unknown> }
      done: (data: unknown) => string
    }
  | undefined {
  const found = findRoute(page.address.locale, page.address.path, new URLSearchParams(page.address.query))
  const declared = found?.route.forms?.[formName]
  if (!declared) return undefined
  const all = (name: string) => (Object.hasOwn(fields, name) ? (fields[name] ?? []) : [])
  const given: SentFields = { actId: all('actId')[0] ?? '', one: (name) => all(name)[0] ?? '', all }
  const variables = declared.variables(given, page.address)
  return (
    (variables && {
      operation: { ...declared.operation, variables },
      done: (data) => declared.done(data, page.address),
    }) ||
    undefined
  )
}

/** A rendered page: its head and a stream of what stands in `#root`. */
export interface RenderedPage {
  head: PageHead
  /** All of it but the addresses of modules, which the build's manifest knows. */
  state: Omit<ClientState, 'modules'>
  pipe: (destination: NodeJS.WritableStream) => void
}

const messagesOf = new Map<string, Promise<Messages>>()
function serverMessages(locale: Locale): Promise<Messages> {
  let messages = messagesOf.get(locale)
  if (!messages) {
    messages = loadMessages(locale, 'all').then((loaded) => createMessages(locale, loaded))
    messagesOf.set(locale, messages)
  }
  return messages
}

/**
 * Renders a page whose data has been loaded.
 * @param onError told of each error while rendering
 * @throws the error that kept the page from being rendered; nothing has been written then
 */
export async function render(
  page: MatchedPage,
  data: unknown,
  onError: (error: unknown) => void,
  writing?: Writing,
): Promise<RenderedPage> {
  const module = pages[`../features/${page.name}-page.tsx`]
  if (!module) throw new Error(`no component for page ${page.name}`)
  const messages = await serverMessages(page.address.locale)
  const props = { data, address: page.address, writing }
  const Page = module.default
  const head = module.head(props, messages.t)
  // everything is loaded and nothing suspends, so the shell is the whole page: what throws, throws before a byte is out
  const pipe = await new Promise<RenderedPage['pipe']>((resolve, reject) => {
    const rendering = renderToPipeableStream(
      <Shell
        messages={messages}
        address={page.address}
        pageName={page.name}
        frame={module.frame?.(props)}
        signedIn={writing?.signedIn}
      >
        <Page {...props} />
      </Shell>,
      // nothing may be held back behind a script (React hides large late parts otherwise)
      {
        progressiveChunkSize: 1e9,
        onShellReady: () => resolve((destination) => void rendering.pipe(destination)),
        onShellError: reject,
        onError,
      },
    )
  })
  return {
    head,
    state: {
      page: page.name,
      address: page.address,
      messages: messagesFor(page),
      data: module.forClient?.(data) ?? data,
      ...(writing ? { writing } : {}),
    },
    pipe,
  }
}

/** Namespaces that a page's route names; none for the page that says why there is nothing else. */
function messagesFor(page: MatchedPage): readonly Namespace[] {
  const found = findRoute(page.address.locale, page.address.path, new URLSearchParams(page.address.query))
  return found?.name === page.name ? found.route.messages : []
}

/** The modules the boot script appends for a page, as keys of Vite's manifest. */
export function clientModules(page: MatchedPage): {
  page: string
  locale: Locale
  namespaces: readonly string[]
} {
  return {
    page: `src/features/${page.name}-page.tsx`,
    locale: page.address.locale,
    namespaces: ['shell', ...messagesFor(page)],
  }
}
