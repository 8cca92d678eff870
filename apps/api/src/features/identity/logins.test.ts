import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { newestMail, TestBrowser } from '../../testing/browser.js'

let app: TestApplication
beforeAll(async () => {
  app = await testApplication()
})
afterAll(() => app.close())

let addresses = 0
const refused = (code: string) => expect.objectContaining({ __typename: 'Refusal', code })

/** Signs a browser in by the link to an address that has an account. */
async function signedIn(email: string, userAgent?: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app)
  if (userAgent !== undefined) browser.userAgent = userAgent
  await browser.act(`requestLoginLink(email: "${email}", locale: en)`)
  const { token } = await newestMail(app, email)
  expect(await browser.act(`confirmLoginLink(token: "${token}")`)).toEqual({
    __typename: 'LoginLinkConfirmed',
  })
  return browser
}
async function somebody(): Promise<string> {
  const email = `login${++addresses}@mail.example`
  await app.person({ email })
  const owner = await app.database.owner()
  await owner.query('delete from login_token where account_id = (select id from account where email = $1)', [
    email,
  ])
  return email
}
interface Login {
  id: string
  device: string
  by: string
  createdOn: string
  lastUsedOn: string
  current: boolean
}
const logins = async (browser: TestBrowser) =>
  (
    await browser.ask<{ logins: Login[] }>(
      '{ logins { logins { id device by createdOn lastUsedOn current } } }',
    )
  ).logins
const end = (browser: TestBrowser, login: string | null, actId: string = randomUUID()) =>
  browser.act(`endLogin(actId: "${actId}", login: ${JSON.stringify(login)})`)

describe('the list of logins', () => {
  test('shows device and days of each, and which one this is; no token, no address', async () => {
    const email = await somebody()
    const phone = await signedIn(
      email,
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    )
    const desk = await signedIn(email)
    const today = new Date().toISOString().slice(0, 10)
    expect(await logins(desk)).toEqual([
      {
        id: expect.any(String),
        device: 'Firefox · Linux',
        by: 'link',
        createdOn: today,
        lastUsedOn: today,
        current: true,
      },
      {
        id: expect.any(String),
        device: 'Chrome · Android',
        by: 'link',
        createdOn: today,
        lastUsedOn: today,
        current: false,
      },
    ])
    expect((await logins(phone)).map(({ current }) => current)).toEqual([true, false])
  })

  test('of a visitor is empty and says so', async () => {
    expect(
      await new TestBrowser(app).ask('{ logins { signedIn hasAddress logins { id } passkeys { id } } }'),
    ).toEqual({
      signedIn: false,
      hasAddress: false,
      logins: [],
      passkeys: [],
    })
  })
})

describe('ending logins', () => {
  test('one by one, also another one than this; the same act again answers alike', async () => {
    const email = await somebody()
    const [phone, desk] = [await signedIn(email), await signedIn(email)]
    const other = (await logins(desk)).find(({ current }) => !current)?.id ?? ''
    const actId = randomUUID()
    expect(await end(desk, other, actId)).toEqual({ __typename: 'EndLoginDone' })
    expect(await end(desk, other, actId)).toEqual({ __typename: 'EndLoginDone' })
    expect(await end(desk, other)).toEqual(refused('NOT_FOUND'))
    expect(await phone.signedInAs()).toBeNull()
    expect(await end(desk, null)).toEqual({ __typename: 'EndLoginDone' })
    expect(desk.cookies.has('__Host-convene-login')).toBe(false)
    expect(await end(desk, null)).toEqual(refused('SIGN_IN_FIRST'))
  })

  test("somebody else's is not there", async () => {
    const mine = await signedIn(await somebody())
    const other = await signedIn(await somebody())
    const [theirs] = await logins(other)
    expect(await end(mine, theirs?.id ?? '')).toEqual(refused('NOT_FOUND'))
    expect(await other.signedInAs()).not.toBeNull()
  })

  test.each([true, false])('all at once; this one stays: %s', async (keepThis) => {
    const email = await somebody()
    const [phone, desk] = [await signedIn(email), await signedIn(email)]
    const told = await desk.act(
      `endAllLogins(actId: "${randomUUID()}", keepThis: ${keepThis})`,
      '... on EndAllLoginsDone { signedIn }',
    )
    expect(told).toEqual({ __typename: 'EndAllLoginsDone', signedIn: keepThis })
    expect(await phone.signedInAs()).toBeNull()
    expect((await desk.signedInAs()) !== null).toBe(keepThis)
  })

  test('an ended token is of no use, though the browser kept it', async () => {
    const desk = await signedIn(await somebody())
    const kept = new TestBrowser(app)
    for (const [name, value] of desk.cookies) kept.cookies.set(name, value)
    await end(desk, null)
    expect(await kept.signedInAs()).toBeNull()
  })
})

