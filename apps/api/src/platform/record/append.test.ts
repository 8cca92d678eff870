import { randomUUID } from 'node:crypto'
import { verifyCommitment } from '@convene/record/commitment.js'
import { leafBytes } from '@convene/record/leaf.js'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import type { DataSource } from 'typeorm'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import type { Database } from '../database/database.js'
import { statement } from '../database/statement.js'
import { transact } from '../database/transaction.js'
import { append } from './append.js'
import { entryKind } from './entry-kind.js'
import { openLog, registryLog } from './logs.js'
import { systemAccount } from './system-account.js'

const thingDone = entryKind(
  { entry: 'thing.done' },
  { audience: 'public', live: true, notice: 'nobody', ids: ['thing'], fields: ['words'] },
)
const secretKept = entryKind(
  { entry: 'secret.kept' },
  { audience: 'internal', live: false, notice: 'nobody', ids: ['thing'], fields: ['words'] },
)
const context = (log: string) => ({
  log,
  account: systemAccount,
  act: { id: randomUUID(), verb: 'doThing', content: 'x' },
})
const thing = (log: string, rooms: readonly string[], id: string | number = 1) => ({
  ...context(log),
  kind: thingDone,
  ids: { thing: id },
  rooms,
  fields: { words: 'the words' },
})

let db: TestDatabase
let source: DataSource
let reads: Database
let owner: Client
beforeAll(async () => {
  db = await testDatabase()
  source = await db.source([], 8)
  reads = await db.reads()
  owner = await db.owner()
})
afterAll(() => db.close())

describe('one entry', () => {
  test('is stored with its act, its salts and its place in each room, and its leaf follows from its row', async () => {
    const appended = await transact(source, async (tx) =>
      append(tx, thing(await openLog(tx), ['text', 'portal'], 'A.M1')),
    )
    const [row] = await reads.query(
      statement<{
        kind: string
        commitments: Record<string, string>
        salts: Record<string, string>
        rooms: unknown
        verb: string
      }>(
        'test-entry',
        `select kind, commitments, verb,
           (select jsonb_object_agg(field, encode(salt, 'hex')) from entry_salt s where (s.log_id, s.number) = (e.log_id, e.number)) as salts,
           (select jsonb_agg(jsonb_build_array(name, er.number, er.prev, last) order by name)
              from entry_room er join room on room.id = room_id where (er.log_id, er.number) = (e.log_id, e.number)) as rooms
         from entry e join act using (log_id, number) where log_id = $1`,
      ),
      [appended.log],
    )
    expect(row).toMatchObject({
      kind: 'thing.done',
      verb: 'doThing',
      rooms: [
        ['portal', 1, 0, 1],
        ['text', 1, 0, 1],
      ],
    })
    expect(Object.keys(row?.commitments ?? {}).toSorted()).toEqual(['actor', 'words'])
    const opened = (field: string, value: string) =>
      verifyCommitment(field, value, {
        commitment: row?.commitments[field] ?? '',
        salt: Uint8Array.from(Buffer.from(row?.salts[field] ?? '', 'hex')),
      })
    expect([
      await opened('words', 'the words'),
      await opened('actor', systemAccount),
      await opened('words', 'other'),
    ]).toEqual([true, true, false])
    expect(
      Buffer.from(leafBytes({ ...appended, commitments: row?.commitments ?? {} })).toString(),
    ).not.toContain('the words')
  })

  test('of parties or the inside goes to the journal, whose number is its own', async () => {
    const log = await transact(source, openLog)
    await transact(source, (tx) => append(tx, thing(log, [])))
    const kept = await transact(source, (tx) =>
      append(tx, { ...context(log), kind: secretKept, ids: { thing: 2 }, rooms: [], fields: { words: 'w' } }),
    )
    expect(kept).toMatchObject({ number: 1, journal: true })
    const after = await transact(source, (tx) => append(tx, thing(log, [])))
    expect(after).toMatchObject({ number: 2, journal: false })
    const rows = await reads.query(
      statement<object>(
        'test-journal',
        `select audience, kind, journal_number, (select count(*) from journal_salt s where s.log_id = j.log_id) as salts
         from journal_entry j join act on act.log_id = j.log_id and journal_number = j.number where j.log_id = $1`,
      ),
      [log],
    )
    expect(rows).toEqual([{ audience: 'internal', kind: 'secret.kept', journal_number: 1, salts: 2 }])
  })

  test('whose transaction fails leaves no gap', async () => {
    const log = await transact(source, openLog)
    const failing = transact(source, async (tx) => {
      await append(tx, thing(log, ['text']))
      throw new Error('after all not')
    })
    await expect(failing).rejects.toThrow('after all not')
    expect(await transact(source, (tx) => append(tx, thing(log, ['text'])))).toMatchObject({ number: 1 })
  })

  test('is the last thing in its transaction', async () => {
    const log = await transact(source, registryLog)
    const twice = transact(source, async (tx) => {
      await append(tx, thing(log, []))
      await append(tx, thing(log, []))
    })
    await expect(twice).rejects.toThrow('the last thing it does')
    const writing = transact(source, async (tx) => {
      await append(tx, thing(log, []))
      await tx.query('select 1')
    })
    await expect(writing).rejects.toThrow('the last thing it does')
  })

  test('holds no words among its ids, and belongs to a log that exists', async () => {
    const log = await transact(source, registryLog)
    await expect(transact(source, (tx) => append(tx, thing(log, [], 'two words')))).rejects.toThrow(
      'no words',
    )
    await expect(transact(source, (tx) => append(tx, thing(randomUUID(), [])))).rejects.toThrow(
      'there is no log',
    )
  })
})

