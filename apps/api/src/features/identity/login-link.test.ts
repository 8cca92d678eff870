// Over 300 lines: all ways through one ceremony, and all ways to attack it, over one application.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { newestMail, TestBrowser, type Told } from '../../testing/browser.js'

let app: TestApplication
beforeAll(async () => {
  app = await testApplication()
})
afterAll(() => app.close())

let addresses = 0
const freshAddress = () => `person${++addresses}@mail.example`

const request = (browser: TestBrowser, email: string, more = '') =>
  browser.act(`requestLoginLink(email: ${JSON.stringify(email)}, locale: en${more})`)
const confirm = (browser: TestBrowser, { token, code }: { token?: string; code?: string }) =>
  browser.act(
    `confirmLoginLink(token: ${JSON.stringify(token ?? null)}, code: ${JSON.stringify(code ?? null)})`,
    '... on LoginLinkConfirmed { signedIn }',
  )
const state = async (browser: TestBrowser, token: string) =>
  (
    await browser.ask<{ state: string }>('query ($token: String!) { loginLink(token: $token) { state } }', {
      token,
    })
  ).state
const join = (browser: TestBrowser, more: Record<string, unknown> = {}, actId = randomUUID()) =>
  browser.ask<Told>(
    `mutation ($actId: ID!, $displayName: String!, $group: String!, $oldEnough: Boolean!, $termsVersion: Int, $country: String,
       $consents: [String!]!, $passkey: String) {
       joinConvene(actId: $actId, displayName: $displayName, group: $group, languages: [en, ar], locale: en, country: $country,
         oldEnough: $oldEnough, termsVersion: $termsVersion, consents: $consents, passkey: $passkey) {
         __typename ... on JoinConveneDone { account } ... on Refusal { code params { name value } } } }`,
    {
      actId,
      displayName: `Somebody ${actId.slice(0, 4)}`,
      group: 'individual',
      oldEnough: true,
      termsVersion: 1,
      consents: [],
      ...more,
    },
  )
const signedIn = { __typename: 'LoginLinkConfirmed', signedIn: true }
const toJoin = { __typename: 'LoginLinkConfirmed', signedIn: false }
const refused = (code: string) => expect.objectContaining({ __typename: 'Refusal', code })

