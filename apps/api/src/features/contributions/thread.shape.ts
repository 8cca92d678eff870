import { isUuid } from '../../platform/graphql/act-id.js'
import { oneOf, text } from '../../platform/reads/arguments.js'
import { intakeRound } from '../consultations/round.shape.js'
import { roomVersion } from '../../platform/reads/versions.js'
import { contributionJson, levelsOnPage, threadCount, threadRoomSql } from './contribution.shape.js'

/** Contributions on a page of a thread. */
export const contributionsPerPage = 50
/** Contributions on the longest page that one may ask for. */
const mostContributions = 300
/** How many contributions stand before the one that a page is opened at. */
const beforeTheAsked = 24

/** What of a thread is asked for, as its page's address or the API's arguments have it; ids are UUIDs. */
export interface ThreadArguments {
  order: 'reading' | 'unanswered'
  after: string | null
  before: string | null
  comment: string | null
  all: boolean
}

/** From where and which way a page of a thread is read. Each is a statement of its own, so each has a plan of its own. */
export type ThreadWay = 'reading' | 'readingBack' | 'unanswered' | 'unansweredBack' | 'around'

/** What a statement of a way takes: the contribution to go on from, and how many. */
export interface ThreadReading {
  way: ThreadWay
  cursor: string | null
  size: number
}

/** How a thread is read for what is asked: a comment in its place, else behind or before another, else from the beginning. */
export function threadReading({ order, after, before, comment, all }: ThreadArguments): ThreadReading {
  const size = all ? mostContributions : contributionsPerPage
  if (comment !== null) return { way: 'around', cursor: comment, size }
  if (before !== null && after === null)
    return { way: order === 'reading' ? 'readingBack' : 'unansweredBack', cursor: before, size }
  return { way: order, cursor: after, size }
}

/** The same from variables of an address; null when one of them can name nothing. */
export function acceptThread(given: Readonly<Record<string, unknown>>): ThreadReading | null {
  const order = oneOf(given, 'order', ['reading', 'unanswered'] as const)
  const [after, before, comment] = [text(given, 'after'), text(given, 'before'), text(given, 'comment')]
  if (order === undefined || [after, before, comment].some((each) => each !== null && !isUuid(each)))
    return null
  return threadReading({ order: order ?? 'reading', after, before, comment, all: given['all'] === true })
}

/** Where a page of a thread finds what it reads, as SQL expressions. */
interface ThreadPlace {
  /** Alias of the row of `consultation`. */
  consultation: string
  /** The provision's id. */
  provision: string
  cursor: string
  size: string
  /** The asked language. */
  locale: string
}

/** SQL for a condition: the cursor, if there is one, is of a contribution that this thread shows. */
export function cursorIsThere({
  consultation,
  provision,
  cursor,
}: Omit<ThreadPlace, 'size' | 'locale'>): string {
  return `(${cursor}::uuid is null or exists (select from contribution asked where asked.id = ${cursor}::uuid and asked.published_at is not null
    and asked.consultation_id = ${consultation}.id and asked.provision_id = ${provision}))`
}

/**
 * SQL for a `ThreadPage`. Its cost is that of its page: it walks an index from where the page begins, whatever the size
 * of the thread, and the number of all contributions is kept where it is written (migration 0007).
 */
