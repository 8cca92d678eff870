import type { Namespace } from '@convene/i18n/message-keys.js'
import type { Address, Writing } from './page'

/** What the server leaves in the page for the client: enough to take over without asking again. */
export interface ClientState {
  /** `<feature>/<page>` */
  page: string
  address: Address
  /** Namespaces of messages that it needs. The client knows no routes: it takes over the one page that it is on. */
  messages: readonly Namespace[]
  /** Addresses of its modules: of the page, and of all messages in its language. The server knows what the build made. */
  modules: { page: string; messages: Readonly<Record<string, string>> }
  data: unknown
  writing?: Writing | undefined
}

/** The id of the JSON element that holds it. */
export const clientStateElement = 'state'
