import { expect } from '@jest/globals'
import { asDemoPerson } from './as-demo-person.js'
import { consultation, journey } from './product.js'

for (const locale of ['en', 'ar'])
  journey(`in ${locale} without script: write, read back, reply, change, withdraw`, {}, async (page) => {
    const writer = await asDemoPerson(page, 'participant', { script: false })
    try {
      const provision = `/${locale}${consultation}/text/B.M1`
      const words = `Two lines,\nthe second with <b>signs</b> & «marks» ${locale}`
      const reply = `A reply ${locale}`
      const field = writer.locator('textarea[name="body"]')
      const send = writer.locator('main form .filled')
      await writer.goto(provision)
      await writer.locator('.prompt').click()
      await field.fill(words)
      await send.click()
      await writer.waitForURL('**/text/B.M1?comment=*')
      const id = new URL(writer.url()).searchParams.get('comment') ?? ''
      const mine = writer.locator(`#c-${id}`)
      expect(await mine.locator('.said').innerText()).toBe(words)
      expect(await mine.locator('.said b').count()).toBe(0)

      await mine.locator('a.reply').click()
      expect(await writer.locator('h1').innerText()).toContain('Noor')
      await field.fill('x'.repeat(4001))
      await send.click()
      // refused: it says why, and what was written is still there
      await writer.locator('[role="alert"]').waitFor()
      expect(await field.inputValue()).toHaveLength(4001)
      await field.fill(reply)
      await send.click()
      await writer.waitForURL((url) => url.searchParams.has('comment'))
      expect(await writer.locator('.comments ol .said', { hasText: reply }).count()).toBe(1)

      await writer.goto(`${provision}/comments/${id}/edit`)
      await field.fill('Changed')
      await send.click()
      await writer.waitForURL('**/text/B.M1?comment=*')
      expect(await mine.locator('.said').innerText()).toBe('Changed')
      await mine.locator('a[href$="/history"]').click()
      expect(await writer.locator('main').innerText()).toContain('Two lines,')

      await writer.goto(`${provision}/comments/${id}/withdraw`)
      await writer.locator('main form button').first().click()
      await writer.waitForURL('**/text/B.M1?comment=*')
      expect(await mine.innerText()).not.toContain('Changed')
      expect(await writer.locator('.comments').innerText()).toContain(reply)
    } finally {
      await writer.context().close()
    }
  })
