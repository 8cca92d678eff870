import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { asDemoPerson } from './as-demo-person.js'
import { violations } from './axe.js'
import { consultation, journey, takeOver } from './product.js'

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.closest('article')?.id ?? '')

journey('a conversation with the keyboard alone: read, reply, send, return', {}, async (page) => {
  const writer = await asDemoPerson(page, 'participant')
  try {
    await writer.goto(`/en${consultation}/text/A.M1`)
    await takeOver(writer)
    await writer.locator('.comments button[aria-pressed]').first().waitFor()
    const ids = await writer
      .locator('.comments article')
      .evaluateAll((articles) => articles.map(({ id }) => id))
    // letters mean nothing outside of the conversation
    await writer.keyboard.press('j')
    expect(await focusedId(writer)).toBe('')
    await writer.locator('.prompt').focus()
    await writer.keyboard.press('j')
    expect(await focusedId(writer)).toBe(ids[0])
    await writer.keyboard.press('j')
    expect(await focusedId(writer)).toBe(ids[1])
    await writer.keyboard.press('u')
    expect(await focusedId(writer)).toBe(ids[0])
    await writer.keyboard.press('j')
    await writer.keyboard.press('k')
    expect(await focusedId(writer)).toBe(ids[0])

    await writer.keyboard.press('?')
    const keys = writer.locator('dialog.keys')
    await keys.waitFor()
    expect(await violations(writer)).toEqual([])
    await writer.keyboard.press('Escape')
    await keys.waitFor({ state: 'hidden' })
    expect(await focusedId(writer)).toBe(ids[0])

    await writer.keyboard.press('r')
    const field = writer.locator('.composer textarea')
    await field.waitFor()
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await violations(writer)).toEqual([])
    // letters are letters while somebody writes
    await writer.keyboard.type('just keys')
    await writer.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
    expect(await focusedId(writer)).toBe(ids[0])
    await writer.keyboard.press('r')
    await field.waitFor()
    expect(await field.inputValue()).toBe('just keys')
    await writer.keyboard.press('Control+Enter')
    await writer.waitForFunction(() => document.activeElement?.matches('article.mine'))
    expect(await writer.locator('article.mine:focus .said').first().innerText()).toBe('just keys')

    // switched off, they do nothing
    await writer.keyboard.press('?')
    await keys.locator('input').uncheck()
    await writer.keyboard.press('Escape')
    const here = await focusedId(writer)
    await writer.keyboard.press('k')
    expect(await focusedId(writer)).toBe(here)
  } finally {
    await writer.context().close()
  }
})

journey('Helpful is a word: pressed and taken back, and no number anywhere', {}, async (page) => {
  const writer = await asDemoPerson(page, 'participant')
  try {
    await writer.goto(`/en${consultation}/text/A.M1`)
    await takeOver(writer)
    const helpful = writer.locator('.comments button[aria-pressed]').first()
    await helpful.waitFor()
    await helpful.click()
    await writer.locator('.comments [aria-pressed="true"]').waitFor()
    expect(await helpful.innerText()).toBe('You found this helpful')
    await writer.waitForTimeout(800)
    await writer.reload()
    await takeOver(writer)
    await writer.locator('.comments [aria-pressed="true"]').waitFor()
    expect(await writer.locator('.acts').first().innerText()).not.toMatch(/\d/)
    await writer.locator('.comments [aria-pressed="true"]').click()
    await writer.locator('.comments [aria-pressed="true"]').waitFor({ state: 'detached' })
    // a thread that no other journey follows or leaves
    await writer.goto(`/en${consultation}/text/G.M4`)
    await takeOver(writer)
    const stored = writer.waitForResponse((answer) =>
      (answer.request().postData() ?? '').includes('FollowThread'),
    )
    await writer.locator('.follow[aria-pressed="false"]').click()
    await writer.locator('.follow[aria-pressed="true"]').waitFor()
    await stored
    await writer.goto('/en/notices')
    expect((await writer.locator('#followed ~ *').allInnerTexts()).join()).toContain('G.M4')
  } finally {
    await writer.context().close()
  }
})
