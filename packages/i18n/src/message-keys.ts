import type acts from '../messages/en/acts.json'
import type compact from '../messages/en/compact.json'
import type consultations from '../messages/en/consultations.json'
import type fixed from '../messages/en/fixed.json'
import type library from '../messages/en/library.json'
import type portal from '../messages/en/portal.json'
import type search from '../messages/en/search.json'
import type shell from '../messages/en/shell.json'

/** The English messages by namespace: what exists in English exists in all six, which the tests see to. */
export interface MessageResources {
  acts: typeof acts
  compact: typeof compact
  consultations: typeof consultations
  fixed: typeof fixed
  library: typeof library
  portal: typeof portal
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
  'fixed',
  'library',
  'portal',
  'search',
  'shell',
] as const satisfies readonly Namespace[]

type KeysOf<Name extends Namespace> = `${Name}:${keyof MessageResources[Name] & string}`

/** A message's key as i18next takes it, `namespace:key`. An unknown key does not compile. */
export type MessageKey = { [Name in Namespace]: KeysOf<Name> }[Namespace]
