import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import { asDemoPerson, askApi } from './as-demo-person.js'
import { violations } from './axe.js'
import { address, journey, takeOver } from './product.js'

for (const { locale, script } of [
  { locale: 'en', script: false },
  { locale: 'ar', script: true },
] as const)
  journey(
    `who writes in a thread follows it and can stop; the link of a mail asks before it does anything (${locale}, script ${script ? 'on' : 'off'})`,
    { javaScriptEnabled: script, expected: /status of 422/ },
    async (page) => {
      await page.goto(`/${locale}/notices`)
      expect(await page.locator(`main a[href="/${locale}/join"]`).count()).toBe(1)

      const writer = await asDemoPerson(page, 'participant', { script })
      await askApi(
        writer,
        `mutation ($actId: ID!, $body: String!) { postContribution(actId: $actId, consultation: "global-digital-compact", code: "A.S2", body: $body, locale: en) { __typename } }`,
        { actId: randomUUID(), body: 'Written to follow the thread' },
      )
      // the worker sees the entry a moment later; for somebody who stopped before, the thread is followed by hand
      await askApi(
        writer,
        `mutation ($actId: ID!) { followThread(actId: $actId, consultation: "global-digital-compact", code: "A.S2") { __typename } }`,
        { actId: randomUUID() },
      )
      await writer.goto(`/${locale}/notices`)
      const stop = writer.locator('form:has(input[name="code"][value="A.S2"]) button')
      if (script) {
        await takeOver(writer)
        expect(await violations(writer)).toEqual([])
      }
      await stop.click()
      await stop.waitFor({ state: 'detached' })
      expect(new URL(writer.url()).pathname).toBe(`/${locale}/notices`)
      await writer.context().close()

      // a link that nobody knows: opening it asks, the button says so, and nothing of the link stands in the address bar
      await page.goto(`/${locale}/mail/unsubscribe?token=a-link-of-nobody`)
      if (script) {
        await takeOver(page)
        await page.waitForURL(`${address}/${locale}/mail/unsubscribe`)
      }
      await page.locator('main form button').click()
      await page.locator('[role="alert"]').waitFor()
      expect(await page.locator('main form input[name="link"]').inputValue()).toBe('a-link-of-nobody')
      if (script) {
        await takeOver(page)
        expect(await violations(page)).toEqual([])
      }
    },
  )
