import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication, type TestPerson } from '../../testing/application.js'

let app: TestApplication
let owner: Client
let amina: TestPerson
let persons = 0
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
})
afterAll(() => app.close())
beforeEach(async () => {
  amina = await app.person({ displayName: 'Amina Diallo', email: `amina${++persons}@example.org` })
})

interface Answered {
  __typename: string
  code?: string
  account?: Readonly<Record<string, unknown>>
}
const refusal = '... on Refusal { code params { name value } }'
const own =
  'account { displayName group groupOther country region languages locale machineUseAllowed email demo }'
const profile = (more: object = {}) => ({
  displayName: 'Amina D.',
  group: 'academia',
  groupOther: 'kept for nobody',
  country: 'KE',
  region: 'ECA',
  languages: ['fr', 'en'],
  locale: 'fr',
  ...more,
})
const change = async (who: Pick<TestPerson, 'data'>, more: object = {}, actId = randomUUID()) =>
  (
    await who.data<{ changeProfile: Answered }>(
      `mutation ($profile: ProfileInput!, $actId: ID!) { changeProfile(profile: $profile, actId: $actId) { __typename ... on OwnAccountDone { ${own} } ${refusal} } }`,
      { profile: profile(more), actId },
    )
  ).changeProfile
const act = async (who: Pick<TestPerson, 'data'>, field: string, given: string, actId = randomUUID()) => {
  const answer = await who.data<Record<string, Answered>>(
    `mutation ($actId: ID!) { ${field}(${given}, actId: $actId) { __typename ${refusal} } }`,
    { actId },
  )
  return answer[field]?.code ?? answer[field]?.__typename
}
const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows

describe('who looks', () => {
  const viewer = '{ viewer { account { displayName email } administrator unreadNotices waitingComplaints } }'

  test('is nobody without a login, and themselves with one', async () => {
    expect(await app.data(viewer)).toEqual({
      viewer: { account: null, administrator: false, unreadNotices: 0, waitingComplaints: null },
    })
    expect(await amina.data(viewer)).toMatchObject({
      viewer: { account: { displayName: 'Amina Diallo' }, administrator: false, waitingComplaints: null },
    })
  })

  test('sees waiting complaints only as an administrator', async () => {
    const administrator = await app.person({ administrator: true })
    expect(await administrator.data(viewer)).toMatchObject({
      viewer: { administrator: true, waitingComplaints: expect.any(Number) },
    })
  })
})