describe('joining by a link', () => {
  test('from an address to an account that is signed in, in three steps', async () => {
    const browser = new TestBrowser(app)
    const email = freshAddress()
    expect(await request(browser, email)).toEqual({ __typename: 'LoginLinkRequested' })
    expect(await confirm(browser, await newestMail(app, email))).toEqual(toJoin)
    expect(await browser.ask('{ joinForm(locale: en) { provedAddress minimumAge termsVersion } }')).toEqual({
      provedAddress: email,
      minimumAge: 16,
      termsVersion: 1,
    })
    expect(
      await join(browser, { displayName: 'Amina D.', country: 'KE', consents: ['notice_mail'] }),
    ).toEqual({
      __typename: 'JoinConveneDone',
      account: expect.any(String),
    })
    expect(await browser.signedInAs()).toBe('Amina D.')
    const owner = await app.database.owner()
    const { rows } = await owner.query(
      `select a.country, a.stakeholder_group_id as "group", a.languages::text as languages,
         (select json_agg(purpose order by purpose) from consent where account_id = a.id and given) as consents
       from account a where email = $1`,
      [email],
    )
    expect(rows).toEqual([
      { country: 'KE', group: 'individual', languages: '{en,ar}', consents: ['notice_mail', 'terms'] },
    ])
    const again = new TestBrowser(app)
    await request(again, email)
    expect(await confirm(again, await newestMail(app, email))).toEqual(signedIn)
    expect(await again.signedInAs()).toBe('Amina D.')
  })

  test.each([
    [{ oldEnough: false }, 'TOO_YOUNG'],
    [{ termsVersion: null }, 'TERMS_NOT_AGREED'],
    [{ termsVersion: 7 }, 'TERMS_NOT_AGREED'],
    [{ group: 'state' }, 'GROUP_NOT_CHOOSABLE'],
    [{ group: 'international_organization' }, 'GROUP_NOT_CHOOSABLE'],
    [{ group: 'nonsense' }, 'GROUP_NOT_CHOOSABLE'],
    [{ country: 'ZZ' }, 'NOT_FOUND'],
    [{ displayName: ' ' }, 'NAME_LENGTH'],
    [{ displayName: 'Frаnce' }, 'NAME_MIXES_SCRIPTS'],
    [{ displayName: 'France' }, 'NAME_TAKEN'],
  ])('%j is refused with %s; what was proved stays, and another try succeeds', async (wrong, code) => {
    const browser = new TestBrowser(app)
    const email = freshAddress()
    await request(browser, email)
    await confirm(browser, await newestMail(app, email))
    const actId = randomUUID()
    expect(await join(browser, wrong, actId)).toEqual(refused(code))
    expect(await join(browser, {}, actId)).toMatchObject({ __typename: 'JoinConveneDone' })
  })

  test('the same act again is the same account; another one finds nothing left to use', async () => {
    const browser = new TestBrowser(app)
    const email = freshAddress()
    await request(browser, email)
    await confirm(browser, await newestMail(app, email))
    const actId = randomUUID()
    const said = { displayName: 'Twice' }
    const [one, two] = await Promise.all([join(browser, said, actId), join(browser, said, actId)])
    expect(one).toMatchObject({ __typename: 'JoinConveneDone' })
    expect(two).toEqual(one)
    expect(await join(browser, said, actId)).toEqual(one)
    expect(await join(browser, { displayName: 'Other' }, actId)).toEqual(refused('ACT_ID_TAKEN'))
    expect(await join(browser)).toEqual(refused('CEREMONY_OVER'))
  })

  test('nobody joins without having proved anything, and not with what another browser proved', async () => {
    const browser = new TestBrowser(app)
    const email = freshAddress()
    await request(browser, email)
    expect(await join(browser)).toEqual(refused('CEREMONY_OVER'))
    await confirm(browser, await newestMail(app, email))
    expect(await join(new TestBrowser(app))).toEqual(refused('CEREMONY_OVER'))
    const other = new TestBrowser(app)
    await request(other, freshAddress())
    expect(await join(other)).toEqual(refused('CEREMONY_OVER'))
  })
})

