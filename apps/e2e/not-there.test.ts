import { expect } from '@jest/globals'
import { consultation, journey } from './product.js'

const status404 = /Failed to load resource: the server responded with a status of 404/

for (const path of [
  '/ar/nothing',
  `/ar${consultation}/text/Z.Z9`,
  '/ar/consultations/no-such',
  `/ar${consultation}/rounds/9`,
  '/ar/library/documents/none',
])
  journey(`${path} is a 404 in Arabic with ways on`, { expected: status404 }, async (page) => {
    const answer = await page.goto(path)
    expect([answer?.status(), answer?.headers()['cache-control']]).toEqual([404, 'no-store'])
    expect([
      await page.locator('html').getAttribute('lang'),
      await page.locator('html').getAttribute('dir'),
    ]).toEqual(['ar', 'rtl'])
    expect(await page.locator('h1').innerText()).toMatch(/\p{Script=Arabic}/u)
    expect(await page.title()).toMatch(/\p{Script=Arabic}/u)
    await page.locator('main a[href="/ar"]').click()
    await page.waitForURL('**/ar')
  })

journey(
  'outside a language a 404 speaks the reader’s',
  { locale: 'ar', expected: status404 },
  async (page) => {
    expect((await page.goto('/nothing-here/at-all'))?.status()).toBe(404)
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
  },
)
