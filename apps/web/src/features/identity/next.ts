import { nextPath } from '@convene/rules/next-path.js'
import type { Address } from '../../app/page'

/** Where this address wants to lead on to, below the language; null when it says nothing that may be followed. */
export function nextOf({ query }: Pick<Address, 'query'>): string | null {
  return nextPath(query['next'])
}

/** A path of ours that takes along where to go afterwards; `more` are other queries. */
export function withNext(
  path: string,
  address: Pick<Address, 'query'>,
  more: Readonly<Record<string, string>> = {},
): string {
  const next = nextOf(address)
  const query = new URLSearchParams({ ...more, ...(next === null ? {} : { next }) }).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Where somebody who is signed in goes: where they wanted to, else to the front page. */
export function afterSignIn(address: Pick<Address, 'query'>): string {
  return nextOf(address) ?? ''
}
