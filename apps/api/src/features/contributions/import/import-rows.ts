import { createHash, randomUUID } from 'node:crypto'
import { directionOf } from '@convene/i18n/locales.js'
import { statement } from '../../../platform/database/statement.js'
import type { Tx } from '../../../platform/database/transaction.js'
import { threadPath } from '../thread-path.js'
import type { Placed } from './comment-tree.js'
import type { ImportedComment } from './read-comments.js'

// Over 200 lines: the steps of one import share what they know, and each is short.

/** Where imported comments go. */
export interface ImportPlace {
  readonly consultationId: string
  readonly roundId: string
  readonly versionId: string
  readonly language: string
  /** The provision's id by the proposal's number. */
  readonly provisions: ReadonlyMap<string, string>
  /** How a writer is called whose number is known. */
  readonly pseudonym: (writer: string) => string
}

/** What an import did to comments. */
export interface CommentsReport {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  /** Provisions whose threads are others now. */
  readonly threads: readonly string[]
}

interface StoredComment {
  readonly key: string
  readonly id: string
  readonly provision: string
  readonly path: string
  readonly state: string
  readonly shown: boolean
  readonly orphan: boolean
  readonly pseudonym: string | null
  readonly language: string
  readonly body: string | null
}

/** Rows read or written by one statement. */
const atOnce = 500

const storedComments = statement<StoredComment>(
  'import-stored-comments',
  `select import_key as key, id, provision_id as provision, encode(path, 'hex') as path, state, published_at is not null as shown,
     orphan, pseudonym, language::text as language, body
   from contribution where consultation_id = $1 and import_key > $2 order by import_key limit ${atOnce}`,
)

/** A root of its own, for as long as it takes to move it: nothing hangs on it, and it hangs on nothing. */
const detach = `update contribution set parent_id = null,
    path = int8send((extract(epoch from created_at) * 1000000)::int8) || uuid_send(id)
  where consultation_id = $1 and id = any($2)`

const takeOut = `update contribution set state = 'erased', body = null, quote = null, pseudonym = null, published_at = null
  where consultation_id = $1 and id = any($2)`

// what was hidden stays hidden, whatever the file says
const write = statement<object>(
  'import-write-comments',
  `insert into contribution (id, consultation_id, round_id, provision_id, document_version_id, parent_id, path, answered,
     pseudonym, import_key, orphan, state, language, direction, body, created_at, published_at)
   select c.id, $1, $2, c.provision, $3, c.parent, decode(c.path, 'hex'), c.answered, c.pseudonym, c.key, c.orphan,
     case when c.body is null then 'erased' else 'published' end, $4, $5, c.body, c.at, c.at
   from jsonb_to_recordset($6) as c (id uuid, provision uuid, parent uuid, path text, answered boolean, pseudonym text,
     key text, orphan boolean, body text, at timestamptz)
   on conflict (id) do update set provision_id = excluded.provision_id, parent_id = excluded.parent_id, path = excluded.path,
     answered = excluded.answered, pseudonym = excluded.pseudonym, orphan = excluded.orphan,
     state = case when contribution.state = 'hidden' and excluded.body is not null then 'hidden' else excluded.state end,
     language = excluded.language, direction = excluded.direction, body = excluded.body, created_at = excluded.created_at,
     published_at = excluded.published_at`,
)

const place = statement<object>(
  'import-place-comments',
  `update contribution k set parent_id = c.parent, path = decode(c.path, 'hex'), answered = true
   from jsonb_to_recordset($2) as c (id uuid, parent uuid, path text) where k.consultation_id = $1 and k.id = c.id`,
)

const summarize = `insert into thread_summary (consultation_id, provision_id, published)
  select $1, provision, (select count(*) from contribution k where k.consultation_id = $1 and k.provision_id = provision and k.state = 'published')
  from unnest($2::uuid[]) as provision
  on conflict (consultation_id, provision_id) do update set published = excluded.published`

/**
 * Makes the imported comments of a consultation those of a file: new ones are stored, changed ones changed, those that
 * are not there any more taken out, and each keeps its id by its key. The comments are read twice and never all held.
 */
export async function storeComments(
  tx: Tx,
  to: ImportPlace,
  tree: ReadonlyMap<string, Placed>,
  comments: () => AsyncIterable<ImportedComment>,
): Promise<CommentsReport> {
  const ids = new Map<string, string>()
  for await (const { key, id } of stored(tx, to)) ids.set(key, id)
  const known = new Set(ids.keys())
  for (const key of tree.keys()) if (!known.has(key)) ids.set(key, randomUUID())
  const threads = new Set<string>()
  const { same, moving, gone } = await compare(tx, to, tree, ids, comments, threads)
  for (const some of portions([...moving, ...gone])) await tx.query(detach, [to.consultationId, some])
  for (const some of portions(gone)) await tx.query(takeOut, [to.consultationId, some])
  await writeAll(tx, to, tree, ids, same, comments, threads)
  if (threads.size > 0) await tx.query(summarize, [to.consultationId, [...threads]])
  const changed = [...tree.keys()].filter((key) => known.has(key) && !same.has(key)).length
  return {
    added: [...tree.keys()].filter((key) => !known.has(key)).length,
    changed,
    removed: gone.length,
    unchanged: same.size,
    threads: [...threads],
  }
}