describe('8 writers, 20,000 entries in 3 logs and 5 rooms', () => {
  const perWriter = 2_500
  const rooms = ['text', 'portal', 'round', 'thread', 'library']

  test('the reader who follows the number misses none and sees none twice; numbers are dense and each prev is right', async () => {
    const logs = await Promise.all([1, 2, 3].map(() => transact(source, openLog)))
    let writing = true
    const readers = logs.map((log) => follow(log, () => writing))
    await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer, logs)))
    writing = false
    const seen = await Promise.all(readers)

    const counted = await reads.query(
      statement<{ log: string; n: number }>(
        'test-counters',
        'select id as log, n from log where id = any($1)',
      ),
      [logs],
    )
    expect(counted.reduce((sum, { n }) => sum + n, 0)).toBe(8 * perWriter)
    logs.forEach((log, i) => {
      const n = counted.find((row) => row.log === log)?.n ?? 0
      expect(n).toBeGreaterThan(1_000)
      expect(seen[i]).toEqual(Array.from({ length: n }, (_, index) => index + 1))
    })
    const wrong = await wrongRows(logs)
    expect(wrong).toEqual([{ wrong_prev: 0, wrong_last: 0, back_in_time: 0, wrong_rooms: 0 }])
  }, 300_000)

  /** Each entry in another log and another set of rooms; its id says in how many. Every tenth fails once before. */
  async function write(writer: number, logs: readonly string[]): Promise<void> {
    for (let i = 0; i < perWriter; i++) {
      const log = logs[(i * 7 + writer) % logs.length] ?? ''
      const chosen = rooms.filter((_, bit) => (i + writer) & (1 << bit))
      const entry = thing(log, i % 2 ? chosen : chosen.toReversed(), chosen.length)
      if (i % 10 === 0)
        await transact(source, async (tx) => {
          await append(tx, entry)
          throw new Error('planned')
        }).catch((error: Error) => expect(error.message).toBe('planned'))
      await transact(source, (tx) => append(tx, entry))
    }
  }
})

describe('the test of append itself finds', () => {
  const entry = `insert into entry (log_id, number, kind, account_id, ids) select $1, n, 'thing.done', '${systemAccount}', '{"thing": 0}'`

  test('a prev that was read from a snapshot instead of returned by the update', async () => {
    const log = await transact(source, openLog)
    await transact(source, (tx) => append(tx, thing(log, ['text'])))
    await writeFaulty(
      log,
      `with counted as (update log set n = n + 1 where id = $1 returning n),
         stored as (${entry} from counted),
         old as (select id, last from room where log_id = $1),
         moved as (update room set prev = last, last = n from counted where log_id = $1)
       insert into entry_room (room_id, log_id, number, prev) select id, $1, n, last from counted, old`,
    )
    const [found] = await wrongRows([log])
    expect(found?.wrong_prev).toBeGreaterThan(0)
  }, 60_000)

  test('a number that was taken from a sequence before the commit', async () => {
    const service = owner.escapeIdentifier(new URL(db.serviceUrl).username)
    await owner.query(`create sequence planted; grant usage on sequence planted to ${service}`)
    const log = await transact(source, openLog)
    let writing = true
    const reader = follow(log, () => writing)
    await writeFaulty(log, `${entry} from (select nextval('planted') as n) taken`)
    writing = false
    expect((await reader).length).toBeLessThan(400)
  }, 60_000)

  /** 400 times by 8 writers; a pause before each commit lets the others in between. */
  async function writeFaulty(log: string, text: string): Promise<void> {
    const write = async () => {
      for (let i = 0; i < 50; i++)
        await transact(source, async (tx) => {
          await tx.query(text, [log])
          await tx.query('select pg_sleep(random() * 0.004)')
        })
    }
    await Promise.all(Array.from({ length: 8 }, write))
  }
})

/** Asks again and again for what is newer than the last number it saw, and once more after the last write. */
async function follow(log: string, writing: () => boolean): Promise<number[]> {
  const newer = statement<{ number: number }>(
    'test-follow',
    'select number from entry where log_id = $1 and number > $2 order by number limit 500',
  )
  const seen: number[] = []
  for (let last = false; ;) {
    const rows = await reads.query(newer, [log, seen.at(-1) ?? 0])
    seen.push(...rows.map(({ number }) => number))
    if (last && rows.length === 0) return seen
    last = !writing()
  }
}

/** Counts what is not as it must be in these logs: all nought, or the append is wrong. */
function wrongRows(logs: readonly string[]) {
  return reads.query(
    statement<{ wrong_prev: number; wrong_last: number; back_in_time: number; wrong_rooms: number }>(
      'test-prev',
      `with placed as (select er.room_id, er.number, er.prev,
           lag(er.number, 1, 0::bigint) over (partition by er.room_id order by er.number) as before
           from entry_room er where er.log_id = any($1))
       select (select count(*) from placed where prev <> before) as wrong_prev,
         (select count(*) from room r where r.log_id = any($1) and (last, prev) is distinct from
           (select (number, prev) from entry_room where room_id = r.id order by number desc limit 1)) as wrong_last,
         (select count(*) from (select at < lag(at) over (partition by log_id order by number) as back
               from entry where log_id = any($1)) times where back) as back_in_time,
         (select count(*) from entry e where log_id = any($1) and (ids->>'thing')::int <>
           (select count(*) from entry_room er where (er.log_id, er.number) = (e.log_id, e.number))) as wrong_rooms`,
    ),
    [logs],
  )
}
