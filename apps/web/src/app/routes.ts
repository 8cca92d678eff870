import type { Address, Route } from './page'
import type { Locale } from '@convene/i18n/locales.js'

/** A route found for an address; `name` is `<feature>/<page>`. */
export interface FoundRoute {
  name: string
  route: Route<unknown, unknown>
  address: Address
}

const modules = import.meta.glob<{ route: Route<unknown, unknown> }>('../features/*/*.route.ts', {
  eager: true,
})

/** Each `<page>.route.ts` of each feature; a new page is found by its file name, no list grows here. */
const routes = Object.entries(modules)
  .map(([file, module]) => {
    const [, feature, page] = /features\/([^/]+)\/([^/]+)\.route\.ts$/.exec(file) ?? []
    const parts = module.route.path === '/' ? [] : module.route.path.slice(1).split('/')
    return { name: `${feature}/${page}`, route: module.route, parts }
  })
  // a fixed part wins over a named one
  .sort(
    (a, b) =>
      a.parts.filter((part) => part.startsWith(':')).length -
      b.parts.filter((part) => part.startsWith(':')).length,
  )

/**
 * Finds the page of an address below a language.
 * @param path decoded path parts are matched one by one; a part that is not valid UTF-8 names nothing
 */
export function findRoute(locale: Locale, path: string, search: URLSearchParams): FoundRoute | undefined {
  const given = path === '/' ? [] : path.slice(1).split('/')
  for (const { name, route, parts } of routes) {
    const params = matchParts(parts, given)
    if (!params) continue
    const query: Record<string, string> = {}
    for (const key of route.query ?? []) {
      const value = search.get(key)?.replaceAll(unprintable, '')
      if (value) query[key] = value
    }
    return { name, route, address: { locale, path, params, query } }
  }
  return undefined
}

/** Control characters and lone surrogates: no name holds them, and the database takes none. */
const unprintable = /[\p{Cc}\p{Cs}]/gu

function decode(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part)
    return text.search(unprintable) < 0 ? text : undefined
  } catch {
    return undefined
  }
}

function matchParts(parts: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? ''
    if (!part.startsWith(':')) {
      if (part !== value) return undefined
      continue
    }
    if (value === '') return undefined
    const decoded = decode(value)
    if (decoded === undefined) return undefined
    params[part.slice(1)] = decoded
  }
  return params
}
