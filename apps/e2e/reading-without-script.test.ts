import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { address, consultation, journey } from './product.js'

journey(
  'reading with JavaScript off, from the portal to one provision, the library and the search',
  { javaScriptEnabled: false },
  async (page) => {
    const links = new Links()
    const read = async (heading: RegExp) => {
      expect(await page.locator('h1').first().innerText()).toMatch(heading)
      await links.take(page)
    }
    const follow = async (href: string) => {
      await page.locator(`main a[href="${href}"]`).first().click()
      await page.waitForURL(`${address}${href}`)
    }

    await page.goto('/en')
    await read(/\w/)
    await page.locator('a[href="/en/consultations"]').filter({ visible: true }).first().click()
    await page.waitForURL('**/en/consultations')
    await read(/Consultations/)
    await follow(`/en${consultation}`)
    await read(/Global Digital Compact/)
    await follow(`/en${consultation}/rounds/2`)
    await read(/\w/)
    await page.locator(`a[href="/en${consultation}"]`).filter({ visible: true }).first().click()
    await page.waitForURL(`${address}/en${consultation}`)

    await follow(`/en${consultation}/text`)
    await read(/Global Digital Compact/)
    expect(
      await page.getByText('Commit to putting in place policies and new financing models').count(),
    ).toBeGreaterThan(0)
    expect(await page.getByText(/Unofficial translation from Chinese/).count()).toBeGreaterThan(0)
    await follow(`/en${consultation}/text/A.M1`)
    await read(/A\.M1|Commit to putting in place/)
    // its neighbour in reading order
    await follow(`/en${consultation}/text/A.M2`)
    await read(/\w/)

    await page.locator('a[href="/en/library/institutions"]').first().click()
    await page.waitForURL('**/en/library/institutions')
    await read(/\w/)
    await follow('/en/library/documents')
    await read(/\w/)
    await follow('/en/library/timeline')
    await read(/\w/)

    await page.locator('a[href="/en/search"]').first().click()
    await page.waitForURL('**/en/search')
    await page.locator('input[name="q"]').first().fill('connectivity')
    await page.locator('input[name="q"]').first().press('Enter')
    await page.waitForURL('**/en/search?q=connectivity')
    await read(/\w/)
    const found = page.locator(`main a[href*="${consultation}/text/A."]`).first()
    await found.click()
    await page.waitForURL(`**/en${consultation}/text/*`)

    // the language is a link of the same page
    const path = new URL(page.url()).pathname.slice('/en'.length)
    await page.locator(`nav.languages a[href="/zh${path}"]`).click()
    await page.waitForURL(`${address}/zh${path}`)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh')
    await read(/\p{Script=Han}|A\./u)

    expect(links.size).toBeGreaterThan(100)
    expect(await links.dead()).toEqual([])
  },
)

/** Every address of ours that the visited pages link to, and where its first link stands. */
class Links {
  private readonly found = new Map<string, string>()
  private readonly wrong: string[] = []

  get size(): number {
    return this.found.size
  }

  async take(page: Page): Promise<void> {
    // with JavaScript off the page runs nothing; the browser's own tree is read through locators
    const hrefs = await page
      .locator('[href]:not(script)')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''))
    const ids = new Set(
      await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id)),
    )
    for (const href of hrefs) {
      const target = new URL(href, page.url())
      if (target.origin !== new URL(page.url()).origin) continue
      if (href.startsWith('#') && !ids.has(decodeURIComponent(href.slice(1))))
        this.wrong.push(`${href} on ${page.url()} leads nowhere`)
      const key = target.pathname + target.search
      if (!this.found.has(key)) this.found.set(key, page.url())
    }
  }

  /** Links that do not answer 200, each with the page it stands on. */
  async dead(): Promise<string[]> {
    const waiting = [...this.found]
    const wrong = [...this.wrong]
    const ask = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [path, where] = next
        const answer = await fetch(address + path, { redirect: 'manual' })
        await answer.arrayBuffer()
        if (answer.status !== 200) wrong.push(`${path} answers ${answer.status}, linked on ${where}`)
      }
    }
    await Promise.all(Array.from({ length: 4 }, ask))
    return wrong
  }
}