describe('a profile', () => {
  test('is changed whole', async () => {
    expect(await change(amina)).toMatchObject({
      account: {
        displayName: 'Amina D.',
        group: 'academia',
        groupOther: null,
        country: 'KE',
        region: 'ECA',
        languages: ['fr', 'en'],
        locale: 'fr',
      },
    })
    expect(
      await change(amina, { group: 'other', groupOther: ' farmers’\n union ', country: null, region: null }),
    ).toMatchObject({
      account: { group: 'other', groupOther: 'farmers’ union', country: null, region: null },
    })
  })

  test.each([
    [{ displayName: 'Kеnyа' }, 'NAME_MIXES_SCRIPTS'],
    [{ displayName: 'KENYA' }, 'NAME_TAKEN'],
    [{ displayName: 'x' }, 'NAME_LENGTH'],
    [{ group: 'state' }, 'GROUP_NOT_CHOOSABLE'],
    [{ group: 'nothing' }, 'GROUP_NOT_CHOOSABLE'],
    [{ country: 'XX' }, 'NO_SUCH_CHOICE'],
    [{ region: 'ECX' }, 'NO_SUCH_CHOICE'],
    [{ languages: ['en', 'en'] }, 'NO_SUCH_CHOICE'],
    [{ languages: ['not a language'] }, 'NO_SUCH_CHOICE'],
    [{ languages: ['aa', 'ab', 'ac', 'ad', 'ae', 'af', 'ag'] }, 'NO_SUCH_CHOICE'],
    [{ group: 'other', groupOther: 'x'.repeat(81) }, 'OWN_WORDS_TOO_LONG'],
  ])('with %j is refused with %s and changes nothing', async (more, code) => {
    expect(await change(amina, more)).toMatchObject({ __typename: 'Refusal', code })
    expect(await rows('select display_name, country from account where id = $1', [amina.account])).toEqual([
      { display_name: 'Amina Diallo', country: null },
    ])
  })

  test('cannot take the name of an accredited organization', async () => {
    await owner.query(
      `insert into organization (name, name_skeleton, stakeholder_group_id, accredited) values ('River Trust', 'rlvertrust', 'civil_society', true)`,
    )
    expect(await change(amina, { displayName: 'RIVER-TRUST' })).toMatchObject({ code: 'NAME_TAKEN' })
    expect(await change(amina, { displayName: 'River Trust Fan' })).not.toHaveProperty('code')
  })

  test('keeps the group that came by accreditation', async () => {
    await owner.query(`update account set stakeholder_group_id = 'state' where id = $1`, [amina.account])
    expect(await change(amina, { group: 'state' })).toMatchObject({ account: { group: 'state' } })
  })

  test('of a person of the demonstration stays as it is; nobody else changes anything', async () => {
    await owner.query('update account set demo = true where id = $1', [amina.account])
    expect(await change(amina)).toMatchObject({ code: 'DEMO_STAYS_AS_IT_IS' })
    expect(await act(amina, 'closeAccount', 'erase: true, meant: true')).toBe('DEMO_STAYS_AS_IT_IS')
    expect(await change(app)).toMatchObject({ code: 'SIGN_IN_FIRST' })
  })

  test('the same act twice answers the same and leaves one entry', async () => {
    const actId = randomUUID()
    const [first, second] = [await change(amina, {}, actId), await change(amina, {}, actId)]
    expect(second).toEqual(first)
    expect(await change(amina, { displayName: 'Another' }, actId)).toMatchObject({ code: 'ACT_ID_TAKEN' })
    expect(
      await rows(`select from journal_entry where kind = 'account.changed' and account_id = $1`, [
        amina.account,
      ]),
    ).toHaveLength(1)
  })
})

describe('agreements', () => {
  const consents = async () =>
    (
      await amina.data<{ ownAccount: { consents: { purpose: string; given: boolean }[] } }>(
        '{ ownAccount(locale: en) { consents { purpose given } } }',
      )
    ).ownAccount.consents

  test('are off until given, and can be taken back; every word stays in the history', async () => {
    expect(await consents()).toEqual([])
    expect(await act(amina, 'giveConsent', 'purpose: "notice_mail"')).toBe('OwnAccountDone')
    expect(await consents()).toEqual([{ purpose: 'notice_mail', given: true }])
    expect(await act(amina, 'revokeConsent', 'purpose: "notice_mail"')).toBe('OwnAccountDone')
    expect(await consents()).toEqual([{ purpose: 'notice_mail', given: false }])
    expect(await rows('select from consent where account_id = $1', [amina.account])).toHaveLength(2)
  })

  test('to the terms end with the account only; other purposes do not exist', async () => {
    expect(await act(amina, 'revokeConsent', 'purpose: "terms"')).toBe('TERMS_HOLD')
    expect(await act(amina, 'giveConsent', 'purpose: "selling"')).toBe('NO_SUCH_CHOICE')
    expect(await act(app, 'giveConsent', 'purpose: "terms"')).toBe('SIGN_IN_FIRST')
  })

  test('machine use is off until allowed', async () => {
    const allowed = async () =>
      (
        await amina.data<{ viewer: { account: { machineUseAllowed: boolean } } }>(
          '{ viewer { account { machineUseAllowed } } }',
        )
      ).viewer.account.machineUseAllowed
    expect(await allowed()).toBe(false)
    expect(await act(amina, 'setMachineUse', 'allowed: true')).toBe('OwnAccountDone')
    expect(await allowed()).toBe(true)
  })
})

