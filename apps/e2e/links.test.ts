import { expect } from '@jest/globals'
import { address, journey } from './product.js'

for (const locale of ['en', 'ar'])
  journey(
    `in ${locale} every link on every page leads somewhere, and each page has one heading and each id once`,
    {},
    async () => {
      const site = await walk(`/${locale}`)
      expect(site.wrong).toEqual([])
      // 84 provisions, 38 institutions, 73 documents, 24 milestones, and the pages about them
      expect(site.pages.size).toBeGreaterThan(230)
    },
  )

interface Site {
  pages: ReadonlyMap<string, ReadonlySet<string>>
  wrong: string[]
}

/** Follows every link below an address, a few at a time; other languages' pages are only asked for where they begin. */
async function walk(start: string): Promise<Site> {
  const pages = new Map<string, Set<string>>()
  const wrong: string[] = []
  const parts: { from: string; path: string; part: string }[] = []
  const asked = new Set([start])
  const waiting = [{ path: start, from: 'the start' }]
  const visit = async (path: string, from: string) => {
    const answer = await fetch(address + path, { redirect: 'manual' })
    const html = await answer.text()
    if (answer.status !== 200) return void wrong.push(`${path} answers ${answer.status}, linked on ${from}`)
    const ours = path === start || path.startsWith(`${start}/`)
    if (!ours || !answer.headers.get('content-type')?.startsWith('text/html')) return
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '')
    pages.set(path, new Set(ids))
    if (new Set(ids).size < ids.length) wrong.push(`${path} has an id twice`)
    if (html.match(/<h1[\s>]/g)?.length !== 1) wrong.push(`${path} has not one h1`)
    for (const [, raw = ''] of html.matchAll(/<(?:a|link)\s[^>]*href="([^"]+)"/g)) {
      const target = new URL(raw.replaceAll('&amp;', '&'), address + path)
      if (target.origin !== address) continue
      const to = target.pathname + target.search
      const below = target.pathname === start || target.pathname.startsWith(`${start}/`)
      if (below && target.hash)
        parts.push({ from: path, path: to, part: decodeURIComponent(target.hash.slice(1)) })
      if (asked.has(to) || (!below && /^\/(en|fr|es|ru|zh|ar)\//.test(to))) continue
      asked.add(to)
      waiting.push({ path: to, from: path })
    }
  }
  for (let next = waiting.splice(0, 4); next.length > 0; next = waiting.splice(0, 4))
    await Promise.all(next.map(({ path, from }) => visit(path, from)))
  for (const { from, path, part } of parts)
    if (pages.has(path) && !pages.get(path)?.has(part))
      wrong.push(`${from} links to #${part} of ${path}, which has none`)
  return { pages, wrong: [...new Set(wrong)] }
}
