import { expect } from '@jest/globals'
import { address, consultation, journey } from './product.js'

journey(
  'reading with JavaScript off, from the portal to one provision, the library and the search',
  { javaScriptEnabled: false },
  async (page) => {
    const read = async (heading: RegExp) => {
      expect(await page.locator('h1').first().innerText()).toMatch(heading)
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
  },
)
