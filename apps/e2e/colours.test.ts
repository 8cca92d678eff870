import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { consultation, journey, takeOver } from './product.js'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const theme = (page: Page, name: string) => page.locator('footer').getByRole('button', { name, exact: true })

journey(
  'the reader chooses dark, and the next page is dark before it is painted',
  { colorScheme: 'light' },
  async (page) => {
    await page.addInitScript(() => {
      // what the root says when the body appears: nothing can be painted before that
      new MutationObserver((_, observer) => {
        if (!document.body) return
        Reflect.set(globalThis, 'themeAtBody', document.documentElement.dataset['theme'] ?? 'none')
        observer.disconnect()
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto('/en')
    const light = await paper(page)
    await theme(page, 'Dark').click()
    await page.waitForSelector('html[data-theme="dark"]', { state: 'attached' })
    const dark = await paper(page)
    expect(dark).not.toBe(light)
    expect(await theme(page, 'Dark').getAttribute('aria-pressed')).toBe('true')

    await page.goto(`/ar${consultation}/text`)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'themeAtBody'))).toBe('dark')
    expect(await paper(page)).toBe(dark)

    await page.goto('/en')
    await takeOver(page)
    expect(await paper(page)).toBe(dark)
    await theme(page, 'As the device').click()
    await page.waitForSelector('html:not([data-theme])', { state: 'attached' })
    expect(await paper(page)).toBe(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await paper(page)).toBe(dark)
  },
)

journey('the choice of light holds on a dark device', { colorScheme: 'dark' }, async (page) => {
  await page.goto('/en')
  const dark = await paper(page)
  await theme(page, 'Light').click()
  await page.waitForSelector('html[data-theme="light"]', { state: 'attached' })
  await page.reload()
  expect(await paper(page)).not.toBe(dark)
})
