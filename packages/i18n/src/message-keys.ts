import type acts from '../messages/en/acts.json'
import type compact from '../messages/en/compact.json'
import type consultations from '../messages/en/consultations.json'
import type contributions from '../messages/en/contributions.json'
import type fixed from '../messages/en/fixed.json'
import type identity from '../messages/en/identity.json'
import type library from '../messages/en/library.json'
import type moderation from '../messages/en/moderation.json'
import type notices from '../messages/en/notices.json'
import type portal from '../messages/en/portal.json'
import type positions from '../messages/en/positions.json'
import type search from '../messages/en/search.json'
import type shell from '../messages/en/shell.json'

/** The English messages by namespace: what exists in English exists in all six, which the tests see to. */
export interface MessageResources {
  acts: typeof acts
  compact: typeof compact
  consultations: typeof consultations
  contributions: typeof contributions
  fixed: typeof fixed
  identity: typeof identity
  library: typeof library
  moderation: typeof moderation
  notices: typeof notices
  portal: typeof portal
  positions: typeof positions
  search: typeof search
  shell: typeof shell
}

/** One message file per language; a page loads `shell` and the few that it names. */
export type Namespace = keyof MessageResources

/** All namespaces, for whoever loads everything. */
export const namespaces = [
  'acts',
  'compact',
  'consultations',
  'contributions',
  'fixed',
  'identity',
  'library',
  'moderation',
  'notices',
  'portal',
  'positions',
  'search',
  'shell',
] as const satisfies readonly Namespace[]

type KeysOf<Name extends Namespace> = `${Name}:${keyof MessageResources[Name] & string}`

/** A message's key as i18next takes it, `namespace:key`. An unknown key does not compile. */
export type MessageKey = { [Name in Namespace]: KeysOf<Name> }[Namespace]
