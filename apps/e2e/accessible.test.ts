import { expect } from '@jest/globals'
import { violations } from './axe.js'
import { plainPages } from './pages.js'
import { consultation, journey, takeOver } from './product.js'

const status404 = /Failed to load resource: the server responded with a status of 404/

for (const locale of ['en', 'ar'])
  for (const colorScheme of ['light', 'dark'] as const)
    journey(
      `axe finds nothing on any page in ${locale}, ${colorScheme}`,
      { colorScheme, reducedMotion: 'reduce', expected: status404 },
      async (page) => {
        const found: string[] = []
        for (const { path } of plainPages) {
          await page.goto(`/${locale}${path}`)
          await takeOver(page)
          found.push(...(await violations(page)).map((violation) => `/${locale}${path}: ${violation}`))
        }
        expect(found).toEqual([])
      },
    )

journey(
  'axe finds nothing on a phone with the menu open, with the first focus, nor beside two languages',
  { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' },
  async (page) => {
    await page.goto(`/ar${consultation}`)
    await takeOver(page)
    await page.locator('header details.menu summary').click()
    expect(await violations(page)).toEqual([])
    await page.goto(`/ar${consultation}/text/A.M1?beside=zh`)
    await page.keyboard.press('Tab')
    await takeOver(page)
    expect(await violations(page)).toEqual([])
  },
)
