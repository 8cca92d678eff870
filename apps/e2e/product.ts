import { afterAll, test } from '@jest/globals'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** The address of the product that global-setup.mjs started, without a slash at its end. */
export const address = process.env['JOURNEY_ADDRESS'] ?? ''

/** The demo's consultation. */
export const consultation = '/consultations/global-digital-compact'

const endpoint = process.env['JOURNEY_BROWSER']
let shared: Promise<Browser> | undefined
afterAll(async () => (await shared)?.close())

/** How a journey's browser is set, and what of its noise is part of the journey. */
export interface Conditions extends BrowserContextOptions {
  /** Console errors that the journey itself brings about, such as the browser's line about a 404. */
  expected?: RegExp
}

/**
 * One journey in a fresh browser context. It also fails when the browser reports an error in the console, an error that
 * nobody caught, or a breach of the page's policy. Without Chromium it is left out; global-setup.mjs says so.
 */
export function journey(name: string, conditions: Conditions, walk: (page: Page) => Promise<void>): void {
  const { expected, ...options } = conditions
  const walkOnce = async () => {
    if (!endpoint) throw new Error('a journey needs a browser')
    shared ??= chromium.connect(endpoint)
    const context = await (await shared).newContext({ baseURL: address, ...options })
    try {
      context.setDefaultTimeout(20_000)
      await context.addInitScript(reportBreaches)
      const noise: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error' && !expected?.test(message.text()))
          noise.push(`${message.text()} (${message.page()?.url()})`)
      })
      context.on('weberror', (error) => noise.push(`${error.error().message} (${error.page()?.url()})`))
      await walk(await context.newPage())
      if (noise.length > 0) throw new Error(`the browser reported:\n${noise.join('\n')}`)
    } finally {
      await context.close()
    }
  }
  ;(endpoint ? test : test.skip)(name, walkOnce, 240_000)
}

/** Runs in the page: what the policy refused is said in the console, where the journey hears it. */
function reportBreaches(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    console.error(`policy breached: ${effectiveDirective} ${blockedURI} ${sample}`),
  )
}

/** Waits until the client has taken the page over, after a first sign that somebody is there. */
export async function takeOver(page: Page): Promise<void> {
  await page.keyboard.press('Shift')
  await page.waitForSelector('html[data-client="ready"]', { state: 'attached' })
}
