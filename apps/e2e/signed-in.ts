import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'

/**
 * Joins as somebody new, by a link through the mailbox page, and stays signed in.
 * @returns the address that was proved
 */
export async function joinAs(page: Page, locale: string, name: string): Promise<string> {
  const email = `${randomUUID()}@mail.example`
  await page.goto(`/${locale}/join?next=/account`)
  await page.locator('#email').fill(email)
  await press(page)
  await page.waitForURL(`**/${locale}/join/code*`)
  await openMail(page, locale, email)
  await press(page)
  await page.waitForURL(`**/${locale}/join/profile*`)
  await page.locator('#displayName').fill(name)
  await page.locator('#group').selectOption('academia')
  await page.locator('input[name="oldEnough"]').check()
  await page.locator('input[name="terms"]').check()
  await press(page)
  await page.waitForURL(`**/${locale}/account`)
  return email
}

/** Opens the newest mail to an address, by its link in the mailbox page. */
export async function openMail(page: Page, locale: string, email: string): Promise<void> {
  await page.goto(`/${locale}/mailbox`)
  await page.locator('.mails article').filter({ hasText: email }).first().locator('a').click()
  await page.waitForURL('**/*token=*')
}

/** Presses the one filled button of a page. */
export async function press(page: Page): Promise<void> {
  await page.locator('main .button.filled').click()
}
