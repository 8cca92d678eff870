import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { consultation, journey, takeOver } from './product.js'

/** Runs in the page: keeps what sockets it opens and what they are told. The browser's driver forgets a page that rests. */
function listen(): void {
  const opened: { address: string; frames: string[] }[] = []
  Reflect.set(window, 'opened', opened)
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      const frames: string[] = []
      opened.push({ address: this.url, frames })
      this.addEventListener('message', ({ data }) => frames.push(String(data)))
    }
  }
}

/** The addresses of the sockets that the page has opened, once the newest was told of its room. */
async function openedBy(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction((least) => {
    const opened: { frames: string[] }[] = Reflect.get(window, 'opened')
    return opened.length >= least && opened.at(-1)?.frames.some((frame) => frame.includes('"number"'))
  }, count)
  return page.evaluate(() => Reflect.get(window, 'opened').map(({ address }: { address: string }) => address))
}

journey(
  'a page with a thread watches it over one WebSocket to its own origin, within its policy, and gives that back when it is left',
  {},
  async (page) => {
    await page.addInitScript(listen)
    await page.goto(`/en${consultation}/text/A.M1`)
    await takeOver(page)
    const [address, ...others] = await openedBy(page, 1)
    expect(others).toEqual([])
    expect(address).toMatch(/^ws:\/\/(localhost|127\.0\.0\.1):\d+\/socket\.io\//)
    // a page with an open socket would not be kept for the back button: this one is, and opens another when it is back
    await page.goto(`/en${consultation}`)
    await page.goBack({ waitUntil: 'commit' })
    expect(await openedBy(page, 2)).toHaveLength(2)
  },
)
