import { createContext, use } from 'react'
import type { ComponentType, Dispatch } from 'react'
import type { CommentFragment } from '@convene/api-client/operations.js'
import type { ThreadChange, ThreadView } from './thread-view'

/** Where a thread stands. */
export interface ThreadPlace {
  /** The consultation's name in addresses. */
  consultation: string
  /** The provision's code. */
  code: string
  /** Address of the provision below the language. */
  path: string
  /** Whether anybody can write here now. */
  open: boolean
  /** Names of countries in the page's language, of those that its writers name. */
  countries: readonly { code: string; name: string }[]
}

/** What the parts of a thread share. */
interface Shared {
  place: ThreadPlace
  view: ThreadView
  change: Dispatch<ThreadChange>
  /** Writes a contribution's words; there once the code for it is loaded. */
  Words: ComponentType<{ comment: CommentFragment; place: ThreadPlace }> | undefined
  /** The form for what is being written; there once it is loaded. */
  Composer: ComponentType | undefined
  /** Marks a contribution as helpful, or takes that back; there once somebody is known to be signed in. */
  mark: ((id: string, helpful: boolean) => void) | undefined
}

/** Given by the thread to its parts. */
export const ThreadContext = createContext<Shared | undefined>(undefined)

/** What the parts of a thread share. @throws Error outside of a thread */
export function useThread(): Shared {
  const shared = use(ThreadContext)
  if (!shared) throw new Error('useThread stands outside a thread')
  return shared
}
