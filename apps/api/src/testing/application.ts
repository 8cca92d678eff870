import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jest } from '@jest/globals'
import type { Client } from 'pg'
import { register } from 'prom-client'
import { freshToken, tokenHash } from '../platform/asking/cookies.js'
import { systemAccount } from '../platform/record/system-account.js'
import type { MatchedPage, WebBundle } from '../platform/pages/web-bundle.js'
import { Worker } from '../platform/jobs/worker.js'
import type { Settings } from '../platform/settings/settings.js'
import { testDatabase, type TestDatabase } from './database.js'

// loading the application and the demo takes longer than a test may, on a busy machine
jest.setTimeout(120_000)
// it loads an ES module by require, which Jest cannot before Node 24; no test of the API asks for files
jest.unstable_mockModule('@fastify/static', () => ({ default: async () => {} }))
// the API's console is files of the web client's build, which tests of the API do not wait for
jest.unstable_mockModule('../platform/graphql/console.js', () => ({ addConsole: async () => {} }))
const { createApplication } = await import('../application.js')
const { log } = await import('../platform/telemetry/log.js')
// tests of faults are full of faults, and their report is not the place for them
log.level = 'silent'

/** What an operation was answered with, over HTTP. */
export interface Answer {
  status: number
  data: unknown
  errors: readonly {
    message: string
    path?: readonly (string | number)[]
    extensions: Readonly<Record<string, unknown>>
  }[]
  text: string
}

/** What a request was answered with. */
export interface Got {
  status: number
  headers: Headers
  text: string
}

/** The application on a port of its own, over a database of its own with the demo on the real compact. */
export interface TestApplication {
  database: TestDatabase
  /** What it was started with. */
  settings: Settings
  /** Without a slash at its end. */
  address: string
  get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Got>
  /** Sends an operation as the public API takes it. */
  ask: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>
  /** The answer's `data` to an operation that must succeed; the test says what it asked for. */
  data: <Shape>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Shape>
  /** Somebody with an account of their own who is signed in. */
  person: (wish?: PersonWish) => Promise<TestPerson>
  /** Runs one timer now; no worker runs by itself in tests. */
  tick: (timer: string) => Promise<void>
  /** Lets all reactions react to the entries that are there. */
  react: () => Promise<void>
  close: () => Promise<void>
}

/** Who a test's person is; an individual who reads English unless said. */
export interface PersonWish {
  displayName?: string
  group?: string
  email?: string
  administrator?: boolean
}

/** Somebody who is signed in, as the API sees them. */
export interface TestPerson {
  /** The account's id. */
  account: string
  displayName: string
  /** The header of their cookie. */
  cookie: string
  ask: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>
  data: <Shape>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Shape>
  get: (path: string) => Promise<Got>
}

/** How an application is wanted: without the demo its database is migrated and empty. */
export interface TestApplicationWish {
  demo?: boolean
  /** Settings that this test is about. */
  settings?: Partial<Settings>
}

/** Starts the application for one test file: in `beforeAll`; `close()` in `afterAll`. */
export async function testApplication({
  demo = true,
  settings: wished = {},
}: TestApplicationWish = {}): Promise<TestApplication> {
  const database = await testDatabase({ demo })
  const settings: Settings = {
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: database.serviceUrl,
    databaseOwnerUrl: database.ownerUrl,
    publicUrl: new URL('https://convene.example/'),
    smtpUrl: undefined,
    mailFrom: 'no-reply@convene.example',
    tryingOut: true,
    minimumAge: 16,
    ...wished,
  }
  // the process counts its figures once; a test may start two applications in one
  register.clear()
  const { nest, close } = await createApplication(settings, async () => plainWeb())
  await nest.listen(0, '127.0.0.1')
  const address = (await nest.getUrl()).replace(/\/$/, '')
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> => {
    const answer = await fetch(address + path, { headers, redirect: 'manual' })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const askAs =
    (headers: Readonly<Record<string, string>>) =>
    async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> => {
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      })
      const text = await answer.text()
      return { data: undefined, errors: [], ...JSON.parse(text), status: answer.status, text }
    }
  const ask = askAs({})
  const dataOf =
    (asks: TestApplication['ask']) =>
    async <Shape>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Shape> => {
      const { status, errors, text } = await asks(query, variables)
      if (errors.length > 0 || status !== 200) throw new Error(text)
      const { data }: { data: Shape } = JSON.parse(text)
      return data
    }
  let owner: Promise<Client> | undefined
  let persons = 0
  const person = async (wish: PersonWish = {}): Promise<TestPerson> => {
    owner ??= database.owner()
    const {
      displayName = `Person ${++persons}`,
      group = 'individual',
      email = null,
      administrator = false,
    } = wish
    const [account, token] = [randomUUID(), freshToken()]
    await (
      await owner
    ).query(
      `with born as (insert into account (id, kind, display_name, name_skeleton, stakeholder_group_id, email, languages)
           values ($1, 'person', $2, lower($2), $3, $4, '{en}') returning id),
         appointed as (insert into appointment (account_id, role, by_account_id)
           select id, 'administrator', $7 from born where $6)
       insert into login_token (account_id, token_hash, by, expires_at)
       select id, $5, 'link', now() + interval '1 day' from born`,
      [account, displayName, group, email, tokenHash(token), administrator, systemAccount],
    )
    const cookie = `__Host-convene-login=${token}`
    const asks = askAs({ cookie })
    return {
      account,
      displayName,
      cookie,
      ask: asks,
      data: dataOf(asks),
      get: (path) => get(path, { cookie }),
    }
  }
  return {
    database,
    settings,
    address,
    get,
    ask,
    data: dataOf(ask),
    person,
    tick: (timer) => nest.get(Worker).tick(timer),
    react: () => nest.get(Worker).react(),
    async close() {
      await close()
      await database.close()
    },
  }
}

/** Addresses of this stand-in are `/{locale}/page/{operation's name}?variable=value`; a page is its data as JSON. */
function plainWeb(): WebBundle {
  const persisted: Readonly<Record<string, { name: string }>> = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('@convene/api-client/operations.json')), 'utf8'),
  )
  return {
    digest: 'plain',
    boot: '',
    stylesOf: () => [''],
    bootHash: "'none'",
    styleHashes: "'none'",
    assetsFolder: '',
    modulesOf: () => [],
    addressesOf: () => ({ page: '', messages: {} }),
    clientModules: () => ({ page: '', locale: 'en', namespaces: [] }),
    match(locale, path, search) {
      const name = /^\/page\/(\w+)$/.exec(path)?.[1]
      const [id] = Object.entries(persisted).find(([, each]) => each.name === name) ?? []
      if (name === undefined || id === undefined) return undefined
      const given = Object.fromEntries(
        [...search].map(([key, value]) => [key, /^\d+$/.test(value) ? Number(value) : value]),
      )
      return pageAt(locale, path, { id, name, variables: { ...given, locale } })
    },
    sent: () => undefined,
    failure: (locale, path, kind, code) => ({ page: pageAt(locale, path), data: { kind, code } }),
    render: async (_page, data) => ({
      head: { title: 'A page' },
      state: { data },
      pipe: (destination) => {
        destination.end('')
      },
    }),
  }
}

function pageAt(locale: string, path: string, operation?: MatchedPage['operation']): MatchedPage {
  return {
    name: path,
    address: { locale, path, params: {}, query: {} },
    cache: operation?.name === 'SearchPage' ? 'no-store' : 'public',
    forms: [],
    search: operation?.name === 'SearchPage',
    ...(operation ? { operation } : {}),
  }
}
