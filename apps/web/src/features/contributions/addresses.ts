import type { Address } from '../../app/page'

/** The provision that an address of this feature is about, below the language. */
export function provisionPath({ params }: Pick<Address, 'params'>): string {
  return `/consultations/${encodeURIComponent(params['slug'] ?? '')}/text/${encodeURIComponent(params['code'] ?? '')}`
}

/** A contribution in its place in the conversation, below the language. */
export function commentPath(address: Pick<Address, 'params'>, id: string): string {
  return `${provisionPath(address)}?comment=${id}#c-${id}`
}

/** As deep as a thread's own page goes; what is deeper stands on the page of its branch. */
const levelsOnPage = 8

/**
 * A contribution where it is shown: in the conversation, or on the page of its branch.
 * @param path the provision's, below the language
 * @param depth 1 for what replies to nothing
 */
export function placeOf(path: string, id: string, depth: number): string {
  return depth > levelsOnPage ? `${path}/comments/${id}` : `${path}?comment=${id}#c-${id}`
}
