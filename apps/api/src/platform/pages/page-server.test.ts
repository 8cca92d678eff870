import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { request, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fastifyCookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import { Asking } from '../asking/asking.js'
import { Cookies } from '../asking/cookies.js'
import { FormToken } from '../asking/form-token.js'
import { Database } from '../database/database.js'
import { DatabaseError } from '../database/errors.js'
import type { LogVersion } from '../reads/public-read.js'
import { log } from '../telemetry/log.js'
import { PageServer } from './page-server.js'
import type { MatchedPage, WebBundle } from './web-bundle.js'

// the faults below are planted
log.level = 'silent'

const pageAt = (locale: string, path: string, cache: MatchedPage['cache'] = 'public'): MatchedPage => ({
  name: path,
  address: { locale, path, params: {}, query: {} },
  cache,
  forms: [],
  search: path === '/search',
  operation: { id: 'id', name: 'Page', variables: { locale } },
})

/** Pages `/there`, `/search` (not stored), `/throws` (its component fails); all else names nothing. */
const web: WebBundle = {
  digest: 'build',
  boot: 'boot',
  stylesOf: () => ['style'],
  bootHash: "'sha256-boot'",
  styleHashes: "'sha256-style'",
  assetsFolder: '',
  modulesOf: () => ['/assets/client.js'],
  addressesOf: () => ({ page: '', messages: {} }),
  clientModules: () => ({ page: '', locale: 'en', namespaces: [] }),
  match: (locale, path) =>
    ['/there', '/search', '/throws'].includes(path)
      ? pageAt(locale, path, path === '/search' ? 'no-store' : 'public')
      : undefined,
  failure: (locale, path, kind, code) => ({
    page: { ...pageAt(locale, path, 'no-store'), name: kind },
    data: { kind, code },
  }),
  sent: () => undefined,
  render: async (page, data) => {
    if (page.name === '/throws') throw new Error('a component failed')
    return {
      head: { title: page.name },
      state: { data },
      pipe: (destination) => void destination.end(`<main>${JSON.stringify(data)}</main>`),
    }
  },
}

const cookies = new Cookies(true)
let server: FastifyInstance
let port: number
let versions: readonly LogVersion[] | undefined
let loads: number
let load: () => Promise<unknown>

beforeEach(async () => {
  versions = [{ log: 'a', number: 7 }]
  loads = 0
  load = async () => ({ text: `loaded ${++loads}` })
  const pages = new PageServer(
    web,
    { fieldOf: () => 'page', run: () => load() },
    { look: async () => versions },
    new URL('https://convene.example/'),
    (request, reply) =>
      new Asking(new Database({ url: 'postgres://localhost/none' }), cookies, request, reply),
    new FormToken(cookies),
  )
  server = fastify()
  await server.register(fastifyCookie)
  server.get('/', (request, reply) => pages.front(request, reply))
  server.get('/*', (request, reply) => pages.answer(request, reply))
  port = Number(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterEach(() => server.close())

interface Got {
  statusCode: number | undefined
  headers: IncomingHttpHeaders
  rawPayload: Buffer
  body: string
}
/** Asks by bare HTTP: the address goes out as it stands. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('close', () => {
        const rawPayload = Buffer.concat(chunks)
        if (!answer.complete) return reject(new Error('cut off'))
        resolve({
          statusCode: answer.statusCode,
          headers: answer.headers,
          rawPayload,
          body: rawPayload.toString(),
        })
      })
    })
      .on('error', reject)
      .end()
  })

describe('a page that is there', () => {
  test('is the same bytes for everyone, may be stored, and is asked for again', async () => {
    const [bare, known] = [await get('/en/there'), await get('/en/there', { cookie: 'login_token=secret' })]
    expect(bare.statusCode).toBe(200)
    expect(bare.headers).toMatchObject({
      'cache-control': 'public, no-cache',
      vary: 'Accept-Encoding',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(known.body).toBe(bare.body)
    expect(loads).toBe(1)
  })

  test('answers 304 while nothing it shows has changed, and loads nothing then', async () => {
    const etag = String((await get('/en/there')).headers.etag)
    expect((await get('/en/there', { 'if-none-match': etag })).statusCode).toBe(304)
    expect((await get('/en/there', { 'if-none-match': `"other", ${etag}` })).statusCode).toBe(304)
    versions = [{ log: 'a', number: 8 }]
    const changed = await get('/en/there', { 'if-none-match': etag })
    expect(changed.statusCode).toBe(200)
    expect(changed.body).toContain('loaded 2')
  })

  test('has another tag in another language and after a log was opened anew', async () => {
    const tag = async (url: string) => (await get(url)).headers.etag
    const english = await tag('/en/there')
    expect(await tag('/ar/there')).not.toBe(english)
    versions = [{ log: 'b', number: 7 }]
    expect(await tag('/en/there')).not.toBe(english)
  })

  test('is packed more tightly once it is asked for again, and stays the same text', async () => {
    // words that repeat far apart, as those of a conversation do
    const words = Array.from(
      { length: 4000 },
      (_, index) => `word${(index * 7919) % 613} ${index % 97}`,
    ).join(' ')
    load = async () => ({ words })
    const ask = () => get('/en/there', { 'accept-encoding': 'br' })
    const first = await ask()
    let again = await ask()
    for (let tries = 0; again.rawPayload.length >= first.rawPayload.length && tries < 200; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      again = await ask()
    }
    expect(again.rawPayload.length).toBeLessThan(first.rawPayload.length)
    expect(again.headers.etag).toBe(first.headers.etag)
    expect(brotliDecompressSync(again.rawPayload).equals(brotliDecompressSync(first.rawPayload))).toBe(true)
  })

  test('is the same text packed or not', async () => {
    const plain = (await get('/en/there', { 'accept-encoding': 'identity' })).body
    const brotli = await get('/en/there', { 'accept-encoding': 'gzip, br' })
    const gzip = await get('/en/there', { 'accept-encoding': 'gzip, br;q=0' })
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.replaceAll('loaded 1', 'loaded 2'))
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.replaceAll('loaded 1', 'loaded 3'))
    expect(new Set([brotli.headers.etag, gzip.headers.etag]).size).toBe(1)
  })
})

describe('what is not a page', () => {
  test('is a 404 in the language of its address, or of the reader', async () => {
    const below = await get('/ar/nothing')
    expect([below.statusCode, below.headers['cache-control']]).toEqual([404, 'no-store'])
    expect(below.body).toMatch(/<html lang="ar" dir="rtl"/)
    const outside = await get('/xx', { 'accept-language': 'fr-CH' })
    expect(outside.body).toMatch(/<html lang="fr"/)
    expect(outside.headers.vary).toContain('Accept-Language')
  })

  test('is a 404 when the look-up finds nothing', async () => {
    versions = undefined
    expect((await get('/en/there')).statusCode).toBe(404)
  })

  test.each(['//elsewhere.example/en/', '/%2f%2felsewhere.example', '/en//elsewhere.example/'])(
    '%s leads nobody elsewhere',
    async (url) => {
      const { statusCode, headers } = await get(url)
      expect([statusCode, headers.location]).toEqual([
        statusCode === 308 ? 308 : 404,
        statusCode === 308 ? expect.stringMatching(/^\/en\//) : undefined,
      ])
    },
  )
})

describe('a page that breaks', () => {
  test('while its component renders: says so, is not kept, and the next request is answered', async () => {
    const broken = await get('/en/throws')
    expect(broken.body).toContain('"code":"INTERNAL"')
    expect(broken.body).toMatch(/<\/html>$/)
    expect(broken.body).not.toContain('a component failed')
    expect((await get('/en/there')).statusCode).toBe(200)
  })

  test('while the database is away: says so by its status, gives no tag, and is whole again after', async () => {
    const sound = load
    load = async () => {
      throw new DatabaseError('TRY_AGAIN', new Error('gone'))
    }
    const { statusCode, headers, body } = await get('/en/there')
    expect([statusCode, headers.etag, headers['cache-control'], headers['retry-after']]).toEqual([
      503,
      undefined,
      'no-store',
      '5',
    ])
    expect(body).toContain('"code":"TRY_AGAIN"')
    load = sound
    expect((await get('/en/there')).body).toContain('loaded 1')
  })

  test('when its head has gone out already: is cut off, so that nobody keeps it as whole', async () => {
    const sound = load
    load = async () => {
      await new Promise((resolve) => setTimeout(resolve, 120))
      throw new DatabaseError('TRY_AGAIN', new Error('gone'))
    }
    await expect(get('/en/there')).rejects.toThrow()
    load = sound
    expect((await get('/en/there')).body).toContain('loaded 1')
  })
})

test('a search is never stored', async () => {
  const { headers } = await get('/en/search')
  expect([headers['cache-control'], headers.etag]).toEqual(['no-store', undefined])
})

test('the front leads by language alone, and no cache keeps it', async () => {
  const { statusCode, headers } = await get('/', { 'accept-language': 'ar,en;q=0.5', cookie: 'locale=fr' })
  expect([statusCode, headers.location, headers['cache-control'], headers.vary]).toEqual([
    302,
    '/ar',
    'no-store',
    'Accept-Language',
  ])
})
