import { expect } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { asDemoPerson } from './as-demo-person.js'
import { violations } from './axe.js'
import { consultation, journey, takeOver } from './product.js'

const path = (locale: string, code: string) => `/${locale}${consultation}/text/${code}`
const broken = /net::ERR_INTERNET_DISCONNECTED/

/** Opens a thread as somebody who is signed in, until one can write in it. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await takeOver(page)
  await page.locator('.comments button[aria-pressed], .thread .empty').first().waitFor()
}

/** Opens a thread as a reader, until what others do is told. */
async function watch(page: Page, address: string): Promise<void> {
  const entered = page.waitForEvent('websocket').then((socket) =>
    socket.waitForEvent('framereceived', {
      predicate: ({ payload }) => String(payload).includes('"rooms"'),
    }),
  )
  await page.goto(address)
  await takeOver(page)
  await entered
}

async function write(page: Page, opener: Locator, words: string): Promise<void> {
  await opener.click()
  await page.locator('.composer textarea').fill(words)
  await page.locator('.composer button[type="submit"]').click()
}

for (const [locale, words] of [
  ['en', 'A mast without power connects *nobody*.'],
  ['ar', 'لا يصل برج بلا كهرباء *أحدا*.'],
] as const)
  journey(
    `in ${locale} a comment is posted, seen by another reader at once, changed and withdrawn in its place`,
    {},
    async (reader) => {
      const writer = await asDemoPerson(reader, 'participant')
      try {
        await open(writer, path(locale, 'A.M2'))
        await watch(reader, path(locale, 'A.M2'))
        const first = reader.locator('.comments article').first()
        const place = await first.boundingBox()

        await write(writer, writer.locator('.prompt'), words)
        const mine = writer.locator('article.mine').last()
        await mine.waitFor()
        await writer.waitForFunction(() => document.activeElement?.matches('article.mine'))
        expect(await mine.locator('.said').innerText()).toBe(words.replaceAll('*', ''))
        expect(await mine.locator('.said em').count()).toBe(1)
        expect(await mine.locator('.outcome').innerText()).toMatch(/\d/)

        // the other reader is told, and nothing of what is read moves
        const bar = reader.locator('#show-new')
        await bar.waitFor()
        expect(await violations(reader)).toEqual([])
        expect((await bar.boundingBox())?.height).toBeGreaterThanOrEqual(44)
        expect(await reader.locator('.said').last().innerText()).not.toContain(words.slice(0, 10))
        expect(await first.boundingBox()).toEqual(place)
        await bar.click()
        const theirs = reader.locator('.comments article').filter({ hasText: words.slice(0, 10) })
        await theirs.waitFor()
        expect(await first.boundingBox()).toEqual(place)

        const id = await mine.getAttribute('id')
        await mine.locator('a[href$="/edit"]').click()
        await writer.locator('.composer textarea').waitFor()
        expect(await writer.locator('.composer textarea').inputValue()).toBe(words)
        expect(await violations(writer)).toEqual([])
        await writer.locator('.composer textarea').fill(`${words} 2`)
        await writer.keyboard.press('Control+Enter')
        const changed = reader.locator(`#${id} .said`, { hasText: '2' })
        await changed.waitFor()
        expect(await reader.locator(`#${id} a[href$="/history"]`).count()).toBe(1)

        await writer.locator(`#${id} a[href$="/withdraw"]`).click()
        await writer.locator('main form button[type="submit"]').click()
        await writer.waitForURL('**/text/A.M2?comment=*')
        await reader.locator(`#${id} .mark-of.withdrawn`).waitFor()
        expect(await reader.locator(`#${id}`).innerText()).not.toContain(words.slice(0, 10))
      } finally {
        await writer.context().close()
      }
    },
  )

journey(
  'without a line three things are written and wait; they are sent once and in order when it is back',
  {},
  async (reader) => {
    const writer = await asDemoPerson(reader, 'participant')
    try {
      await open(writer, path('en', 'A.S3'))
      await watch(reader, path('en', 'A.S3'))
      await writer.context().setOffline(true)
      for (const words of ['Line one', 'Line two', 'Line three']) {
        await write(writer, writer.locator('.prompt'), words)
        await writer.locator('#line li', { hasText: words }).waitFor()
        await writer.locator('.prompt').waitFor()
      }
      expect(await writer.locator('#line').innerText()).toMatch(/3 things wait/)
      expect(await violations(writer)).toEqual([])
      await writer.context().setOffline(false)
      await writer.locator('article.mine', { hasText: 'Line three' }).waitFor()
      await writer.waitForFunction(() => document.getElementById('line')?.textContent === '')
      await reader.waitForFunction(() => document.getElementById('show-new')?.textContent?.startsWith('3'))
      await reader.locator('#show-new').click()
      const said = async (page: Page) =>
        (await page.locator('.said').allInnerTexts()).filter((text) => text.startsWith('Line '))
      expect(await said(reader)).toEqual(['Line one', 'Line two', 'Line three'])
      await writer.reload()
      expect(await said(writer)).toEqual(['Line one', 'Line two', 'Line three'])
    } finally {
      await writer.context().close()
    }
  },
)

journey('a draft outlives its tab, two tabs agree, and whoever signs out leaves none', {}, async (page) => {
  const writer = await asDemoPerson(page, 'participant')
  try {
    await open(writer, path('en', 'A.S4'))
    await writer.locator('.prompt').click()
    const field = writer.locator('.composer textarea')
    await field.fill('Half a thought')
    await writer.locator('.saved', { hasText: /\d\d:\d\d/ }).waitFor()
    const other = await writer.context().newPage()
    await open(other, path('en', 'A.S4'))
    await other.locator('.prompt').click()
    await other.waitForFunction(() => document.querySelector('textarea')?.value === 'Half a thought')
    await field.fill('Half a thought, and more')
    await other.waitForFunction(
      () => document.querySelector('textarea')?.value === 'Half a thought, and more',
    )
    await other.close()
    await writer.goto('/en/sign-out')
    await takeOver(writer)
    await writer.locator('main form button').first().click()
    await writer.waitForURL((url) => !url.pathname.endsWith('/sign-out'))
    const left = await writer.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('convene-drafts')
          request.addEventListener('success', () => {
            const all = request.result.transaction('kept').objectStore('kept').getAllKeys()
            all.addEventListener('success', () => resolve(all.result))
          })
        }),
    )
    expect(left).toEqual([])
    await writer.goto(path('en', 'A.S4'))
    await takeOver(writer)
    await writer.locator('.prompt').click()
    await field.waitFor()
    expect(await field.inputValue()).toBe('')
    expect(await writer.locator('.composer a[href*="/join"]').count()).toBe(1)
  } finally {
    await writer.context().close()
  }
})

journey(
  'who is not signed in writes, joins, and finds the text again',
  { expected: broken },
  async (page) => {
    await page.goto(path('en', 'B.L1'))
    await takeOver(page)
    await page.locator('.prompt').click()
    await page.locator('.composer textarea').fill('Kept while I join')
    await page.locator('.saved', { hasText: /\d\d:\d\d/ }).waitFor()
    await page.locator('.composer a[href*="/join"]').click()
    await page.locator('.persons button').last().click()
    await page.waitForURL(`**${path('en', 'B.L1')}`)
    await takeOver(page)
    await page.waitForTimeout(1000)
    await page.locator('.prompt').click()
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Kept while I join')
  },
)
