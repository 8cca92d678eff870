import type { Address } from '../app/page'

/** An address below the page's language, with its queries in a stable order. */
export function hrefOf(
  address: Pick<Address, 'locale'>,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  )
  const search = new URLSearchParams(given).toString()
  return `/${address.locale}${path === '/' ? '' : path}${search ? `?${search}` : ''}`
}