describe('a link (S10)', () => {
  test('is not used up by whoever only opens it, however often', async () => {
    const browser = new TestBrowser(app)
    const email = freshAddress()
    await request(browser, email)
    const { token, link } = await newestMail(app, email)
    for (let time = 0; time < 3; time++) {
      expect(await state(new TestBrowser(app), token)).toBe('code_needed')
      await app.get(new URL(link).pathname + new URL(link).search)
    }
    expect(await state(browser, token)).toBe('ready')
    expect(await confirm(browser, { token })).toEqual(toJoin)
  })

  test('works once', async () => {
    const person = await app.person({ email: freshAddress() })
    const email = `once@mail.example`
    const owner = await app.database.owner()
    await owner.query('update account set email = $2 where id = $1', [person.account, email])
    const browser = new TestBrowser(app)
    await request(browser, email)
    const { token, code } = await newestMail(app, email)
    const [one, two] = await Promise.all([confirm(browser, { token }), confirm(browser, { token })])
    expect([one.__typename, two.__typename].toSorted()).toEqual(['LoginLinkConfirmed', 'Refusal'])
    expect(await confirm(browser, { token })).toEqual(refused('LINK_OVER'))
    expect(await confirm(browser, { code })).toEqual(refused('LINK_OVER'))
    expect(await confirm(new TestBrowser(app), { token, code })).toEqual(refused('LINK_OVER'))
    expect(await state(browser, token)).toBe('over')
  })

  test('in another browser needs the code too; the code alone only works where it was asked for', async () => {
    const asking = new TestBrowser(app)
    const other = new TestBrowser(app)
    const email = freshAddress()
    await request(asking, email)
    const { token, code } = await newestMail(app, email)
    expect(await confirm(other, { token })).toEqual(refused('CODE_NEEDED'))
    expect(await confirm(other, { code })).toEqual(refused('LINK_OVER'))
    expect(await confirm(other, { token, code: code.toLowerCase().replace('-', ' ') })).toEqual(toJoin)
    // it is the other browser that goes on, and no longer the one that asked
    expect(await join(asking)).toEqual(refused('CEREMONY_OVER'))
    expect(await join(other)).toMatchObject({ __typename: 'JoinConveneDone' })
  })

  test('in the browser that asked the typed code is enough, of each mail that was asked for', async () => {
    const browser = new TestBrowser(app)
    const email = freshAddress()
    await request(browser, email)
    const first = await newestMail(app, email)
    await request(browser, email)
    expect(await confirm(browser, { code: first.code })).toEqual(toJoin)
  })

  test.each(['token and code', 'code'])('is dead after five wrong codes: %s', async (way) => {
    const asking = new TestBrowser(app)
    const email = freshAddress()
    await request(asking, email)
    const { token, code } = await newestMail(app, email)
    const [browser, given] = way === 'code' ? [asking, {}] : [new TestBrowser(app), { token }]
    const wrong = code === 'AAAA-AAAA' ? 'BBBB-BBBB' : 'AAAA-AAAA'
    for (let time = 0; time < 5; time++)
      expect(await confirm(browser, { ...given, code: wrong })).toEqual(refused('CODE_WRONG'))
    expect(await confirm(browser, { ...given, code })).toEqual(refused('LINK_OVER'))
    expect(await confirm(asking, { token })).toEqual(refused('LINK_OVER'))
  })

  test('is over after ten minutes on every path, and so is what was proved by it after an hour', async () => {
    const owner = await app.database.owner()
    const late = (email: string) =>
      owner.query(`update login_ceremony set expires_at = now() where email = $1`, [email])
    const browser = new TestBrowser(app)
    const email = freshAddress()
    await request(browser, email)
    const lifetimes = await owner.query(
      `select extract(epoch from expires_at - created_at)::int as seconds from login_ceremony where email = $1
       union all select extract(epoch from expires_at - created_at)::int from mail where to_address = $1`,
      [email],
    )
    expect(lifetimes.rows).toEqual([{ seconds: 600 }, { seconds: 600 }])
    const { token, code } = await newestMail(app, email)
    await late(email)
    expect(await state(browser, token)).toBe('over')
    expect(await confirm(browser, { token })).toEqual(refused('LINK_OVER'))
    expect(await confirm(browser, { code })).toEqual(refused('LINK_OVER'))
    expect(await confirm(new TestBrowser(app), { token, code })).toEqual(refused('LINK_OVER'))
    const joining = freshAddress()
    await request(browser, joining)
    await confirm(browser, await newestMail(app, joining))
    await late(joining)
    expect(await join(browser)).toEqual(refused('CEREMONY_OVER'))
  })

  test('gives a fresh token at each sign-in, and ends the login that the browser had', async () => {
    const browser = new TestBrowser(app)
    const email = freshAddress()
    await request(browser, email)
    await confirm(browser, await newestMail(app, email))
    await join(browser)
    const before = new TestBrowser(app)
    for (const [name, value] of browser.cookies) before.cookies.set(name, value)
    await request(browser, email)
    expect(await confirm(browser, await newestMail(app, email))).toEqual(signedIn)
    expect(await browser.signedInAs()).not.toBeNull()
    expect(await before.signedInAs()).toBeNull()
  })

  test('its cookie is HttpOnly, Lax, for the whole site and this host alone', async () => {
    const browser = new TestBrowser(app)
    const email = freshAddress()
    await request(browser, email)
    await confirm(browser, await newestMail(app, email))
    await join(browser)
    await request(browser, email)
    const { token } = await newestMail(app, email)
    const { set } = await browser.send(
      'mutation ($token: String) { confirmLoginLink(token: $token) { __typename } }',
      { token },
    )
    const cookie = set.find((each) => each.startsWith('__Host-convene-login='))
    expect(cookie).toMatch(/; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
})

describe('known and unknown addresses (S11)', () => {
  test('are answered alike to the byte, with mails alike, and what is stored is alike', async () => {
    const email = freshAddress()
    await app.person({ email })
    const known = new TestBrowser(app)
    const unknown = new TestBrowser(app)
    const query = 'mutation ($email: String!) { requestLoginLink(email: $email, locale: en) { __typename } }'
    // of one length, so that nothing but being known differs
    const stranger = email.replace('person', 'nobody')
    const one = await known.send(query, { email })
    const two = await unknown.send(query, { email: stranger })
    expect([two.status, two.text]).toEqual([one.status, one.text])
    expect(two.set.map((each) => each.replace(/=[\w-]{43};/, '=;'))).toEqual(
      one.set.map((each) => each.replace(/=[\w-]{43};/, '=;')),
    )
    const [mail, other] = [await newestMail(app, email), await newestMail(app, stranger)]
    const plain = (given: typeof mail) =>
      given.body.join('\n').replaceAll(/token=[\w-]+|[A-Z0-9]{4}-[A-Z0-9]{4}/g, '')
    expect(plain(other)).toBe(plain(mail))
    const owner = await app.database.owner()
    const { rows } = await owner.query(
      `select count(*)::int as n from login_ceremony where email = any ($1) and account_id is null`,
      [[email, stranger]],
    )
    expect(rows).toEqual([{ n: 2 }])
  })

  test('are limited alike, per address of mail and place; somebody elsewhere is not locked out by it', async () => {
    const email = freshAddress()
    const answers: string[] = []
    for (let time = 0; time < 5; time++) answers.push((await request(new TestBrowser(app), email)).__typename)
    expect(answers).toEqual([...Array.from({ length: 4 }, () => 'LoginLinkRequested'), 'Refusal'])
    // a school behind one address: others there still get theirs
    expect(await request(new TestBrowser(app), freshAddress())).toEqual({ __typename: 'LoginLinkRequested' })
  })

  test('disposable addresses are taken like others', async () => {
    expect(await request(new TestBrowser(app), 'x@mailinator.com')).toEqual({
      __typename: 'LoginLinkRequested',
    })
  })
})

describe('hostile input', () => {
  test.each([
    'a@b.example\r\nBcc: c@d.example',
    '"x" <a@b.example>',
    'a@b.example, c@d.example',
    'a@[127.0.0.1]',
    'not an address',
    '',
  ])('%j is no address; nothing is sent', async (given) => {
    expect(await request(new TestBrowser(app), given)).toEqual(refused('ADDRESS_NOT_PLAIN'))
  })

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/a\r\nX: y',
    '/%2f%2fevil.example',
  ])('a link never leads to %j', async (next) => {
    const email = freshAddress()
    const answer = await new TestBrowser(app).ask<Told>(
      'mutation ($email: String!, $next: String) { requestLoginLink(email: $email, locale: en, next: $next) { __typename } }',
      { email, next },
    )
    expect(answer).toEqual({ __typename: 'LoginLinkRequested' })
    const mail = await newestMail(app, email)
    expect(mail.next).toBeNull()
    expect(mail.link).toMatch(/^https:\/\/convene\.example\/en\/join\/link\?token=[\w-]{43}$/)
  })

  test('a link is made from PUBLIC_URL, whatever the request calls the host; where to go next goes along', async () => {
    const email = freshAddress()
    await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-for': '1.2.3.4',
      },
      body: JSON.stringify({
        query: `mutation { requestLoginLink(email: "${email}", locale: ar, next: "/account/logins") { __typename } }`,
      }),
    })
    const mail = await newestMail(app, email)
    expect(mail.link).toMatch(
      /^https:\/\/convene\.example\/ar\/join\/link\?token=[\w-]{43}&next=%2Faccount%2Flogins$/,
    )
    expect(mail.direction).toBe('rtl')
    expect(mail.body.join('\n')).toMatch(/\p{Script=Arabic}/u)
  })

  test.each([
    [{ token: 'x'.repeat(10_000) }],
    [{ token: '\0' }],
    [{ code: '%' }],
    [{ code: "' or true --" }],
    [{ token: '', code: '' }],
  ])('a hostile link or code is none (%#)', async (given) => {
    const browser = new TestBrowser(app)
    await request(browser, freshAddress())
    const answer = await confirm(browser, given)
    expect(answer.__typename).toBe('Refusal')
  })
})
