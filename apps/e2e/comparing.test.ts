import { expect } from '@jest/globals'
import { consultation, journey } from './product.js'

journey('the text side by side with its original, and back', { javaScriptEnabled: false }, async (page) => {
  await page.goto(`/en${consultation}/text`)
  await page.locator('main').getByRole('link', { name: 'Side by side' }).first().click()
  await page.waitForURL(`**/en${consultation}/text?beside=zh`)
  const provision = page.locator('main [id="A.M1"]')
  expect(await provision.locator('[lang="en"]').first().innerText()).toContain('Commit to putting in place')
  expect(await provision.locator('[lang="zh"]').first().innerText()).toContain('承诺制定政策')
  const [ours, theirs] = [
    await provision.locator('[lang="en"]').first().boundingBox(),
    await provision.locator('[lang="zh"]').first().boundingBox(),
  ]
  // on a wide screen the two stand in the same line
  expect(Math.abs(Number(ours?.y) - Number(theirs?.y))).toBeLessThan(60)
  expect(Number(theirs?.x)).toBeGreaterThan(Number(ours?.x))
  await page.locator('main').getByRole('link', { name: 'One language only' }).first().click()
  await page.waitForURL(`**/en${consultation}/text`)
  expect(await page.locator('main [id="A.M1"] [lang="zh"]').count()).toBe(0)
})

journey(
  'the text of one class of addressees only, as many actions as its link says, and all again',
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto(`/en${consultation}/text`)
    const filters = page.locator('main a[href*="?addressee="]')
    const hrefs = await filters.evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? '']),
    )
    expect(hrefs.length).toBe(5)
    let all = 0
    for (const [href = '', label = ''] of hrefs) {
      await page.goto(href)
      const said = Number(/\d+/.exec(label)?.[0])
      const shown = await page
        .locator('main [id]')
        .evaluateAll(
          (elements) =>
            elements.filter(({ id }) => /^[A-H]\.[A-Z]+\d+$/.test(id) && !/\.O\d+$/.test(id)).length,
        )
      expect([label, shown]).toEqual([label, said])
      all += shown
    }
    expect(all).toBe(39)
    await page.locator(`main a[href="/en${consultation}/text"]`).first().click()
    await page.waitForURL(`**/en${consultation}/text`)
    expect(await page.locator('main [id="A.O1"]').count()).toBe(1)
  },
)

for (const [locale, words] of [
  ['fr', /anglais/],
  ['ar', /الإنكليزية|الإنجليزية/],
] as const)
  journey(
    `a reader of ${locale} is told which language they are given`,
    { javaScriptEnabled: false },
    async (page) => {
      await page.goto(`/${locale}${consultation}/text`)
      expect(await page.locator('main').innerText()).toMatch(words)
      const given = page.locator('main [id="A.M1"] [lang="en"]').first()
      expect(await given.getAttribute('dir')).toBe('ltr')
      expect(await given.innerText()).toContain('Commit to putting in place')
    },
  )