describe('another address', () => {
  const ask = async (who: Pick<TestPerson, 'data'>, email: string) => {
    const { requestAddressChange: answer } = await who.data<{ requestAddressChange: Answered }>(
      `mutation ($email: String!) { requestAddressChange(email: $email, locale: en) { __typename ... on AddressLinkSent { minutes } ${refusal} } }`,
      { email },
    )
    return answer.code ?? answer
  }
  const mailsTo = (address: string) =>
    rows('select subject, link, account_id as account from mail where to_address = $1', [address])
  const tokenTo = async (address: string) => {
    const [mail] = await mailsTo(address)
    return new URL(mail.link).searchParams.get('token') ?? ''
  }
  const addressOf = async (who: TestPerson) =>
    (await rows('select email from account where id = $1', [who.account]))[0]?.email

  test('is taken when its link comes back, and the one before is told', async () => {
    const [before, after] = [await addressOf(amina), 'new.amina@example.net']
    expect(await ask(amina, ' New.Amina@Example.net ')).toMatchObject({ minutes: 10 })
    expect(await addressOf(amina)).toBe(before)
    const token = await tokenTo(after)
    expect(await act(amina, 'changeAddress', `token: "${token}"`)).toBe('OwnAccountDone')
    expect(await addressOf(amina)).toBe(after)
    expect(await mailsTo(before)).toHaveLength(1)
    // it works once
    expect(await act(amina, 'changeAddress', `token: "${token}"`)).toBe('ADDRESS_LINK_OVER')
  })

  test('of somebody else is answered the same, and the mail holds no link', async () => {
    const other = await app.person({ email: 'known@example.org' })
    expect(await ask(amina, 'known@example.org')).toEqual(await ask(amina, 'unknown@example.org'))
    expect(await mailsTo('known@example.org')).toMatchObject([{ link: null, account: null }])
    expect(await addressOf(other)).toBe('known@example.org')
  })

  test('is not changed by another account, too late, or by a link of another kind', async () => {
    const other = await app.person()
    await ask(amina, 'late@example.org')
    const token = await tokenTo('late@example.org')
    expect(await act(other, 'changeAddress', `token: "${token}"`)).toBe('ADDRESS_LINK_OVER')
    expect(await act(app, 'changeAddress', `token: "${token}"`)).toBe('SIGN_IN_FIRST')
    await owner.query(
      `update login_ceremony set expires_at = now() - interval '1 second' where email = 'late@example.org'`,
    )
    expect(await act(amina, 'changeAddress', `token: "${token}"`)).toBe('ADDRESS_LINK_OVER')
    await owner.query(
      `update login_ceremony set expires_at = now() + interval '1 hour', purpose = 'link' where email = 'late@example.org'`,
    )
    expect(await act(amina, 'changeAddress', `token: "${token}"`)).toBe('ADDRESS_LINK_OVER')
  })

  test('and closing need a recent proof of who one is', async () => {
    await owner.query(
      `update login_token set proved_at = now() - interval '16 minutes' where account_id = $1`,
      [amina.account],
    )
    expect(await ask(amina, 'proof@example.org')).toBe('PROVE_AGAIN')
    expect(await mailsTo('proof@example.org')).toEqual([])
    expect(await act(amina, 'closeAccount', 'erase: true, meant: true')).toBe('PROVE_AGAIN')
  })

  test('must be a plain one', async () => {
    expect(await ask(amina, 'a@example.org, b@example.org')).toBe('ADDRESS_NOT_PLAIN')
    expect(await ask(app, 'a@example.org')).toBe('SIGN_IN_FIRST')
  })
})

