import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { violations } from './axe.js'
import { consultation, journey, takeOver } from './product.js'
import { joinAs } from './signed-in.js'

const provision = `${consultation}/text/B.M1`

/** Asks the API as the page's own reader. */
async function ownStance(page: Page): Promise<unknown> {
  const answer = await page.request.post('/graphql', {
    data: {
      query: `{ viewerPosition(consultation: "global-digital-compact", code: "B.M1", locale: en) { position { stance reason { body } } } }`,
    },
  })
  const { data }: { data: { viewerPosition: { position: unknown } | null } } = await answer.json()
  return data.viewerPosition?.position
}

journey(
  'a position is stated without the client, on a page of its own, and taken back',
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto(`/en${provision}`)
    await page.locator('#your-position a').click()
    await page.waitForURL('**/B.M1/position')
    // who is not signed in is led to joining
    expect(await page.locator('a[href*="/join"].filled').count()).toBe(1)
    await joinAs(page, 'en', 'Someone who states')
    await page.goto(`/en${provision}/position`)
    await page.locator('input[value="reserve"]').check()
    await page.locator('#reason').fill('Not before the costs are known.')
    await page.locator('form:has([name="stance"]) button').click()
    await page.waitForURL('**/B.M1#your-position')
    expect(await ownStance(page)).toEqual({
      stance: 'reserve',
      reason: { body: 'Not before the costs are known.' },
    })
    await page.goto(`/en${provision}/position`)
    expect(await page.locator('input:checked').getAttribute('value')).toBe('reserve')
    await page.locator('form:not(:has([name="stance"])) button').last().click()
    await page.waitForURL('**/B.M1#your-position')
    expect(await ownStance(page)).toBeNull()
  },
)

for (const locale of ['en', 'ar'])
  journey(`a position is stated in its place with the keyboard, in ${locale}`, {}, async (page) => {
    await joinAs(page, locale, `Someone by keys ${locale}`)
    await page.goto(`/${locale}${provision}`)
    await takeOver(page)
    await page.locator('#your-position button').click()
    await page.locator('input[value="support"]').waitFor()
    expect(await violations(page)).toEqual([])
    await page.locator('input[value="support"]').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.locator('#your-position b').waitFor()
    expect(await ownStance(page)).toEqual({ stance: 'support', reason: null })
    // nobody else is told: the page is the same for all
    expect(await page.locator('#positions').innerText()).not.toContain('Someone by keys')
  })

journey(
  'the margin says how groups stand in words, and its bars lead to a table that says the same',
  {},
  async (page) => {
    await page.goto(`/en${consultation}/text`)
    const bars = page.locator('#A\\.M1 .strip')
    const name = await bars.locator('svg[role="img"]').getAttribute('aria-label')
    expect(name).toContain(await page.locator('#A\\.M1 .stand').innerText())
    await bars.click()
    await page.waitForURL('**/A.M1#positions')
    expect(await page.locator('#positions table').count()).toBe(2)
    expect(await page.locator('#positions tbody tr').first().locator('td').count()).toBe(4)
    expect(await violations(page)).toEqual([])
  },
)
