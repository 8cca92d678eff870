import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { locales, pageKinds } from './pages.js'
import { address, journey } from './product.js'

const status404 = /Failed to load resource: the server responded with a status of 404/

journey(
  'on each page another language is one link away, and it is the same page',
  { javaScriptEnabled: false, expected: status404 },
  async (page) => {
    for (const [index, { path, status = 200 }] of pageKinds.entries()) {
      // from each language to each other one, page by page
      const from = locales[index % locales.length] ?? 'en'
      const to = locales[(index * 5 + 1 + (index % 4)) % locales.length] ?? 'ar'
      await page.goto(`/${from}${path}`)
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().isNavigationRequest()),
        page.locator(`nav.languages a[hreflang="${to}"]`).click(),
      ])
      await page.waitForLoadState()
      const [asked, shown] = [new URL(`/${to}${path}`, address), new URL(page.url())]
      expect([answer.status(), shown.pathname, [...shown.searchParams].toSorted()]).toEqual([
        status,
        asked.pathname,
        [...asked.searchParams].toSorted(),
      ])
      expect(await page.locator('html').getAttribute('lang')).toBe(to)
      expect(await page.locator('nav.languages a[aria-current="true"]').getAttribute('hreflang')).toBe(to)
    }
  },
)

for (const locale of locales)
  journey(
    `each page in ${locale} says its language, direction and title, and nothing a template forgot`,
    {},
    async (page) => {
      const wrong: string[] = []
      const titles = new Set<string>()
      for (const { path, status = 200 } of pageKinds) {
        const answer = await fetch(`${address}/${locale}${path}`)
        const { lang, dir, title, heading, alternates, leftovers } = await readDocument(
          page,
          await answer.text(),
        )
        titles.add(`${title} ${heading}`)
        const expected = [status, locale, locale === 'ar' ? 'rtl' : 'ltr', true, true]
        const found = [answer.status, lang, dir, /Convene/.test(title), heading !== '']
        if (JSON.stringify(found) !== JSON.stringify(expected))
          wrong.push(`${path}: ${JSON.stringify(found)}`)
        if (status === 200 && alternates.join() !== locales.join())
          wrong.push(`${path}: alternates ${alternates.join()}`)
        wrong.push(...leftovers.map((leftover) => `${path}: ${leftover}`))
      }
      expect(wrong).toEqual([])
      // pages that differ by their query alone may share a title; no others do
      expect(titles.size).toBeGreaterThanOrEqual(
        new Set(pageKinds.map(({ path }) => path.split('?')[0])).size,
      )
    },
  )

interface ReadDocument {
  lang: string
  dir: string
  title: string
  heading: string
  alternates: string[]
  /** What a template leaves behind when it was not filled: keys of messages, ICU's own words, values that are none. */
  leftovers: string[]
}

/** Reads a page's HTML as the browser would, without going there. */
async function readDocument(page: Page, html: string): Promise<ReadDocument> {
  return page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'text/html')
    const alternates = [...read.querySelectorAll('link[rel="alternate"][hreflang]')].map(
      (link) => link.getAttribute('hreflang') ?? '',
    )
    const heading = read.querySelector('h1')?.textContent ?? ''
    const names = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) =>
      [...read.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)),
    )
    // worked examples of the API hold braces of their own
    for (const element of read.querySelectorAll('pre, script, style')) element.remove()
    const shown = [read.title, read.body.textContent, ...names].join('\n')
    const patterns = [
      /\{\{?\s*\w+\s*(,\s*(plural|select|number|date)\b|\}?\})/g,
      /\b(shell|portal|consultations|compact|library|search|fixed|acts):[a-z]\w*/g,
      /\b(masthead|foot|theme|round|failure|translation|institution|document|milestone)\.[a-z_]+(\.[a-z_]+)*\b/g,
      /\[object \w+\]/g,
      /\b(undefined|NaN)\b/g,
      /\uFFFD/g,
    ]
    return {
      lang: read.documentElement.lang,
      dir: read.documentElement.dir,
      title: read.title,
      heading,
      alternates,
      leftovers: patterns.flatMap((pattern) => shown.match(pattern) ?? []),
    }
  }, html)
}
