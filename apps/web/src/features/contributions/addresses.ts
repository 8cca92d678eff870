import type { Address } from '../../app/page'

/** The provision that an address of this feature is about, below the language. */
export function provisionPath({ params }: Pick<Address, 'params'>): string {
  return `/consultations/${encodeURIComponent(params['slug'] ?? '')}/text/${encodeURIComponent(params['code'] ?? '')}`
}

/** A contribution in its place in the conversation, below the language. */
export function commentPath(address: Pick<Address, 'params'>, id: string): string {
  return `${provisionPath(address)}?comment=${id}#c-${id}`
}
