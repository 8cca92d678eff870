import type { Address, PageHead } from '../app/page'
import { hrefOf } from './link'

interface PageInfo {
  hasNextPage: boolean
  endCursor: string | null
}

/** Addresses of a list's next page and, from a later page, of its first: the same filters, another `?after=`. */
export function listPages(
  address: Address,
  { hasNextPage, endCursor }: PageInfo,
): { next: string | undefined; first: string | undefined } {
  const { after, ...filters } = address.query
  return {
    next:
      hasNextPage && endCursor ? hrefOf(address, address.path, { ...filters, after: endCursor }) : undefined,
    first: after ? hrefOf(address, address.path, filters) : undefined,
  }
}

/** The same for the document's head, whose addresses stand below the language. */
export function headPages(address: Address, pageInfo: PageInfo): Pick<PageHead, 'next'> {
  const { next } = listPages(address, pageInfo)
  return next ? { next: next.slice(address.locale.length + 1) } : {}
}
