import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { address, journey, takeOver } from './product.js'

// a form that comes back answers 422, which the browser says in its console
const refused = /the server responded with a status of 422/

for (const locale of ['en', 'ar'] as const) {
  journey(`joining by a link through the mailbox, in ${locale}`, { expected: refused }, async (page) => {
    const email = `journey-${locale}@mail.example`
    await askForLink(page, locale, email, '/about')
    await openMail(page, locale, email)
    await takeOver(page)
    // the token is gone from the address bar, where to go next is not
    expect(new URL(page.url()).search).toBe('?next=%2Fabout')
    await press(page)
    await page.waitForURL(`**/${locale}/join/profile?next=%2Fabout`)
    await fillIn(page, `رحلة ${locale === 'ar' ? 'واحد' : 'اثنان'}`)
    await press(page)
    await page.waitForURL(`${address}/${locale}/about`)
    await page.goto(`/${locale}/sign-out`)
    expect(await page.locator('header.page-head p').first().innerText()).toContain('رحلة')
    await press(page)
    await page.waitForURL(`${address}/${locale}`)
    await page.goto(`/${locale}/sign-out`)
    expect(await page.locator('main form').count()).toBe(0)
  })

  journey(
    `joining and signing in without JavaScript, by typing the code, in ${locale}`,
    { javaScriptEnabled: false, expected: refused },
    async (page) => {
      const email = `plain-${locale}@mail.example`
      await askForLink(page, locale, email)
      await page.goto(`/${locale}/mailbox`)
      const code = await mailTo(page, email)
        .locator('p')
        .filter({ hasText: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/ })
        .innerText()
      await page.goto(`/${locale}/join/code`)
      await page.locator('#code').fill('AAAA-AAAA')
      await press(page)
      expect(await page.locator('main [role="alert"]').innerText()).toMatch(/\S/)
      expect(await page.locator('#code').inputValue()).toBe('AAAA-AAAA')
      await page.locator('#code').fill(code)
      await press(page)
      await page.waitForURL(`**/${locale}/join/profile`)
      await fillIn(page, 'France')
      await press(page)
      // the name of a State is refused; what was written is still there
      expect(await page.locator('main [role="alert"]').innerText()).toMatch(/\S/)
      expect(await page.locator('#displayName').inputValue()).toBe('France')
      expect(await page.locator('#group').inputValue()).toBe('academia')
      expect(await page.locator('input[name="oldEnough"]').isChecked()).toBe(true)
      await page.locator('#displayName').fill('Plain reader')
      await press(page)
      await page.waitForURL(`${address}/${locale}`)
      await askForLink(page, locale, email)
      await openMail(page, locale, email)
      await press(page)
      await page.waitForURL(`${address}/${locale}`)
    },
  )

  journey(`joining by a passkey alone, and signing in with it, in ${locale}`, {}, async (page) => {
    await virtualAuthenticator(page)
    await page.goto(`/${locale}/join?next=/about`)
    await takeOver(page)
    await page.locator('main a[href*="by=passkey"]').click()
    await page.waitForURL(`**/${locale}/join/profile?by=passkey&next=%2Fabout`)
    await fillIn(page, 'Key holder')
    await press(page)
    await page.waitForURL(`${address}/${locale}/about`)
    await page.goto(`/${locale}/sign-out`)
    await press(page)
    await page.waitForURL(`${address}/${locale}`)
    await page.goto(`/${locale}/join?next=/about`)
    await page.locator('main button[data-needs-client]').first().click()
    await page.waitForURL(`${address}/${locale}/about`)
    await page.goto(`/${locale}/sign-out`)
    expect(await page.locator('header.page-head p').first().innerText()).toContain('Key holder')
  })
}

journey('a mail scanner that opens the link uses nothing up, and nobody is told of it', {}, async (page) => {
  const email = 'scanned@mail.example'
  await askForLink(page, 'en', email)
  await page.goto('/en/mailbox')
  const link = (await mailTo(page, email).locator('a').getAttribute('href')) ?? ''
  for (const method of ['GET', 'HEAD', 'GET']) {
    const answer = await fetch(address + link, { method })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin')
  }
  await page.goto(link)
  await press(page)
  await page.waitForURL('**/en/join/profile')
})

journey('nobody is led to another site', { expected: refused }, async (page) => {
  await page.goto(`/en/join?next=${encodeURIComponent('//evil.example/')}`)
  await page.locator('.persons button').first().click()
  await page.waitForURL(`${address}/en`)
})

journey('looking around as each person of the demonstration', {}, async (page) => {
  await page.goto('/en/join')
  const persons = page.locator('.persons button')
  const names = await persons.allInnerTexts()
  expect(names.length).toBeGreaterThan(2)
  for (const name of names) {
    await page.goto('/en/join?next=/sign-out')
    await page.getByRole('button', { name, exact: true }).click()
    await page.waitForURL('**/en/sign-out')
    expect(await page.locator('header.page-head p').first().innerText()).toContain(name)
  }
})

journey('a device that is not unlocked is told of, and nothing is lost', {}, async (page) => {
  await page.goto('/en/join/profile')
  await fillIn(page, 'Nobody home')
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'credentials', {
      value: { create: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    }),
  )
  await press(page)
  await page.locator('main [role="alert"] .notice').waitFor()
  expect(await page.locator('#displayName').inputValue()).toBe('Nobody home')
})

async function askForLink(page: Page, locale: string, email: string, next?: string): Promise<void> {
  await page.goto(`/${locale}/join${next ? `?next=${next}` : ''}`)
  await page.locator('#email').fill(email)
  await press(page)
  await page.waitForURL(`**/${locale}/join/code*`)
}

function mailTo(page: Page, email: string) {
  return page.locator('.mails article').filter({ hasText: email }).first()
}

async function openMail(page: Page, locale: string, email: string): Promise<void> {
  await page.goto(`/${locale}/mailbox`)
  await mailTo(page, email).locator('a').click()
  await page.waitForURL(`**/${locale}/join/link*`)
}

async function fillIn(page: Page, name: string): Promise<void> {
  await page.locator('#displayName').fill(name)
  await page.locator('#group').selectOption('academia')
  await page.locator('input[name="oldEnough"]').check()
  await page.locator('input[name="terms"]').check()
}

/** The one filled button of a page. */
async function press(page: Page): Promise<void> {
  await page.locator('main .button.filled').click()
}

async function virtualAuthenticator(page: Page): Promise<void> {
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
}
