import { expect, test } from '@jest/globals'
import fastifyCookie from '@fastify/cookie'
import fastify from 'fastify'
import { inject } from '../../testing/inject.js'
import { Cookies, freshToken, sameText, tokenHash } from './cookies.js'

async function answerOf(secure: boolean, header?: string) {
  const cookies = new Cookies(secure)
  const server = fastify()
  await server.register(fastifyCookie)
  server.get('/', (request, reply) => {
    cookies.set(reply, 'login', freshToken(), 60)
    return { read: cookies.read(request, 'login') }
  })
  const { headers, text } = await inject(server, {
    path: '/',
    headers: header === undefined ? {} : { cookie: header },
  })
  await server.close()
  const { read }: { read: string | null } = JSON.parse(text)
  return { headers, read }
}

test('where there is TLS a cookie is bound to the host, and everywhere out of reach of scripts and other sites', async () => {
  const secure = String((await answerOf(true)).headers['set-cookie'])
  expect(secure).toMatch(/^__Host-convene-login=[\w-]{43}; /)
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/', 'Max-Age=60'])
    expect(secure.split('; ')).toContain(part)
  expect(secure).not.toMatch(/Domain/i)
  const plain = String((await answerOf(false)).headers['set-cookie'])
  expect(plain).toMatch(/^convene-login=/)
  expect(plain).not.toMatch(/Secure/)
})

test('a cookie that is no token of ours counts as none', async () => {
  const token = freshToken()
  const read = async (value: string) => (await answerOf(false, `convene-login=${value}`)).read
  expect(await read(token)).toBe(token)
  for (const other of [token.slice(1), `${token}x`, '', `${token.slice(1)}'`, `${token.slice(1)}%`])
    expect([other, await read(other)]).toEqual([other, null])
  // the name for TLS is another one: a cookie of plain HTTP is not taken for it
  expect((await answerOf(true, `convene-login=${token}`)).read).toBeNull()
})

test('tokens are long, differ, and are kept as their hash', () => {
  const tokens = new Set(Array.from({ length: 1000 }, freshToken))
  expect(tokens.size).toBe(1000)
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(tokenHash('a').toString('hex')).toBe(
    'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  )
  expect([sameText('a', 'a'), sameText('a', 'b'), sameText('a', 'aa')]).toEqual([true, false, false])
})
