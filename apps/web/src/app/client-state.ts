import type { Address, Writing } from './page'

/** What the server leaves in the page for the client: enough to take over without asking again. */
export interface ClientState {
  /** `<feature>/<page>` */
  page: string
  address: Address
  data: unknown
  writing?: Writing | undefined
}

/** The id of the JSON element that holds it. */
export const clientStateElement = 'state'
