import { expect, test } from '@jest/globals'
import fastify from 'fastify'
import { inject } from '../../testing/inject.js'
import { addOriginCheck, allowedOrigins } from './origin.js'

async function statusOf(
  method: 'GET' | 'POST',
  headers: Record<string, string>,
  publicUrl = 'https://convene.example/',
) {
  const server = fastify()
  addOriginCheck(server, allowedOrigins(new URL(publicUrl), '127.0.0.1', 3000))
  server.all('/', () => 'taken')
  const { status } = await inject(server, { method, path: '/', headers })
  await server.close()
  return status
}

test.each([
  'null',
  'https://elsewhere.example',
  'https://convene.example.elsewhere.example',
  'https://sub.convene.example',
  'http://convene.example',
  'https://convene.example:8443',
  'https://convene.example/',
  'https://CONVENE.example',
  'https://xn--cnvene-9xa.example',
  'http://localhost:3001',
  'http://127.0.0.2:3000',
  'file://',
  '',
])('what could change something is refused from the origin "%s"', async (origin) => {
  expect(await statusOf('POST', { origin })).toBe(403)
})

test.each(['https://convene.example', 'http://localhost:3000', 'http://127.0.0.1:3000'])(
  'our own pages at %s may send',
  async (origin) => {
    expect(await statusOf('POST', { origin })).toBe(200)
  },
)

test('without an Origin the browser’s own word decides, and a program that is no browser may send', async () => {
  expect(await statusOf('POST', { 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await statusOf('POST', { 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await statusOf('POST', { 'sec-fetch-site': 'same-origin' })).toBe(200)
  expect(await statusOf('POST', {})).toBe(200)
})

test('reading is for everyone', async () => {
  expect(await statusOf('GET', { origin: 'https://elsewhere.example' })).toBe(200)
})

test('a public address that is not the loopback does not open the loopback', () => {
  expect([...allowedOrigins(new URL('https://convene.example/'), '0.0.0.0', 3000)]).toEqual([
    'https://convene.example',
  ])
})