export function threadPage(way: ThreadWay, place: ThreadPlace): string {
  const { consultation, provision, size } = place
  const unanswered = way === 'unanswered' || way === 'unansweredBack'
  const back = way === 'readingBack' || way === 'unansweredBack'
  const key = (alias: string) => (unanswered ? `(${alias}.answered, ${alias}.path)` : `${alias}.path`)
  const order = (alias: string, direction: 'asc' | 'desc') =>
    unanswered ? `${alias}.answered ${direction}, ${alias}.path ${direction}` : `${alias}.path ${direction}`
  const shown = `k.consultation_id = ${consultation}.id and k.provision_id = ${provision} and k.published_at is not null and k.depth <= ${levelsOnPage}`
  const from = startOf(way, place, shown)
  const direction = back ? 'desc' : 'asc'
  const more = `exists (select from page where place > ${size})`
  return `(with page as materialized (
      select k.*, row_number() over (order by ${order('k', direction)}) as place from (
        select k.* from contribution k where ${shown} and ${key('k')} ${back ? '<' : '>='} ${from}
        order by ${order('k', direction)} limit ${size}::integer + 1) k)
    ${pageOfThread({
      place,
      order: unanswered ? 'unanswered' : 'reading',
      inOrder: order('page', 'asc'),
      inReverse: order('page', 'desc'),
      next: back ? 'true' : more,
      previous: back ? more : `exists (select from contribution k where ${shown} and ${key('k')} < ${from})`,
    })})`
}

/** How a page that was read is made into a `ThreadPage`. */
interface PageRead {
  place: ThreadPlace
  order: ThreadArguments['order']
  /** The order over `page`, and its reverse. */
  inOrder: string
  inReverse: string
  /** Whether something stands behind and before it, as SQL expressions. */
  next: string
  previous: string
  lastLevel?: string
}

/** SQL that selects a `ThreadPage` out of `page`: rows of `contribution` with their `place`, one more than the page holds. */
export function pageOfThread({
  place,
  order,
  inOrder,
  inReverse,
  next,
  previous,
  lastLevel,
}: PageRead): string {
  const { consultation, provision, size, locale } = place
  const shown = `from page where place <= ${size}`
  return `select json_build_object('order', '${order}',
      'premoderation', coalesce((select r.moderation = 'before' from round r where r.id = ${intakeRound(consultation)}), false),
      'intake', json_build_object('archive', ${consultation}.archive, 'round', (select json_build_object('number', r.number,
        'state', r.state, 'participation', r.participation) from round r where r.id = ${intakeRound(consultation)})),
      'version', ${roomVersion(`${consultation}.log_id`, threadRoomSql(provision))},
      'published', ${threadCount(`${consultation}.id`, provision)},
      'contributions', (select coalesce(json_agg(${contributionJson('page', consultation, lastLevel)} order by ${inOrder}), '[]') ${shown}),
      'countries', (select coalesce(json_agg(json_build_object('code', n.code, 'name', n.names ->> ${locale}) order by n.code), '[]')
        from country n where n.code in (select author_country ${shown} and state = 'published')),
      'pageInfo', json_build_object('hasNextPage', ${next}, 'hasPreviousPage', ${previous},
        'startCursor', (select id ${shown} order by ${inOrder} limit 1), 'endCursor', (select id ${shown} order by ${inReverse} limit 1)))`
}

/** SQL for the key that a page begins at or, going back, ends before. */
function startOf(way: ThreadWay, { cursor }: ThreadPlace, shown: string): string {
  const asked = (columns: string) =>
    `(select ${columns} from contribution asked where asked.id = ${cursor}::uuid)`
  // a path with a byte more stands behind its contribution and before the replies to it
  const behind = `coalesce(${asked(`asked.path || '\\x00'::bytea`)}, '\\x'::bytea)`
  switch (way) {
    case 'reading':
      return behind
    case 'readingBack':
      return asked('asked.path')
    case 'unanswered':
      return `(coalesce(${asked('asked.answered')}, false), ${behind})`
    case 'unansweredBack':
      return `(${asked('asked.answered')}, ${asked('asked.path')})`
    case 'around':
      // what is too deep for this page is shown by what it stands below
      return `coalesce((select min(near.path) from (select k.path from contribution k where ${shown}
        and k.path <= ${asked(`substring(asked.path for ${24 * levelsOnPage})`)} order by k.path desc limit ${beforeTheAsked + 1}) near), '\\x'::bytea)`
  }
}
