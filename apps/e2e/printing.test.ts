import { expect } from '@jest/globals'
import { consultation, journey } from './product.js'

for (const locale of ['en', 'ar', 'zh'])
  journey(
    `the text in ${locale} prints black on white, without the apparatus of the screen`,
    { colorScheme: 'dark' },
    async (page) => {
      await page.goto(`/${locale}${consultation}/text`)
      const items = await page.locator('main [id]').count()
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('header.mast').isVisible()).toBe(false)
      expect(await page.locator('nav.inside').isVisible()).toBe(false)
      expect(await page.locator('footer').isVisible()).toBe(false)
      expect(await page.locator('h1').isVisible()).toBe(true)
      expect(await page.locator('main [id="A.M1"]').isVisible()).toBe(true)
      expect(items).toBeGreaterThan(60)
      const colours = await page
        .locator('main [id="A.M1"]')
        .evaluate((item) => [getComputedStyle(item).color, getComputedStyle(document.body).backgroundColor])
      expect(colours[0]).toMatch(/^rgb\((\d|[1-4]\d), /)
      expect(colours[1]).toMatch(/^(rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/)
      const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
      expect(pages.length).toBeGreaterThan(4)
    },
  )
