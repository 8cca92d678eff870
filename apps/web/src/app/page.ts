import type { Namespace } from '@convene/i18n/message-keys.js'
import type { Locale } from '@convene/i18n/locales.js'
import type { Operation } from '@convene/api-client/operation.js'
import type { AuthoredFragment } from '@convene/api-client/operations.js'
import type { Translate } from '../ui/messages'

/** What an address says: the language, the named parts of the path, and the allowed queries that were present. */
export interface Address {
  locale: Locale
  /** The path below the language, e.g. `/library/documents`. */
  path: string
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
}

/**
 * A page's address and what it needs, without its component, so that server and client can decide without loading it.
 * The component is the default export of `<name>-page.tsx` beside `<name>.route.ts`.
 */
export interface Route<Data, Variables> {
  /** Path below the language with `:name` parts, e.g. `/consultations/:slug`. */
  path: string
  /** Names of queries that mean something here; all others are ignored and never part of a cache key. */
  query?: readonly string[]
  /** The persisted operation that loads the whole page; absent where a page shows no data. */
  operation?: Operation<Data, Variables>
  /** Variables for the operation; `null` when the address cannot name anything (404). */
  variables?: (address: Address) => Variables | null
  /** Namespaces of messages beside `shell`. */
  messages: readonly Namespace[]
  /** Search answers and viewer's pages are never stored; everything else is the same bytes for everyone in a language. */
  cache: 'public' | 'no-store'
  /** Whether asking for it is counted per address like searching. */
  search?: boolean
  /** Forms that the page sends to its own address, by name; such a page is `no-store`. They work without the client. */
  forms?: Readonly<Record<string, Form>>
}

/** The fields of a form that was sent, by name; several of one name are check boxes. */
export interface SentFields {
  /** The act's id that the form carried. */
  readonly actId: string
  /** The first value, or the empty text. */
  readonly one: (name: string) => string
  readonly all: (name: string) => readonly string[]
}

/**
 * A form of a page: the persisted mutation that it stands for.
 * Its functions are methods, whose parameters TypeScript compares both ways: a form of one answer stands among all forms.
 */
export interface Form<Data = unknown> {
  readonly operation: { readonly name: string; readonly id: string }
  /** The mutation's variables; null when no page of ours sends such fields. */
  variables(fields: SentFields, address: Address): Record<string, unknown> | null
  /** Where to go when it is done, below the language, out of the mutation's answer. */
  done(data: Data, address: Address): string
}

/** Declares a form, so that its operation's types hold in it. */
export function form<Data, Variables extends Record<string, unknown>>(declared: {
  operation: Operation<Data, Variables>
  variables: (fields: SentFields, address: Address) => Variables | null
  done: (data: Data, address: Address) => string
}): Form<Data> {
  return declared
}

/** What a page with forms needs to write them; undefined on public pages. */
export interface Writing {
  /** The token that each form of the page carries. */
  readonly formToken: string
  /** A fresh id for an act; of a form that came back, its own. */
  readonly actId: string
  readonly signedIn: boolean
  /** The form that was sent and came back refused, with what was written in it. */
  readonly sent?: {
    readonly form: string
    readonly fields: Readonly<Record<string, readonly string[]>>
    readonly refusal: { readonly code: string; readonly params: readonly { name: string; value: string }[] }
  }
}

/** What each page component is given. */
export interface PageProps<Data> {
  data: Data
  address: Address
  /** Of pages with forms. */
  writing?: Writing | undefined
}

/** Title and description for the document's head. */
export interface PageHead {
  title: string
  description?: string
  /** Addresses of the neighbouring pages of a list, below the language. */
  next?: string
  previous?: string
  /** Address of the page's Atom feed, below the language. */
  feed?: string
}

/** What the shell shows round a page beside what its address says. */
export interface PageFrame {
  /** The consultation that the page is inside: the masthead gets a second line. */
  consultation?: { slug: string; title: AuthoredFragment }
  /** The item of the second line that the page belongs to without being it. */
  item?: 'overview' | 'text'
  /** Whether the page holds an element `#act`, what the reader can do: a second skip link leads to it. */
  act?: boolean
}

/** A page module: `<name>-page.tsx`. */
export interface PageModule<Data> {
  default: (props: PageProps<Data>) => React.ReactNode
  head: (props: PageProps<Data>, t: Translate) => PageHead
  frame?: (props: PageProps<Data>) => PageFrame
  /** The data without what the client keeps from the written page (`ui/kept.tsx`), so that no text travels twice. */
  forClient?: (data: Data) => Data
}
