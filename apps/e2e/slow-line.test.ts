import { expect } from '@jest/globals'
import { consultation, journey } from './product.js'

journey(
  'a click made before the client is there is kept and answered when it is',
  { viewport: { width: 390, height: 844 } },
  async (page) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
      connectionType: 'cellular3g',
    })
    await page.goto(`/en${consultation}`)
    expect(await page.locator('html').getAttribute('data-client')).toBeNull()
    const dark = page.locator('footer').getByRole('button', { name: 'Dark', exact: true })
    await dark.click()
    expect([
      await page.locator('html').getAttribute('data-client'),
      await page.locator('html').getAttribute('data-theme'),
    ]).toEqual([null, null])
    await page.waitForSelector('html[data-client="ready"][data-theme="dark"]', {
      state: 'attached',
      timeout: 20_000,
    })
    expect(await dark.getAttribute('aria-pressed')).toBe('true')
  },
)

journey(
  'on a slow line nothing is fetched beside the page before the reader does something',
  { viewport: { width: 390, height: 844 } },
  async (page) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
      connectionType: 'cellular3g',
    })
    const scripts: string[] = []
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
    await page.goto(`/en${consultation}`)
    await page.waitForTimeout(800)
    expect(scripts).toEqual([])
  },
)
