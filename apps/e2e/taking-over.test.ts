import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { pageKinds } from './pages.js'
import { address, consultation, journey, takeOver } from './product.js'

const status404 = /Failed to load resource: the server responded with a status of 404/

for (const locale of ['en', 'ar'])
  journey(
    `the client takes every page in ${locale} over without redrawing it`,
    { expected: status404 },
    async (page) => {
      for (const { path } of pageKinds) {
        await page.goto(`/${locale}${path}`)
        await markHeading(page)
        await takeOver(page)
        expect([path, await headingIsKept(page)]).toEqual([path, true])
      }
    },
  )

journey('it takes over again when the page comes back as unchanged', {}, async (page) => {
  const path = `/en${consultation}/text/A.M1`
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const statuses: number[] = []
  session.on('Network.responseReceivedExtraInfo', ({ statusCode }) => statuses.push(statusCode))
  await page.goto(path)
  await takeOver(page)
  statuses.length = 0
  await page.goto(path)
  await markHeading(page)
  await takeOver(page)
  expect(statuses).toContain(304)
  expect(await headingIsKept(page)).toBe(true)
})

journey('a page that the browser kept alive comes back as it was left, and still works', {}, async (page) => {
  const shown: boolean[] = []
  await page.exposeFunction('tellShown', (persisted: boolean) => shown.push(persisted))
  await page.addInitScript(() =>
    addEventListener('pageshow', ({ persisted }) => Reflect.get(globalThis, 'tellShown')(persisted)),
  )
  await page.goto(`/en${consultation}/text/A.M1`)
  await takeOver(page)
  await markHeading(page)
  await page.locator(`a[href="/en${consultation}"]`).filter({ visible: true }).first().click()
  await page.waitForURL(`${address}/en${consultation}`)
  // a page that was kept does not load again, so there is no load to wait for
  await page.goBack({ waitUntil: 'commit' })
  await page.waitForURL(`${address}/en${consultation}/text/A.M1`, { waitUntil: 'commit' })
  await takeOver(page)
  expect(shown.at(-1)).toBe(true)
  expect(await headingIsKept(page)).toBe(true)
})

journey(
  'a page whose client cannot be fetched stays readable, and its links work',
  { expected: /Failed to load resource: net::ERR_FAILED/ },
  async (page) => {
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto(`/en${consultation}`)
    await page.keyboard.press('Shift')
    await page.locator(`main a[href="/en${consultation}/text"]`).first().click()
    await page.waitForURL(`**/en${consultation}/text`)
    expect(await page.locator('html').getAttribute('data-client')).toBeNull()
    expect(await page.locator('h1').innerText()).toMatch(/\S/)
  },
)

journey('a click right after the first Tab lands where it was aimed', {}, async (page) => {
  await page.goto(`/en${consultation}`)
  await page.keyboard.press('Tab')
  await takeOver(page)
  // the way past the masthead is shown now; pressing the mouse takes the focus from it
  await page.locator(`main a[href="/en${consultation}/text"]`).first().click({ noWaitAfter: true })
  await page.waitForURL(`**/en${consultation}/text`)
})

async function markHeading(page: Page): Promise<void> {
  await page
    .locator('h1')
    .first()
    .evaluate((heading) => Reflect.set(heading, 'kept', true))
}

async function headingIsKept(page: Page): Promise<boolean> {
  return page
    .locator('h1')
    .first()
    .evaluate((heading) => Reflect.get(heading, 'kept') === true)
}
