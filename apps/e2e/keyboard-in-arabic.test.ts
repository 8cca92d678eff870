import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { address, consultation, journey, takeOver } from './product.js'

journey(
  'Arabic from the portal to a provision and back, with the keyboard only',
  { viewport: { width: 1280, height: 800 } },
  async (page) => {
    await page.goto('/ar')
    // the first stop is the way past the masthead; it is seen when it has the focus, and leads into the text
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ href: '#main', seen: true, outlined: true })
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')

    await page.goto('/ar')
    await tabTo(page, '/ar/consultations')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}/ar/consultations`)
    await tabTo(page, `/ar${consultation}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}/ar${consultation}`)

    // the second skip link leads to what one can do here
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ href: '#act', seen: true })
    await page.keyboard.press('Enter')
    await tabTo(page, `/ar${consultation}/text`, 3)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}/ar${consultation}/text`)

    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await tabTo(page, `/ar${consultation}/text/A.M1`, 120)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${address}/ar${consultation}/text/A.M1`)
    expect(await page.locator('main').innerText()).toContain('A.M1')

    await tabTo(page, `/ar${consultation}/text`)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === `/ar${consultation}/text`)
  },
)

for (const path of ['/ar', `/ar${consultation}`, `/ar${consultation}/text/A.M1`, '/ar/library/documents'])
  journey(
    `every stop on ${path} is seen, marked and uncovered, and the order follows the page`,
    { viewport: { width: 1280, height: 800 } },
    async (page) => {
      await page.goto(path)
      await takeOver(page)
      const stops: Stop[] = []
      for (let i = 0; i < 200; i++) {
        await page.keyboard.press('Tab')
        const stop = await focused(page)
        if (stop.tag === 'BODY') break
        stops.push(stop)
      }
      expect(stops.length).toBeGreaterThan(10)
      expect(stops.filter(({ seen, outlined }) => !seen || !outlined)).toEqual([])
      // within the masthead's first line one goes from right to left
      const line = stops.filter(({ inMast }) => inMast).map(({ right }) => right)
      expect(line).toEqual(line.toSorted((a, b) => b - a))
      // and never back above what stands before in the document
      expect(stops.map(({ place }) => place)).toEqual(
        stops.map(({ place }) => place).toSorted((a, b) => a - b),
      )
    },
  )

journey(
  'Escape closes the menu of a phone and gives the focus back',
  { viewport: { width: 390, height: 844 } },
  async (page) => {
    await page.goto('/ar')
    await takeOver(page)
    const summary = page.locator('header details.menu summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    await page.locator('header details.menu a').first().waitFor({ state: 'visible' })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await page.locator('header details.menu').getAttribute('open')).toBeNull()
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true)
  },
)

interface Stop {
  tag: string
  href: string | null
  text: string
  /** Its box is inside the window and what is at its middle belongs to it. */
  seen: boolean
  outlined: boolean
  inMast: boolean
  right: number
  /** Its place in the document's order. */
  place: number
}

async function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const [x, y] = [
      Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
      box.top + Math.min(box.height / 2, 20),
    ]
    const at = document.elementFromPoint(x, y)
    return {
      tag: element.tagName,
      href: element.getAttribute('href'),
      text: (element.textContent ?? '').slice(0, 40),
      seen:
        box.width > 0 &&
        box.top >= -1 &&
        box.top < innerHeight &&
        at !== null &&
        (element.contains(at) || at.contains(element)),
      outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      inMast: element.matches('header.mast > div > *, header.mast > div > * *'),
      right: Math.round(box.right),
      place: [...document.querySelectorAll('*')].indexOf(element),
    }
  })
}

/** Tabs on until the link with this address has the focus. */
async function tabTo(page: Page, href: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).href === href) return
  }
  throw new Error(`no link to ${href} within ${most} stops`)
}
