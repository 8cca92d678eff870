import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { TestAuthenticator, type Misbehaviour } from '../../testing/authenticator.js'
import { TestBrowser, type Told } from '../../testing/browser.js'

const origin = 'https://convene.example'
const host = 'convene.example'
let app: TestApplication
beforeAll(async () => {
  app = await testApplication()
})
afterAll(() => app.close())

const start = async (browser: TestBrowser, purpose: string): Promise<string> => {
  const told = await browser.act(
    `startPasskey(purpose: ${purpose}, name: "N")`,
    '... on PasskeyStarted { options }',
  )
  if (typeof told['options'] !== 'string') throw new Error(JSON.stringify(told))
  return told['options']
}
const signIn = (browser: TestBrowser, passkey: string, actId = randomUUID()) =>
  browser.ask<Told>(
    `mutation ($actId: ID!, $passkey: String!) { signIn(actId: $actId, passkey: $passkey) {
       __typename ... on SignInDone { account } ... on Refusal { code params { name value } } } }`,
    { actId, passkey },
  )
const join = (
  browser: TestBrowser,
  passkey: string | null,
  more: Record<string, unknown> = {},
  actId = randomUUID(),
) =>
  browser.ask<Told>(
    `mutation ($actId: ID!, $displayName: String!, $passkey: String) {
       joinConvene(actId: $actId, displayName: $displayName, group: "individual", languages: [], locale: en, oldEnough: true,
         termsVersion: 1, consents: [], passkey: $passkey) {
         __typename ... on JoinConveneDone { account } ... on Refusal { code params { name value } } } }`,
    { actId, displayName: 'Key holder', passkey, ...more },
  )
const add = (browser: TestBrowser, passkey: string, name = 'Second', actId = randomUUID()) =>
  browser.ask<Told>(
    `mutation ($actId: ID!, $passkey: String!, $name: String!) { addPasskey(actId: $actId, passkey: $passkey, name: $name) {
       __typename ... on AddPasskeyDone { passkey } ... on Refusal { code params { name value } } } }`,
    { actId, passkey, name },
  )
const remove = (browser: TestBrowser, passkey: string) =>
  browser.act(`removePasskey(actId: "${randomUUID()}", passkey: "${passkey}")`)
const keys = async (browser: TestBrowser) =>
  (await browser.ask<{ passkeys: { id: string; name: string }[] }>('{ logins { passkeys { id name } } }'))
    .passkeys
const refused = (code: string) => expect.objectContaining({ __typename: 'Refusal', code })

/** Somebody who has joined by a passkey. */
async function holder() {
  const browser = new TestBrowser(app)
  const authenticator = new TestAuthenticator(origin, host)
  const told = await join(browser, authenticator.create(await start(browser, 'join')))
  if (told.__typename !== 'JoinConveneDone') throw new Error(JSON.stringify(told))
  return { browser, authenticator, account: String(told['account']) }
}

describe('joining and signing in by a passkey alone', () => {
  test('needs no address; signing in finds the account by the passkey', async () => {
    const { browser, authenticator, account } = await holder()
    expect(await browser.signedInAs()).toBe('Key holder')
    const other = new TestBrowser(app)
    const told = await signIn(other, authenticator.get(await start(other, 'sign_in')))
    expect(told).toEqual({ __typename: 'SignInDone', account })
    expect(await other.signedInAs()).toBe('Key holder')
    const owner = await app.database.owner()
    const { rows } = await owner.query(
      'select counter::int, a.email, last_used_at is not null as used from passkey p join account a on a.id = account_id where a.id = $1',
      [account],
    )
    expect(rows).toEqual([{ counter: 1, email: null, used: true }])
  })

  test('the same act of joining again is the same account; a refused name does not use the passkey up', async () => {
    const browser = new TestBrowser(app)
    const authenticator = new TestAuthenticator(origin, host)
    const answer = authenticator.create(await start(browser, 'join'))
    const actId = randomUUID()
    expect(await join(browser, answer, { displayName: 'France' }, actId)).toEqual(refused('NAME_TAKEN'))
    const first = await join(browser, answer, {}, actId)
    expect(first).toMatchObject({ __typename: 'JoinConveneDone' })
    expect(await join(browser, answer, {}, actId)).toEqual(first)
    expect(await join(browser, answer)).toEqual(refused('CEREMONY_OVER'))
  })

  test('people who have a role answer with more than a touch', async () => {
    const { authenticator, account } = await holder()
    const owner = await app.database.owner()
    await owner.query(
      `insert into appointment (account_id, role, by_account_id) values ($1, 'administrator', '00000000-0000-4000-8000-000000000001')`,
      [account],
    )
    const browser = new TestBrowser(app)
    const touched = authenticator.get(await start(browser, 'sign_in'), { userVerified: false })
    expect(await signIn(browser, touched)).toEqual(refused('PASSKEY_NOT_TAKEN'))
    const verified = authenticator.get(await start(browser, 'sign_in'))
    expect(await signIn(browser, verified)).toMatchObject({ __typename: 'SignInDone' })
  })
})

