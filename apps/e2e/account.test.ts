import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { journey, takeOver } from './product.js'
import { joinAs, openMail, press } from './signed-in.js'

// a form that comes back answers 422, which the browser says in its console
const refused = /the server responded with a status of 422/
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pages = ['', '/logins', '/address', '/data', '/contributions', '/close']

for (const [locale, name] of [
  ['en', 'Journey of one’s own'],
  ['ar', 'رحلة شخصية'],
] as const)
  journey(
    `owning one's account on a phone, in ${locale}`,
    { viewport: { width: 390, height: 800 }, expected: refused, acceptDownloads: true },
    async (page) => {
      const first = await joinAs(page, locale, name)
      // the name of a State is refused, and what was written is still there
      await page.locator('#displayName').fill('K E N Y A')
      await page.locator('#country').selectOption('KE')
      await press(page)
      await page.locator('main [role="alert"]').waitFor()
      expect(await page.locator('#displayName').inputValue()).toBe('K E N Y A')
      expect(await page.locator('#country').inputValue()).toBe('KE')
      await page.locator('#displayName').fill(`${name} 2`)
      await press(page)
      await page.waitForURL('**/account?done=saved')
      expect(await page.locator('.page-head').innerText()).toContain(`${name} 2`)
      await page.locator('form:has([name="purpose"]) button').click()
      await page.waitForURL('**/account?done=saved')
      expect(await page.locator('input[name="form"][value="revoke"]').count()).toBe(1)

      for (const path of pages) {
        await page.goto(`/${locale}/account${path}`)
        await takeOver(page)
        expect([path, await violations(page)]).toEqual([path, []])
        expect([path, await sideways(page)]).toEqual([path, 0])
      }

      await page.goto(`/${locale}/account/data`)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('a[download]').click(),
      ])
      expect(download.suggestedFilename()).toBe('convene-data.json')
      const data = await (await page.request.get('/account/data.json')).json()
      expect(data.account[0]).toMatchObject({ email: first, country: 'KE' })

      const second = `new-${first}`
      await page.goto(`/${locale}/account/address`)
      await page.locator('#email').fill(second)
      await press(page)
      await page.waitForURL('**/account/address?done=sent')
      await openMail(page, locale, second)
      await takeOver(page)
      expect(new URL(page.url()).search).toBe('')
      await press(page)
      await page.waitForURL('**/account/address?done=saved')
      expect(await page.locator('.page-head').innerText()).toContain(second)

      await page.goto(`/${locale}/account/close`)
      await page.locator('input[value="erase"]').check()
      await page.locator('input[name="meant"]').check()
      await page.locator('main form button').click()
      await page.waitForURL('**/account?done=closed')
      expect(await page.locator('main').innerText()).not.toContain(name)
    },
  )

journey('all of it without JavaScript', { javaScriptEnabled: false, expected: refused }, async (page) => {
  await joinAs(page, 'en', 'Plain owner')
  await page.locator('#displayName').fill('Plain owner 2')
  await press(page)
  await page.waitForURL('**/account?done=saved')
  await page.locator('form:has([name="allowed"]) button').click()
  await page.waitForURL('**/account?done=saved')
  expect(await page.locator('input[name="allowed"]').getAttribute('value')).toBe('no')
  await page.goto('/en/account/logins')
  await page.locator('input[name="login"] + button').click()
  await page.goto('/en/account')
  // this browser's login was the one that was ended
  expect(await page.locator('main form').count()).toBe(0)
})

journey('the first line says who is signed in, and moves nothing', {}, async (page) => {
  const corner = page.locator('.mast .who')
  await page.goto('/en/about')
  await takeOver(page)
  expect(await corner.innerText()).toContain('Sign in')
  const before = await corner.boundingBox()
  await joinAs(page, 'en', 'Corner reader')
  await page.goto('/en/about')
  // the stored page is the same for everyone: only the second read knows
  expect(await (await page.request.get('/en/about')).text()).not.toContain('Corner reader')
  await takeOver(page)
  await page.locator('.mast details.who summary').waitFor()
  expect(await corner.innerText()).toContain('Corner reader')
  expect(await corner.boundingBox()).toEqual(before)
  await page.locator('.mast details.who summary').click()
  await page.locator('.mast details.who a[href="/en/account"]').click()
  await page.waitForURL('**/en/account')
})

journey('a second passkey is added and removed', {}, async (page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await joinAs(page, 'en', 'Key owner')
  await page.goto('/en/account/logins')
  await takeOver(page)
  await page.locator('#name').fill('My phone')
  await page.locator('form:has(#name) button').click()
  await page.waitForURL('**/account/logins?done=saved')
  expect(await page.locator('#passkeys').innerText()).toContain('My phone')
  await page.locator('#passkeys form:has([name="passkey"]) button').first().click()
  await page.waitForURL('**/account/logins?done=saved')
  expect(await page.locator('#passkeys').innerText()).not.toContain('My phone')
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results: AxeResults = await page.evaluate(() =>
    Reflect.get(globalThis, 'axe').run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }),
  )
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
}

/** How many pixels of the page stick out at the side. */
async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
