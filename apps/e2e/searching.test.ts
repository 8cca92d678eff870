import { expect } from '@jest/globals'
import { consultation, journey } from './product.js'

for (const [locale, words, found] of [
  ['zh', '连通', `a[href^="/zh${consultation}/text/A."]`],
  ['en', 'connectivity', `a[href^="/en${consultation}/text/A."]`],
  ['en', 'A/RES/56/183', 'a[href^="/en/library/documents/"]'],
  ['fr', 'connectivity', `a[href^="/fr${consultation}/text/A."]`],
] as const)
  journey(
    `searching for ${words} in ${locale} finds it and leads there`,
    { javaScriptEnabled: false },
    async (page) => {
      await page.goto(`/${locale}/search`)
      await page.locator('main input[name="q"]').fill(words)
      await page.locator('main form button').click()
      await page.waitForURL(`**/${locale}/search?q=*`)
      expect(await page.locator('main input[name="q"]').inputValue()).toBe(words)
      const hit = page.locator(`main ${found}`).first()
      const href = await hit.getAttribute('href')
      await hit.click()
      await page.waitForURL(`**${href}`)
      expect(await page.locator('h1').innerText()).toMatch(/\S/)
    },
  )

journey(
  'what is found goes on from page to page, each hit once',
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto('/en/search?q=digital')
    const seen: string[] = []
    for (let pages = 0; pages < 20; pages++) {
      const hits = await page
        .locator('main ol a, main li a')
        .evaluateAll((links) =>
          links
            .map((link) => link.getAttribute('href') ?? '')
            .filter((href) => /\/(text|library)\//.test(href)),
        )
      seen.push(...new Set(hits))
      const next = page.locator('main a[rel="next"]')
      if ((await next.count()) === 0) break
      await next.first().click()
      await page.waitForLoadState()
    }
    expect(seen.length).toBeGreaterThan(20)
    expect(new Set(seen).size).toBe(seen.length)
  },
)

journey(
  'searching for nonsense says that nothing was found, and markup stays words',
  { javaScriptEnabled: false },
  async (page) => {
    const words = '\'"><script>alert(1)</script>'
    await page.goto(`/en/search?q=${encodeURIComponent(words)}`)
    expect(await page.locator('main input[name="q"]').inputValue()).toBe(words)
    expect(await page.locator('main a[href*="/text/"]').count()).toBe(0)
    expect(await page.locator('main').innerText()).toMatch(/Nothing|nothing/)
  },
)

for (const [locale, words, marked, direction] of [
  ['zh', '频谱', '频谱', 'ltr'],
  // without marks, and with an alef that the text does not have
  ['ar', 'الاسعار', 'الأسعار', 'rtl'],
] as const)
  journey(
    `searching for ${words} in ${locale} finds what somebody said, and opens it in its place`,
    {},
    async (page) => {
      await page.goto(`/${locale}/search?q=${encodeURIComponent(words)}&kind=contribution`)
      const hit = page
        .locator('main .hits li')
        .filter({ has: page.locator(`mark:text-is("${marked}")`) })
        .first()
      expect(await hit.locator('.text').getAttribute('lang')).toBe(locale)
      expect(await hit.locator('.text').getAttribute('dir')).toBe(direction)
      expect(await hit.locator('time').getAttribute('datetime')).toMatch(/^20\d\d-/)
      const said = (await hit.locator('.text').innerText()).replaceAll('…', '').slice(20, 60)
      await hit.locator('h3 a').click()
      await page.waitForURL(/\/text\/[A-Z0-9.]+\?comment=[0-9a-f-]{36}#c-[0-9a-f-]{36}$/)
      const comment = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
      expect(await comment.innerText()).toContain(said)
      expect(await comment.isVisible()).toBe(true)
    },
  )

journey(
  'the archive says where it comes from, and its threads stand to be read',
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto('/fr/consultations/decide-madrid-archive')
    const source = page.locator('main a[href="https://github.com/argrecsys/decide-madrid-2019-annotations"]')
    expect(await source.innerText()).toContain('Ayuntamiento de Madrid')
    expect(await page.locator('main').innerText()).toContain('Apache-2.0')
    await page.goto('/fr/consultations/decide-madrid-archive/text')
    await page.locator('main a[href$="/text/P.50"]').first().click()
    await page.waitForURL('**/text/P.50')
    expect(await page.locator('main').innerText()).toContain('Participante 48')
  },
)