const wrongs: readonly (readonly [string, Misbehaviour])[] = [
  ['another site', { origin: 'https://evil.example' }],
  ['our site without TLS', { origin: 'http://convene.example' }],
  ['our site on another port', { origin: 'https://convene.example:8443' }],
  ['a subdomain', { origin: 'https://a.convene.example' }],
  ['a lookalike', { origin: 'https://convene.example.evil.example' }],
  ['no origin', { origin: '' }],
  ['another relying party', { rpId: 'evil.example' }],
  ['a parent domain', { rpId: 'example' }],
  ['a subdomain as relying party', { rpId: 'a.convene.example' }],
  ['another ceremony', { type: 'payment.get' }],
  ['nobody present', { userPresent: false }],
  ['another raw id', { rawId: 'AAAA' }],
]

describe('bad ceremonies of signing in (S10)', () => {
  test.each([
    ...wrongs,
    ['the answer for a new passkey', { type: 'webauthn.create' }],
    ['a forged signature', { forged: true }],
    ['another key', { otherKey: true }],
    ['a counter that goes back', { counter: 0 }],
    ["somebody else's handle", { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ] as const)('%s signs nobody in, and uses the challenge up', async (_what, wrong) => {
    const { authenticator } = await holder()
    const used = new TestBrowser(app)
    await signIn(used, authenticator.get(await start(used, 'sign_in')))
    const browser = new TestBrowser(app)
    const options = await start(browser, 'sign_in')
    expect(await signIn(browser, authenticator.get(options, wrong))).toEqual(refused('PASSKEY_NOT_TAKEN'))
    expect(await browser.signedInAs()).toBeNull()
    // what cannot be read as an answer was no answer to the challenge
    if (!('rawId' in wrong))
      expect(await signIn(browser, authenticator.get(options))).toEqual(refused('CEREMONY_OVER'))
  })

  test('an answer works once', async () => {
    const { authenticator } = await holder()
    const browser = new TestBrowser(app)
    const answer = authenticator.get(await start(browser, 'sign_in'))
    const [one, two] = await Promise.all([signIn(browser, answer), signIn(browser, answer)])
    expect([one.__typename, two.__typename].toSorted()).toEqual(['Refusal', 'SignInDone'])
    expect(await signIn(browser, answer)).toEqual(refused('CEREMONY_OVER'))
  })

  test('an answer to a challenge of another browser, of nobody, or of another purpose is none', async () => {
    const { authenticator, browser: mine } = await holder()
    const other = new TestBrowser(app)
    const options = await start(other, 'sign_in')
    const thief = new TestBrowser(app)
    await start(thief, 'sign_in')
    expect(await signIn(thief, authenticator.get(options))).toEqual(refused('CEREMONY_OVER'))
    expect(await signIn(new TestBrowser(app), authenticator.get(options))).toEqual(
      refused('PASSKEY_NOT_TAKEN'),
    )
    expect(await signIn(other, authenticator.get(options, { challenge: 'AAAA' }))).toEqual(
      refused('CEREMONY_OVER'),
    )
    expect(await signIn(mine, authenticator.get(await start(mine, 'add')))).toEqual(refused('CEREMONY_OVER'))
    expect(await signIn(mine, authenticator.get(await start(mine, 'join')))).toEqual(refused('CEREMONY_OVER'))
  })

  test('a late answer is none', async () => {
    const { authenticator } = await holder()
    const browser = new TestBrowser(app)
    const options = await start(browser, 'sign_in')
    const owner = await app.database.owner()
    await owner.query(
      `update login_ceremony set expires_at = now() where challenge = $1
         and expires_at - created_at = interval '5 minutes'`,
      [Buffer.from(JSON.parse(options).challenge, 'base64url')],
    )
    expect(await signIn(browser, authenticator.get(options))).toEqual(refused('CEREMONY_OVER'))
  })

  test('a passkey that nobody has, one that was removed, and one of a closed account sign nobody in', async () => {
    const stranger = new TestAuthenticator(origin, host)
    const browser = new TestBrowser(app)
    stranger.create(await start(browser, 'join'))
    expect(await signIn(browser, stranger.get(await start(browser, 'sign_in')))).toEqual(
      refused('PASSKEY_NOT_TAKEN'),
    )
    const { authenticator, account } = await holder()
    const owner = await app.database.owner()
    await owner.query(
      `update account set state = 'closed', display_name = null, name_skeleton = null, languages = '{}' where id = $1`,
      [account],
    )
    expect(await signIn(browser, authenticator.get(await start(browser, 'sign_in')))).toEqual(
      refused('PASSKEY_NOT_TAKEN'),
    )
  })

  test.each([
    '',
    '{}',
    'null',
    '[]',
    '"x"',
    '{"id":1}',
    '{',
    'x'.repeat(20_000),
    '{"__proto__":{"id":"AA"}}',
  ])('what is no answer is none (%#)', async (passkey) => {
    const browser = new TestBrowser(app)
    await start(browser, 'sign_in')
    expect(await signIn(browser, passkey)).toEqual(refused('PASSKEY_NOT_TAKEN'))
    expect(await join(browser, passkey || '{}')).toEqual(refused('PASSKEY_NOT_TAKEN'))
  })
})

describe('bad ceremonies of joining', () => {
  test.each([...wrongs, ['the answer for signing in', { type: 'webauthn.get' }]] as const)(
    '%s makes no account',
    async (_what, wrong) => {
      const browser = new TestBrowser(app)
      const authenticator = new TestAuthenticator(origin, host)
      const answer = authenticator.create(await start(browser, 'join'), wrong)
      expect(await join(browser, answer)).toEqual(refused('PASSKEY_NOT_TAKEN'))
      expect(await browser.signedInAs()).toBeNull()
    },
  )

  test('a credential that somebody has already makes no second account', async () => {
    const { authenticator } = await holder()
    const browser = new TestBrowser(app)
    expect(await join(browser, authenticator.create(await start(browser, 'join')))).toEqual(
      refused('PASSKEY_NOT_TAKEN'),
    )
  })
})

describe("one's own keys", () => {
  test('a second one is added, named, used, and removed; the last way in stays', async () => {
    const { browser, account } = await holder()
    const second = new TestAuthenticator(origin, host)
    const actId = randomUUID()
    const answer = second.create(await start(browser, 'add'))
    const told = await add(browser, answer, ' My phone \u202e', actId)
    expect(told).toMatchObject({ __typename: 'AddPasskeyDone' })
    expect(await add(browser, answer, ' My phone \u202e', actId)).toEqual(told)
    const [first, other] = await keys(browser)
    expect([first?.name, other?.name]).toEqual(['Convene', 'My phone'])
    const elsewhere = new TestBrowser(app)
    expect(await signIn(elsewhere, second.get(await start(elsewhere, 'sign_in')))).toEqual({
      __typename: 'SignInDone',
      account,
    })
    expect(await remove(browser, first?.id ?? '')).toEqual({ __typename: 'RemovePasskeyDone' })
    expect(await remove(browser, other?.id ?? '')).toEqual(refused('LAST_WAY_IN'))
    const both = await Promise.all([keys(browser), keys(elsewhere)])
    expect(both.map((each) => each.length)).toEqual([1, 1])
  })

  test('of two that go at once, one stays', async () => {
    const { browser } = await holder()
    await add(browser, new TestAuthenticator(origin, host).create(await start(browser, 'add')))
    const both = await keys(browser)
    const answers = await Promise.all(both.map(({ id }) => remove(browser, id)))
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Refusal', 'RemovePasskeyDone'])
  })

  test('change only after a fresh proof', async () => {
    const { browser, authenticator, account } = await holder()
    const options = await start(browser, 'add')
    const owner = await app.database.owner()
    await owner.query(
      `update login_token set proved_at = now() - interval '16 minutes' where account_id = $1`,
      [account],
    )
    expect(await browser.act('startPasskey(purpose: add)')).toEqual(refused('PROVE_AGAIN'))
    expect(await add(browser, new TestAuthenticator(origin, host).create(options))).toEqual(
      refused('PROVE_AGAIN'),
    )
    const [key] = await keys(browser)
    expect(await remove(browser, key?.id ?? '')).toEqual(refused('PROVE_AGAIN'))
    await signIn(browser, authenticator.get(await start(browser, 'sign_in')))
    const told = await add(browser, new TestAuthenticator(origin, host).create(await start(browser, 'add')))
    expect(told).toMatchObject({ __typename: 'AddPasskeyDone' })
  })

  test("nobody adds to, or removes from, somebody else's", async () => {
    const one = await holder()
    const other = await holder()
    const options = await start(one.browser, 'add')
    // the challenge of one account, answered under the login of another in the same browser
    const login = [...other.browser.cookies].find(([name]) => name.endsWith('login'))
    const mixed = new TestBrowser(app)
    for (const [name, value] of one.browser.cookies) mixed.cookies.set(name, value)
    mixed.cookies.set(login?.[0] ?? '', login?.[1] ?? '')
    expect(await add(mixed, new TestAuthenticator(origin, host).create(options))).toEqual(
      refused('CEREMONY_OVER'),
    )
    const [key] = await keys(one.browser)
    await add(other.browser, new TestAuthenticator(origin, host).create(await start(other.browser, 'add')))
    expect(await remove(other.browser, key?.id ?? '')).toEqual(refused('NOT_FOUND'))
    expect(await new TestBrowser(app).act('startPasskey(purpose: add)')).toEqual(refused('SIGN_IN_FIRST'))
  })
})