interface Compared {
  /** Keys whose rows are as the file has them. */
  readonly same: ReadonlySet<string>
  /** Ids of rows that stand elsewhere now. */
  readonly moving: readonly string[]
  /** Ids of rows that the file has no more. */
  readonly gone: readonly string[]
}

async function compare(
  tx: Tx,
  to: ImportPlace,
  tree: ReadonlyMap<string, Placed>,
  ids: ReadonlyMap<string, string>,
  comments: () => AsyncIterable<ImportedComment>,
  threads: Set<string>,
): Promise<Compared> {
  // of each text only its digest is kept
  const wanted = new Map<string, string>()
  for await (const comment of comments()) {
    if (tree.has(comment.key)) wanted.set(comment.key, fingerprint(wordsOf(comment, to)))
  }
  const [same, moving, gone] = [new Set<string>(), new Array<string>(), new Array<string>()]
  for await (const row of stored(tx, to)) {
    const placed = tree.get(row.key)
    if (!placed) {
      if (!row.shown) continue
      gone.push(row.id)
      threads.add(row.provision)
      continue
    }
    const stays =
      row.provision === provisionOf(placed, to) &&
      row.path === pathOf(placed, row.id, tree, ids).toString('hex')
    const says =
      row.shown &&
      row.orphan === placed.orphan &&
      wanted.get(row.key) === fingerprint([row.pseudonym, row.language, row.body])
    if (stays && says) same.add(row.key)
    else threads.add(row.provision)
    if (!stays) moving.push(row.id)
  }
  return { same, moving, gone }
}

async function writeAll(
  tx: Tx,
  to: ImportPlace,
  tree: ReadonlyMap<string, Placed>,
  ids: ReadonlyMap<string, string>,
  same: ReadonlySet<string>,
  comments: () => AsyncIterable<ImportedComment>,
  threads: Set<string>,
): Promise<void> {
  const there = new Set(same)
  const waiting: string[] = []
  let rows: object[] = []
  const flush = async () => {
    if (rows.length > 0)
      await tx.query(write, [
        to.consultationId,
        to.roundId,
        to.versionId,
        to.language,
        directionOf(to.language),
        JSON.stringify(rows),
      ])
    rows = []
  }
  for await (const comment of comments()) {
    const placed = tree.get(comment.key)
    if (!placed || same.has(comment.key)) continue
    const id = idOf(ids, comment.key)
    threads.add(provisionOf(placed, to))
    // a file may tell the answer before what it answers: such a row begins as a root and is put in its place at the end
    const inPlace = placed.parentKey === null || there.has(placed.parentKey)
    if (inPlace) there.add(comment.key)
    else waiting.push(comment.key)
    const [pseudonym, , body] = wordsOf(comment, to)
    rows.push({
      id,
      key: comment.key,
      provision: provisionOf(placed, to),
      parent: inPlace && placed.parentKey !== null ? idOf(ids, placed.parentKey) : null,
      path: (inPlace ? pathOf(placed, id, tree, ids) : threadPath(null, placed.at, id)).toString('hex'),
      answered: placed.answered || placed.parentKey !== null,
      pseudonym,
      orphan: placed.orphan,
      body,
      at: placed.at,
    })
    if (rows.length === atOnce) await flush()
  }
  await flush()
  const depthOf = (key: string) => tree.get(key)?.depth ?? 0
  for (const keys of portions(waiting.toSorted((a, b) => depthOf(a) - depthOf(b))))
    await tx.query(place, [
      to.consultationId,
      JSON.stringify(
        keys.flatMap((key) => {
          const placed = tree.get(key)
          if (!placed || placed.parentKey === null) return []
          const id = idOf(ids, key)
          return [
            { id, parent: idOf(ids, placed.parentKey), path: pathOf(placed, id, tree, ids).toString('hex') },
          ]
        }),
      ),
    ])
}

async function* stored(tx: Tx, { consultationId }: ImportPlace): AsyncGenerator<StoredComment> {
  for (let after = ''; ;) {
    const rows = await tx.query(storedComments, [consultationId, after])
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last.key
  }
}

/** What of a comment can be changed without moving it: its writer, language and text. */
function wordsOf(
  { writer, body }: ImportedComment,
  { language, pseudonym }: ImportPlace,
): readonly [pseudonym: string | null, language: string, body: string | null] {
  return [writer === null || body === null ? null : pseudonym(writer), language, body]
}

function fingerprint(words: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('base64')
}

function pathOf(
  placed: Placed,
  id: string,
  tree: ReadonlyMap<string, Placed>,
  ids: ReadonlyMap<string, string>,
): Buffer {
  const levels = [threadPath(null, placed.at, id)]
  for (let key = placed.parentKey; key !== null;) {
    const above = tree.get(key)
    if (!above) throw new Error(`${key} is not in the tree`)
    levels.push(threadPath(null, above.at, idOf(ids, key)))
    key = above.parentKey
  }
  return Buffer.concat(levels.toReversed())
}

function provisionOf({ proposal }: Placed, { provisions }: ImportPlace): string {
  const id = provisions.get(proposal)
  if (id === undefined) throw new Error(`proposal ${proposal} has no provision`)
  return id
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`${key} has no id`)
  return id
}

function* portions<Item>(all: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < all.length; from += atOnce) yield all.slice(from, from + atOnce)
}
