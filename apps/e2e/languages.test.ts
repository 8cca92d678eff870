import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { locales, pageKinds } from './pages.js'
import { address, journey } from './product.js'

const status404 = /Failed to load resource: the server responded with a status of 404/

for (const { path, status = 200 } of pageKinds)
  journey(
    `the language of ${path || 'the portal'} changes by a link, and the page stays the same`,
    { javaScriptEnabled: false, expected: status404 },
    async (page) => {
      const titles = new Map<string, string>()
      await page.goto(`/en${path}`)
      for (const locale of locales) {
        const [answer] = await Promise.all([
          page.waitForResponse((response) => response.request().isNavigationRequest()),
          page.locator(`nav.languages a[hreflang="${locale}"]`).click(),
        ])
        await page.waitForLoadState()
        const asked = new URL(`/${locale}${path}`, address)
        const shown = new URL(page.url())
        expect([answer.status(), shown.pathname]).toEqual([status, asked.pathname])
        expect([...shown.searchParams].toSorted()).toEqual([...asked.searchParams].toSorted())
        expect([
          await page.locator('html').getAttribute('lang'),
          await page.locator('html').getAttribute('dir'),
        ]).toEqual([locale, locale === 'ar' ? 'rtl' : 'ltr'])
        expect(await page.locator('nav.languages a[aria-current="true"]').getAttribute('hreflang')).toBe(
          locale,
        )
        titles.set(locale, await page.title())
        expect(await leftovers(page)).toEqual([])
      }
      for (const title of titles.values()) expect(title).toMatch(/Convene/)
      expect(titles.get('zh')).not.toBe(titles.get('en'))
    },
  )

/** What a template leaves behind when it was not filled: keys of messages, ICU's own words, values that are none. */
async function leftovers(page: Page): Promise<string[]> {
  // worked examples of the API hold braces of their own
  const text = await page.locator('body').evaluate((body) => {
    const shown = body.cloneNode(true)
    if (shown instanceof Element)
      for (const example of shown.querySelectorAll('pre, script')) example.remove()
    return shown.textContent ?? ''
  })
  const names = await page
    .locator('[aria-label], [title], [alt], [placeholder]')
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        ['aria-label', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      ),
    )
  const shown = [text, await page.title(), ...names].join('\n')
  const patterns = [
    /\{\{?\s*\w+\s*(,\s*(plural|select|number|date)\b|\}?\})/g,
    /\b(shell|portal|consultations|compact|library|search|fixed|acts):[a-z]\w*/g,
    /\b(masthead|foot|theme|round|failure|translation|institution|document|milestone)\.[a-z_]+(\.[a-z_]+)*\b/g,
    /\[object \w+\]/g,
    /\b(undefined|NaN)\b/g,
    /\uFFFD/g,
  ]
  return patterns.flatMap((pattern) => shown.match(pattern) ?? [])
}