describe('what one handed in', () => {
  test('is listed page by page for oneself, and empty for whoever is not signed in', async () => {
    const list = (after: string | null) =>
      `{ ownContributions(locale: en, first: 2, after: ${JSON.stringify(after)}) { signedIn edges { node { kind provision state body } } pageInfo { hasNextPage endCursor } } }`
    const [{ consultation, document, version }] = await rows(
      `select id as consultation, document_id as document, document_version_id as version from consultation where slug = 'global-digital-compact'`,
    )
    for (const code of ['A.M1', 'A.M2', 'B.M1'])
      await owner.query(
        `insert into position (consultation_id, provision_id, document_version_id, account_id, stance, reason, reason_language, state)
         select $1, id, $2, $3, 'reserve', $4, 'en', 'submitted' from provision where document_id = $5 and code = $6`,
        [consultation, version, amina.account, `Reason ${code}`, document, code],
      )
    interface Page {
      ownContributions: {
        edges: { node: { body: string } }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
    }
    const first = (await amina.data<Page>(list(null))).ownContributions
    const second = (await amina.data<Page>(list(first.pageInfo.endCursor))).ownContributions
    expect([...first.edges, ...second.edges].map(({ node }) => node.body).toSorted()).toEqual([
      'Reason A.M1',
      'Reason A.M2',
      'Reason B.M1',
    ])
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
    expect(await app.data(list(null))).toMatchObject({ ownContributions: { signedIn: false, edges: [] } })
    const other = await app.person()
    expect(await other.data(list(null))).toMatchObject({ ownContributions: { signedIn: true, edges: [] } })
  })

  test('a cursor that was made up is refused', async () => {
    const made = Buffer.from('[1,"x"]').toString('base64url')
    const { errors } = await amina.ask(`{ ownContributions(locale: en, after: "${made}") { signedIn } }`)
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  })
})

describe('closing', () => {
  test('must be meant', async () => {
    expect(await act(amina, 'closeAccount', 'erase: false, meant: false')).toBe('CLOSING_NOT_MEANT')
  })

  test('empties the account, ends its logins and says in the entry what is to become of its texts', async () => {
    await act(amina, 'giveConsent', 'purpose: "notice_mail"')
    expect(await act(amina, 'closeAccount', 'erase: true, meant: true')).toBe('AccountClosed')
    expect(
      await rows('select state, display_name, email from account where id = $1', [amina.account]),
    ).toEqual([{ state: 'closed', display_name: null, email: null }])
    for (const table of ['login_token', 'passkey', 'login_ceremony', 'consent', 'mail'])
      expect([table, await rows(`select from ${table} where account_id = $1`, [amina.account])]).toEqual([
        table,
        [],
      ])
    expect(await amina.data('{ viewer { account { id } } }')).toEqual({ viewer: { account: null } })
    const [entry] = await rows(
      `select ids from journal_entry where kind = 'account.closed' and account_id = $1`,
      [amina.account],
    )
    expect(entry.ids).toEqual({ account: amina.account, erase: 1 })
    expect(await act(amina, 'closeAccount', 'erase: true, meant: true')).toBe('SIGN_IN_FIRST')
  })

  test('is refused to the only administrator', async () => {
    const [first, second] = [
      await app.person({ administrator: true }),
      await app.person({ administrator: true }),
    ]
    await owner.query(
      `update appointment set until_at = now() where role = 'administrator' and account_id <> all($1)
         and account_id in (select id from account where not demo)`,
      [[first.account, second.account]],
    )
    expect(await act(first, 'closeAccount', 'erase: false, meant: true')).toBe('AccountClosed')
    expect(await act(second, 'closeAccount', 'erase: false, meant: true')).toBe('LAST_ADMINISTRATOR')
  })
})

test('what is private of an account is in no answer that anybody else gets', async () => {
  const canary = await app.person({ displayName: 'Canary Name', email: 'canary.address@example.org' })
  await change(canary, { displayName: 'Canary Name', group: 'other', groupOther: 'canary words' })
  for (const query of [
    '{ viewer { account { displayName email groupOther } } }',
    '{ ownAccount(locale: en) { account { displayName email groupOther } } }',
    '{ ownContributions(locale: en) { edges { node { body } } } }',
  ])
    for (const who of [app, amina]) expect((await who.ask(query)).text).not.toMatch(/canary/i)
})
