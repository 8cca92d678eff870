import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { pageKinds } from './pages.js'
import { journey, takeOver } from './product.js'

const status404 = /Failed to load resource: the server responded with a status of 404/

for (const locale of ['en', 'ar', 'zh', 'ru', 'fr'])
  journey(
    `no page in ${locale} scrolls sideways at 390 and at 320 px`,
    { javaScriptEnabled: false, expected: status404 },
    async (page) => {
      const over: string[] = []
      for (const { path } of pageKinds) {
        await page.setViewportSize({ width: 390, height: 844 })
        await page.goto(`/${locale}${path}`)
        for (const width of [390, 320]) {
          await page.setViewportSize({ width, height: 844 })
          over.push(...(await sticksOut(page)).map((what) => `/${locale}${path} at ${width}: ${what}`))
        }
      }
      expect(over).toEqual([])
    },
  )

for (const locale of ['en', 'ar'])
  journey(
    `the menu of a phone in ${locale} opens inside the screen, before and after the client is there`,
    { viewport: { width: 320, height: 640 }, hasTouch: true },
    async (page) => {
      await page.goto(`/${locale}/consultations/global-digital-compact`)
      for (const moment of ['before', 'after'] as const) {
        if (moment === 'after') await takeOver(page)
        const menu = page.locator('header details.menu')
        if (!(await menu.evaluate((element) => element.hasAttribute('open'))))
          await menu.locator('summary').tap()
        const link = menu.locator('a[href$="/library/institutions"]')
        await link.waitFor({ state: 'visible' })
        const box = await link.boundingBox()
        expect([
          moment,
          Number(box?.x) >= 0,
          Number(box?.x) + Number(box?.width) <= 320,
          Number(box?.height) >= 44,
        ]).toEqual([moment, true, true, true])
        expect(await sticksOut(page)).toEqual([])
      }
    },
  )

journey(
  'wider letters and lines, as readers may set them (WCAG 1.4.12), cut nothing off',
  { viewport: { width: 390, height: 844 } },
  async (page) => {
    for (const path of [
      '/en',
      '/en/consultations/global-digital-compact/text/A.M1',
      '/en/library/documents',
    ]) {
      await page.goto(path)
      const style =
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }'
      // a style element would need the page's policy to allow it; a constructed sheet is the reader's own
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(text)
        document.adoptedStyleSheets.push(sheet)
      }, style)
      expect([path, await sticksOut(page)]).toEqual([path, []])
      const cut = await page
        .locator('main :is(p, h1, h2, h3, a, li, td, dd)')
        .evaluateAll((elements) =>
          elements
            .filter(
              (element) =>
                /hidden|clip/.test(getComputedStyle(element).overflow) &&
                element.scrollHeight > element.clientHeight + 2 &&
                element.clientHeight > 1,
            )
            .map((element) => element.textContent?.slice(0, 40)),
        )
      expect([path, cut]).toEqual([path, []])
    }
  },
)

/** By how much the page scrolls sideways and what sticks out; a part that scrolls by itself may be wider. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.locator('html').evaluate((root) => {
    const over = root.scrollWidth - root.clientWidth
    if (over <= 0) return []
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && element.checkVisibility() && (right > root.clientWidth + 0.5 || left < -0.5)
    })
    const innermost = out.filter(
      (element) => !out.some((other) => other !== element && element.contains(other)),
    )
    return [
      `${over} px, ${innermost
        .slice(0, 3)
        .map(
          (element) =>
            `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.slice(0, 30)}”`,
        )
        .join('; ')}`,
    ]
  })
}
