import { randomUUID } from 'node:crypto'
import type { TestApplication, TestPerson } from './application.js'

const slug = 'global-digital-compact'
const contribution = `id parentId depth state author { name groupId selfDeclared country demo } language direction body quote createdAt editedAt
  revision late orphan versionNumber onOlderText hiddenRule continues`

/** A contribution as tests ask for it. */
export interface Said {
  readonly id: string
  readonly parentId: string | null
  readonly depth: number
  readonly state: string
  readonly author: { readonly name: string; readonly groupId: string | null } | null
  readonly language: string | null
  readonly direction: string | null
  readonly body: string | null
  readonly quote: string | null
  readonly createdAt: string
  readonly editedAt: string | null
  readonly revision: number
  readonly late: boolean
  readonly hiddenRule: number | null
  readonly continues: boolean
}
/** What an act on a contribution is answered: done with it, or a refusal. */
export interface Answered {
  readonly contribution?: Said
  readonly code?: string
  readonly params?: readonly { readonly name: string; readonly value: string }[]
}
/** A page of a thread as tests ask for it. */
export interface Page {
  readonly contributions: readonly Said[]
  readonly published: number
  readonly premoderation: boolean
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}
interface Posting {
  body?: string
  code?: string
  parent?: string | null
  language?: string | null
  quote?: string | null
  actId?: string
  locale?: string
}

const refused = '... on Refusal { code params { name value } }'
const page = `contributions { ${contribution} } published premoderation pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`

/** Says something as somebody. */
export async function post(
  who: Pick<TestPerson, 'data'>,
  {
    actId = randomUUID(),
    code = 'A.M1',
    body = 'Something worth saying.',
    locale = 'en',
    ...rest
  }: Posting = {},
): Promise<Answered> {
  const { postContribution } = await who.data<{ postContribution: Answered }>(
    `mutation ($actId: ID!, $code: String!, $body: String!, $locale: Locale!, $parent: ID, $language: String, $quote: String) {
      postContribution(actId: $actId, consultation: "${slug}", code: $code, body: $body, locale: $locale, parent: $parent, language: $language, quote: $quote) {
        ... on PostContributionDone { contribution { ${contribution} } } ${refused} } }`,
    { actId, code, body, locale, ...rest },
  )
  return postContribution
}

/** The same, and it must be taken. */
export async function posted(who: Pick<TestPerson, 'data'>, given: Posting = {}): Promise<Said> {
  const answer = await post(who, given)
  if (!answer.contribution) throw new Error(`refused: ${answer.code}`)
  return answer.contribution
}

/** Edits as somebody. */
export async function edit(
  who: TestPerson,
  given: { contribution: string; revision: number; body: string; actId?: string },
): Promise<Answered> {
  const { editContribution } = await who.data<{ editContribution: Answered }>(
    `mutation ($actId: ID!, $contribution: ID!, $revision: Int!, $body: String!) {
      editContribution(actId: $actId, contribution: $contribution, revision: $revision, body: $body) {
        ... on EditContributionDone { contribution { ${contribution} } } ${refused} } }`,
    { actId: randomUUID(), ...given },
  )
  return editContribution
}

/** Withdraws as somebody. */
export async function withdraw(who: TestPerson, id: string, actId: string = randomUUID()): Promise<Answered> {
  const { withdrawContribution } = await who.data<{ withdrawContribution: Answered }>(
    `mutation ($actId: ID!, $contribution: ID!) { withdrawContribution(actId: $actId, contribution: $contribution) {
      ... on WithdrawContributionDone { contribution { ${contribution} } } ${refused} } }`,
    { actId, contribution: id },
  )
  return withdrawContribution
}

/** A page of the thread on a provision, as everyone sees it. */
export async function thread(
  app: TestApplication,
  given: {
    code?: string
    after?: string | null
    before?: string | null
    comment?: string
    order?: string
    all?: boolean
  } = {},
): Promise<Page> {
  const { provision } = await app.data<{ provision: { thread: Page } | null }>(
    `query ($code: String!, $after: ID, $before: ID, $comment: ID, $order: ThreadOrder, $all: Boolean) {
      provision(consultation: "${slug}", code: $code, locale: en, after: $after, before: $before, comment: $comment, order: $order, all: $all) {
        thread { ${page} } } }`,
    { code: 'A.M1', ...given },
  )
  if (!provision) throw new Error('there is no such page')
  return provision.thread
}

/** A page of a branch. */
export async function branch(
  app: TestApplication,
  given: { code?: string; contribution: string; after?: string | null; before?: string | null },
): Promise<{ ancestors: readonly { id: string; excerpt: string | null }[]; thread: Page } | null> {
  const answer = await app.data<{
    branch: { ancestors: readonly { id: string; excerpt: string | null }[]; thread: Page } | null
  }>(
    `query ($code: String!, $contribution: ID!, $after: ID, $before: ID) {
      branch(consultation: "${slug}", code: $code, contribution: $contribution, locale: en, after: $after, before: $before) {
        ancestors { id excerpt } thread { ${page} } } }`,
    { code: 'A.M1', ...given },
  )
  return answer.branch
}

/** Provisions of the demo's text on which nobody has said anything yet. */
export async function quietProvisions(
  app: TestApplication,
): Promise<readonly [string, string, string, string]> {
  const { rows } = await (
    await app.database.owner()
  ).query<{ code: string }>(
    `select p.code from provision p join provision_placement pp on pp.provision_id = p.id join consultation c on c.document_version_id = pp.version_id
     where c.slug = $1 and not exists (select from contribution k where k.provision_id = p.id) order by pp.position limit 4`,
    [slug],
  )
  const [one, two, three, four] = rows.map(({ code }) => code)
  if (!one || !two || !three || !four) throw new Error('the demo speaks of everything')
  return [one, two, three, four]
}