describe('how long a login lives', () => {
  const aged = async (email: string, days: number) => {
    const owner = await app.database.owner()
    await owner.query(
      `update login_token set last_used_at = now() - $2 * interval '1 day', expires_at = now() + interval '1 hour'
       where account_id = (select id from account where email = $1)`,
      [email, days],
    )
  }
  const daysLeft = async (email: string) => {
    const owner = await app.database.owner()
    const { rows } = await owner.query(
      `select round(extract(epoch from expires_at - now()) / 86400)::int as days from login_token
       where account_id = (select id from account where email = $1)`,
      [email],
    )
    return rows[0]?.days
  }

  test('an act lengthens it to thirty days, at most once a day; reading never does', async () => {
    const email = await somebody()
    const desk = await signedIn(email)
    expect(await daysLeft(email)).toBe(30)
    await aged(email, 2)
    await logins(desk)
    await desk.signedInAs()
    expect(await daysLeft(email)).toBe(0)
    const lengthened = await desk.send('mutation { startPasskey(purpose: sign_in) { __typename } }')
    expect(lengthened.set.join()).toMatch(/__Host-convene-login=[^,]*Max-Age=2592000/)
    expect(await daysLeft(email)).toBe(30)
    await aged(email, 0)
    const again = await desk.send('mutation { startPasskey(purpose: sign_in) { __typename } }')
    expect(again.set.join()).not.toContain('convene-login')
    expect(await daysLeft(email)).toBe(0)
  })

  test('then it is over, and swept away with old ceremonies', async () => {
    const email = await somebody()
    const desk = await signedIn(email)
    const owner = await app.database.owner()
    await owner.query(
      `update login_token set expires_at = now() where account_id = (select id from account where email = $1)`,
      [email],
    )
    expect(await desk.signedInAs()).toBeNull()
    await owner.query(`update login_ceremony set expires_at = now() - interval '25 hours' where email = $1`, [
      email,
    ])
    await app.tick('logins')
    const { rows } = await owner.query(
      `select (select count(*)::int from login_token where account_id = (select id from account where email = $1)) as logins,
         (select count(*)::int from login_ceremony where email = $1) as ceremonies`,
      [email],
    )
    expect(rows).toEqual([{ logins: 0, ceremonies: 0 }])
  })
})

describe('people of the demonstration', () => {
  const persons = async (browser: TestBrowser) =>
    (
      await browser.ask<{ demoPersons: { account: string; displayName: string; role: string }[] }>(
        '{ joining { demoPersons { account displayName role } } }',
      )
    ).demoPersons

  test('one for each role, whom anybody may look around as', async () => {
    const browser = new TestBrowser(app)
    const offered = await persons(browser)
    expect(offered.map(({ role }) => role)).toEqual([
      'participant',
      'moderator',
      'co_facilitator',
      'administrator',
    ])
    for (const { account, displayName } of offered) {
      expect(await browser.act(`signInAsDemo(account: "${account}")`)).toEqual({
        __typename: 'SignedInAsDemo',
      })
      expect(await browser.signedInAs()).toBe(displayName)
    }
  })

  test('nobody looks around as a person who is not of the demonstration', async () => {
    const { account } = await app.person()
    expect(await new TestBrowser(app).act(`signInAsDemo(account: "${account}")`)).toEqual(
      refused('NOT_FOUND'),
    )
    expect(
      await new TestBrowser(app).act('signInAsDemo(account: "00000000-0000-4000-8000-000000000001")'),
    ).toEqual(refused('NOT_FOUND'))
  })
})

describe('where mails are sent', () => {
  let served: TestApplication
  beforeAll(async () => {
    served = await testApplication({ settings: { tryingOut: false, smtpUrl: 'smtp://127.0.0.1:9' } })
  })
  afterAll(() => served.close())

  test('there is no mailbox and nobody of the demonstration, whoever knows their ids', async () => {
    const browser = new TestBrowser(served)
    expect(await served.data('{ mailbox { edges { node { id } } } }')).toEqual({ mailbox: null })
    expect(await browser.ask('{ joining { tryingOut demoPersons { account } } }')).toEqual({
      tryingOut: false,
      demoPersons: [],
    })
    const owner = await served.database.owner()
    const { rows } = await owner.query('select id from account where demo limit 1')
    expect(await browser.act(`signInAsDemo(account: "${rows[0]?.id}")`)).toEqual(refused('ONLY_TRYING_OUT'))
  })

  test('a mail server that does not answer loses no mail', async () => {
    await new TestBrowser(served).act('requestLoginLink(email: "kept@mail.example", locale: en)')
    await served.tick('mail')
    const owner = await served.database.owner()
    const { rows } = await owner.query(
      `select attempts, due_at > now() as later from mail where to_address = 'kept@mail.example'`,
    )
    expect(rows).toEqual([{ attempts: 1, later: true }])
  })
})

test('what the journal keeps of all this are ids, never an address, a name, a token or a device', async () => {
  const owner = await app.database.owner()
  const { rows } = await owner.query(
    `select kind, ids::text from journal_entry where kind like 'login%' or kind like 'account%' or kind like 'passkey%'`,
  )
  expect(rows.length).toBeGreaterThan(5)
  for (const { ids } of rows) expect(ids).toMatch(/^\{("\w+": "[0-9a-f-]{36}"(, )?)+\}$/)
})
