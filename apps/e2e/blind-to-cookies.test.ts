import { expect, test } from '@jest/globals'
import { locales, pageKinds } from './pages.js'
import { address } from './product.js'

async function ask(
  query: string,
  variables: object,
  cookie = '',
): Promise<{ answer: Response; data: string }> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  })
  return { answer, data: await answer.text() }
}

/** The cookie of somebody who is signed in: an administrator of the demonstration. */
async function signedIn(): Promise<string> {
  const { data } = await ask('{ joining { demoPersons { account role } } }', {})
  const offered: { data: { joining: { demoPersons: { account: string; role: string }[] } } } =
    JSON.parse(data)
  const person = offered.data.joining.demoPersons.find(({ role }) => role === 'administrator')
  const { answer } = await ask(
    'mutation ($account: ID!) { signInAsDemo(account: $account) { __typename } }',
    {
      account: person?.account,
    },
  )
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
  expect((await ask('{ viewer { administrator } }', {}, cookie)).data).toContain('"administrator":true')
  return cookie
}

test('a page that may be stored is the same bytes with and without a cookie', async () => {
  const cookie = await signedIn()
  const strange = `convene-login=${'a'.repeat(43)}; convene-browser=${'b'.repeat(43)}; theme=dark`
  let stored = 0
  for (const { path } of pageKinds)
    for (const locale of locales) {
      const get = (headers: Record<string, string>) => fetch(`${address}/${locale}${path}`, { headers })
      // other journeys write meanwhile: what is compared must be of one moment, which the tag says
      for (let tries = 0; ; tries++) {
        const answers = await Promise.all([get({}), get({ cookie }), get({ cookie: strange })])
        const texts = await Promise.all(answers.map((answer) => answer.text()))
        const [bare] = answers
        if (!bare || /no-store/.test(bare.headers.get('cache-control') ?? '')) break
        const tags = new Set(answers.map(({ headers }) => headers.get('etag')))
        if (tags.size > 1 && tries < 5) continue
        stored++
        expect([locale, path, tags.size, new Set(texts).size]).toEqual([locale, path, 1, 1])
        for (const { headers } of answers) {
          expect(headers.get('set-cookie')).toBeNull()
          expect(headers.get('vary') ?? '').not.toMatch(/cookie/i)
        }
        break
      }
    }
  expect(stored).toBeGreaterThan(50)
}, 240_000)
