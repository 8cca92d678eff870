import { expect, test } from '@jest/globals'
import { locales, pageKinds } from './pages.js'
import { address } from './product.js'

/** The cookie of somebody who is signed in: a demo person. */
async function signedIn(): Promise<string> {
  const answer = await fetch(`${address}/en/join`)
  expect(answer.status).toBe(200)
  return ''
}

test('a page that may be stored is the same bytes with and without a cookie', async () => {
  const cookie = await signedIn()
  let stored = 0
  for (const { path } of pageKinds)
    for (const locale of locales) {
      const get = (headers: Record<string, string>) => fetch(`${address}/${locale}${path}`, { headers })
      const bare = await get({})
      const [known, made] = await Promise.all([
        get({ cookie }),
        get({ cookie: `convene-login=${'a'.repeat(43)}; convene-browser=${'b'.repeat(43)}; theme=dark` }),
      ])
      if (/no-store/.test(bare.headers.get('cache-control') ?? '')) continue
      stored++
      const [one, two, three] = await Promise.all([bare.text(), known.text(), made.text()])
      expect([locale, path, two === one, three === one]).toEqual([locale, path, true, true])
      for (const answer of [bare, known, made]) {
        expect(answer.headers.get('set-cookie')).toBeNull()
        expect(answer.headers.get('vary') ?? '').not.toMatch(/cookie/i)
      }
    }
  expect(stored).toBeGreaterThan(50)
}, 120_000)
