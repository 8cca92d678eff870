import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { address, consultation, journey, takeOver } from './product.js'
import { asDemoPerson, askApi } from './as-demo-person.js'
import { violations } from './axe.js'

async function comment(author: Page, body: string): Promise<string> {
  const { postContribution } = await askApi<{ postContribution: { contribution: { id: string } } }>(
    author,
    `mutation ($actId: ID!, $body: String!) { postContribution(actId: $actId, consultation: "global-digital-compact", code: "A.M1", body: $body, locale: en) {
       ... on PostContributionDone { contribution { id } } } }`,
    { actId: randomUUID(), body },
  )
  return postContribution.contribution.id
}

for (const { locale, script } of [
  { locale: 'en', script: false },
  { locale: 'ar', script: true },
] as const)
  journey(
    `a visitor reports a comment, an administrator hides it, its author reads why, and it is shown again (${locale}, script ${script ? 'on' : 'off'})`,
    { javaScriptEnabled: script },
    async (page) => {
      const body = `Said to be reported ${randomUUID()}`
      const reason = `It attacks a person and not what they said ${randomUUID()}`
      const author = await asDemoPerson(page, 'participant', { script })
      const id = await comment(author, body)
      const thread = `/${locale}${consultation}/text/A.M1`

      // without an account
      await page.goto(`${thread}/comments/${id}/complain`)
      expect(await page.getByText(body).count()).toBe(1)
      if (script) {
        await takeOver(page)
        expect(await violations(page)).toEqual([])
      }
      await page.locator('input[value="harassment"]').check()
      await page.locator('textarea[name="explanation"]').fill('It insults somebody.')
      await page.locator('main form button').click()
      await page.waitForURL('**/complain?sent=1')
      expect(await page.locator('textarea').count()).toBe(0)

      // what a visitor may not read
      await page.goto(`/${locale}/moderation/${id}`)
      expect(await page.getByText(body).count()).toBe(0)

      const administrator = await asDemoPerson(page, 'administrator', { script })
      await administrator.goto(`/${locale}/moderation`)
      expect(await administrator.getByText(body).count()).toBe(1)
      await administrator.locator(`a[href="/${locale}/moderation/${id}"]`).click()
      await administrator.waitForURL(`**/moderation/${id}`)
      expect(await administrator.getByText('It insults somebody.').count()).toBe(1)
      if (script) {
        await takeOver(administrator)
        expect(await violations(administrator)).toEqual([])
      }
      const hide = administrator.locator('form:has(input[name="form"][value="hide"])')
      await hide.locator('input[value="3"]').check()
      await hide.locator('textarea').fill(reason)
      await hide.locator('button').click()
      await administrator.locator('form:has(input[name="form"][value="restore"])').waitFor()

      // gone from the thread and from what is searched
      const read = await page.request.get(`${address}${thread}`)
      expect(await read.text()).not.toContain(body)
      await page.goto(`${thread}/comments/${id}/complain`)
      expect(await page.locator('main form').count()).toBe(0)

      await author.goto(`/${locale}/notices`)
      for (let wait = 0; wait < 60 && (await author.getByText(reason).count()) === 0; wait++) {
        await author.waitForTimeout(500)
        await author.reload()
      }
      expect(await author.getByText(reason).count()).toBe(1)
      expect(await author.locator(`a[href="/${locale}/conduct#rule-3"]`).count()).toBeGreaterThan(0)
      if (script) {
        await takeOver(author)
        expect(await violations(author)).toEqual([])
      }
      await author.locator('form:has(input[value="read"]) button').click()
      await author.waitForURL(`**/${locale}/notices`)
      await author.locator('form:has(input[value="read"])').waitFor({ state: 'detached' })

      const restore = administrator.locator('form:has(input[name="form"][value="restore"])')
      await restore.locator('textarea').fill('It was a quotation.')
      await restore.locator('button').click()
      await administrator.locator('form:has(input[name="form"][value="hide"])').waitFor()
      const again = await page.request.get(`${address}${thread}/comments/${id}/complain`)
      expect(await again.text()).toContain(body)
      await author.context().close()
      await administrator.context().close()
    },
  )
