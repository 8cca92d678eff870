import { applyEntry, openThread, showArrived, type OpenThread, type Placed } from '@convene/rules/thread.js'
import { expect } from '@jest/globals'
import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql'
import type { TestApplication } from './application.js'
import { committedSchema } from './repository.js'

/** A provision in a consultation: what a page with a thread is about. */
export interface LivePage {
  readonly consultation: string
  readonly code: string
}

/** An entry as followers get it, with every field of the schema. */
export interface WholeEntry {
  readonly log: string
  readonly number: number
  readonly prev: number
  readonly kind: string
  readonly at: string
  readonly contribution: Placed | null
  readonly positionFigures: object | null
  readonly provision: { readonly code: string; readonly contributionCount: number } | null
}

/** What a provision's margin shows of what is said and figured. */
interface Margin {
  readonly figures: object | null
  readonly contributionCount: number
}

interface Fetched {
  readonly provision: Margin
  readonly thread: {
    readonly contributions: readonly Placed[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean }
    readonly order: 'reading' | 'unanswered'
    readonly published: number
  }
}

/** Every field of an output type and of what it holds, so that a new field is compared without being listed. */
export function wholeSelection(name: string, schema: GraphQLSchema = committedSchema()): string {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`${name} is no object type`)
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type)
    return isObjectType(inner) ? `${field.name} ${wholeSelection(inner.name, schema)}` : field.name
  })
  return `{ ${fields.join(' ')} }`
}

/** Entries of a thread behind a number, as GraphQL gives them. */
export async function entriesBehind(
  app: TestApplication,
  { consultation, code }: LivePage,
  after: number,
): Promise<{ entries: WholeEntry[]; newest: number }> {
  const { entries } = await app.data<{ entries: { number: number; edges: { node: WholeEntry }[] } }>(
    `query ($consultation: String!, $code: String, $after: Int) {
       entries(consultation: $consultation, room: $code, after: $after, first: 90) {
         number edges { node ${wholeSelection('LiveEntry')} } } }`,
    { consultation, code, after },
  )
  return { entries: entries.edges.map(({ node }) => node), newest: entries.number }
}

/**
 * Expects that a page as it was, with the entries that an act left, is the page as it is fetched afterwards (trust.md R5);
 * and that hearing them again changes nothing. Or, when an entry says that the page is to be loaded anew, just that.
 * @returns the kinds of the entries
 */
export async function expectStatePlusEntries(
  app: TestApplication,
  page: LivePage,
  act: () => Promise<unknown>,
  order: 'reading' | 'unanswered' = 'reading',
): Promise<string[]> {
  const { newest } = await entriesBehind(app, page, 0)
  const before = await fetched(app, page, order)
  await act()
  const { entries } = await entriesBehind(app, page, newest)
  const after = await fetched(app, page, order)
  const heard = { thread: openThread(before.thread), margin: before.provision }
  const once = entries.reduce(hear, heard)
  const twice = entries.reduce(hear, once)
  expect(twice).toEqual(once)
  if (!once.thread.stale) {
    const shown = showArrived(once.thread)
    // a page that is full has no place for what it was given behind its end
    const fits = before.thread.pageInfo.hasNextPage
      ? shown.shown.slice(0, after.thread.contributions.length)
      : shown.shown
    expect(fits).toEqual(after.thread.contributions)
    expect(shown.published).toBe(after.thread.published)
    expect(once.margin).toEqual(after.provision)
  }
  return entries.map(({ kind }) => kind)
}

function hear(
  { thread, margin }: { thread: OpenThread<Placed>; margin: Margin },
  entry: WholeEntry,
): { thread: OpenThread<Placed>; margin: Margin } {
  return {
    thread: applyEntry(thread, entry),
    margin: {
      figures: entry.kind === 'figures.published' ? entry.positionFigures : margin.figures,
      contributionCount: entry.provision?.contributionCount ?? margin.contributionCount,
    },
  }
}

async function fetched(
  app: TestApplication,
  { consultation, code }: LivePage,
  order: string,
): Promise<Fetched> {
  const { provision } = await app.data<{ provision: Fetched }>(
    `query ($consultation: String!, $code: String!, $order: ThreadOrder) {
       provision(consultation: $consultation, code: $code, locale: en, order: $order) {
         provision { figures ${wholeSelection('PositionFigures')} contributionCount }
         thread { contributions ${wholeSelection('ThreadContribution')} pageInfo { hasNextPage hasPreviousPage } order published } } }`,
    { consultation, code, order },
  )
  return provision
}
