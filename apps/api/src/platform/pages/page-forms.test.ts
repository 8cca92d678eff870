import { afterEach, beforeEach, expect, test } from '@jest/globals'
import fastifyCookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import { Asking } from '../asking/asking.js'
import { Cookies } from '../asking/cookies.js'
import { FormToken } from '../asking/form-token.js'
import { Database } from '../database/database.js'
import { inject } from '../../testing/inject.js'
import { log } from '../telemetry/log.js'
import { PageServer } from './page-server.js'
import { addForms } from './sent-form.js'
import type { MatchedPage, WebBundle } from './web-bundle.js'

// the faults below are planted
log.level = 'silent'

const cookies = new Cookies(false)
const actId = 'b4c5a2e0-0b57-4b43-9f3c-3f0d3b7f0f11'

const pageAt = (locale: string, path: string): MatchedPage => ({
  name: path,
  address: { locale, path, params: {}, query: {} },
  cache: path === '/read' ? 'public' : 'no-store',
  forms: path === '/write' ? ['say'] : [],
  search: false,
})

/** Pages `/write`, with the form `say`, and `/read`, without any. */
const web: WebBundle = {
  digest: 'build',
  boot: '',
  stylesOf: () => [''],
  bootHash: "'none'",
  styleHashes: "'none'",
  assetsFolder: '',
  modulesOf: () => [],
  addressesOf: () => ({ page: '', messages: {} }),
  clientModules: () => ({ page: '', locale: 'en', namespaces: [] }),
  match: (locale, path) => (['/write', '/read'].includes(path) ? pageAt(locale, path) : undefined),
  failure: (locale, path, kind, code) => ({
    page: { ...pageAt(locale, path), name: kind },
    data: { kind, code },
  }),
  sent: (_page, _form, fields) => ({
    operation: { id: 'say', name: 'Say', variables: { ...fields } },
    done: (data) => `/read?said=${JSON.stringify(data).length}`,
  }),
  render: async (_page, data, _onError, writing) => ({
    head: { title: '' },
    state: {},
    pipe: (destination) => void destination.end(`<main>${JSON.stringify({ data, writing })}</main>`),
  }),
}

let server: FastifyInstance
let ran: unknown[]
let answer: unknown
beforeEach(async () => {
  ran = []
  answer = { say: { __typename: 'SayDone', id: 'x' } }
  const pages = new PageServer(
    web,
    {
      fieldOf: () => 'say',
      run: async (_id, variables) => {
        ran.push(variables)
        return answer
      },
    },
    { look: async () => [] },
    new URL('https://convene.example/'),
    (request, reply) =>
      new Asking(new Database({ url: 'postgres://localhost/none' }), cookies, request, reply),
    new FormToken(cookies),
  )
  server = fastify()
  await server.register(fastifyCookie)
  addForms(server)
  server.get('/*', (request, reply) => pages.answer(request, reply))
  server.post('/*', (request, reply) => pages.answerForm(request, reply))
})
afterEach(() => server.close())

/** Opens the page as a browser does: its cookie, and what its form carries. */
async function open() {
  const got = await inject(server, { path: '/en/write' })
  const shown = JSON.parse(/<main>(.*)<\/main>/s.exec(got.text)?.[1] ?? '')
  return {
    got,
    cookie: String(got.headers['set-cookie']).split(';')[0] ?? '',
    token: String(shown.writing.formToken),
  }
}
const send = (fields: Record<string, string>, cookie = '', url = '/en/write') =>
  inject(server, {
    method: 'POST',
    path: url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    body: new URLSearchParams(fields).toString(),
  })

test('a form that was sent does what it stands for, once its page was given to this browser', async () => {
  const { got, cookie, token } = await open()
  expect(got.headers['cache-control']).toBe('no-store')
  const sent = await send({ form: 'say', token, actId, words: 'a\r\nb' }, cookie)
  expect([sent.status, sent.headers['location']]).toEqual([
    303,
    expect.stringMatching(/^\/en\/read\?said=\d+$/),
  ])
  // a line end is one character, as the text area counts it
  expect(ran).toEqual([{ actId: [actId], words: ['a\nb'] }])
})

test.each([
  ['without a token', ''],
  ['with another browser’s token', 'x'.repeat(43)],
])('a form %s does nothing and comes back with what was written', async (_what, token) => {
  const { cookie } = await open()
  const sent = await send({ form: 'say', token, actId, words: 'precious' }, cookie)
  expect(sent.status).toBe(422)
  expect(ran).toEqual([])
  expect(sent.text).toContain('precious')
  expect(sent.text).toContain('FORM_TOO_OLD')
  expect(sent.text).toContain(actId)
})

test('a token without its cookie is worth nothing', async () => {
  const { token } = await open()
  expect((await send({ form: 'say', token, actId })).status).toBe(422)
  expect(ran).toEqual([])
})

test('a refused form comes back with the reason, what was written, and the same act’s id', async () => {
  answer = { say: { __typename: 'Refusal', code: 'TOO_LONG', params: [{ name: 'most', value: '4000' }] } }
  const { cookie, token } = await open()
  const sent = await send({ form: 'say', token, actId, words: 'long' }, cookie)
  expect([sent.status, sent.headers['cache-control']]).toEqual([422, 'no-store'])
  expect(JSON.parse(/<main>(.*)<\/main>/s.exec(sent.text)?.[1] ?? '').writing).toMatchObject({
    actId,
    sent: {
      form: 'say',
      fields: { words: ['long'] },
      refusal: { code: 'TOO_LONG', params: [{ name: 'most', value: '4000' }] },
    },
  })
})

test.each([
  ['a form that the page has not', { form: 'other' }],
  ['no form', {}],
])('%s is refused plainly', async (_what, fields) => {
  const { cookie, token } = await open()
  const sent = await send({ ...fields, token, actId }, cookie)
  expect(sent.status).toBe(400)
  expect(ran).toEqual([])
})

test('a page without forms takes none, and what is too large is not read', async () => {
  const { cookie, token } = await open()
  expect((await send({ form: 'say', token, actId }, cookie, '/en/read')).status).toBe(404)
  expect((await send({ form: 'say', token, actId, words: 'x'.repeat(200_000) }, cookie)).status).toBe(413)
  expect(ran).toEqual([])
})

test('a public page sets no cookie and knows of no form', async () => {
  const got = await inject(server, { path: '/en/read' })
  expect(got.headers['set-cookie']).toBeUndefined()
  expect(got.text).not.toContain('formToken')
})
