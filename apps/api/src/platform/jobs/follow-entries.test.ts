import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import type { DataSource } from 'typeorm'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import { transact } from '../database/transaction.js'
import { append } from '../record/append.js'
import { entryKind } from '../record/entry-kind.js'
import { openLog } from '../record/logs.js'
import type { Happened, Reaction } from '../record/reactions.js'
import { systemAccount } from '../record/system-account.js'
import { log as telemetry } from '../telemetry/log.js'
import { EntryFollower } from './follow-entries.js'

telemetry.level = 'silent'
const open = entryKind({ entry: 'thing.done' }, kindOf('public'))
const inside = entryKind({ entry: 'thing.kept' }, kindOf('internal'))
const other = entryKind({ entry: 'thing.other' }, kindOf('public'))

function kindOf<const Reach extends 'public' | 'internal'>(audience: Reach) {
  return { audience, live: false, notice: 'nobody', ids: ['thing'], fields: [] } as const
}

let db: TestDatabase
let source: DataSource
let owner: Client
let log: string
beforeAll(async () => {
  db = await testDatabase()
  source = await db.source([], 12)
  owner = await db.owner()
  // what reactions write here, in the transaction of their cursor
  await owner.query(
    'create table reacted (reaction text, log uuid, number bigint, journal boolean, at serial)',
  )
  await owner.query('grant all on reacted to public; grant all on sequence reacted_at_seq to public')
})
afterAll(() => db.close())
beforeEach(async () => {
  await owner.query('truncate reacted; truncate reaction_cursor')
  log = await transact(source, openLog)
})

async function happens(
  kind: typeof open | typeof inside | typeof other,
  times = 1,
  into = log,
): Promise<void> {
  for (let i = 0; i < times; i++)
    await transact(source, (tx) =>
      append(tx, {
        log: into,
        account: systemAccount,
        act: { id: randomUUID(), verb: 'doThing', content: i },
        kind,
        ids: { thing: randomUUID() },
        rooms: [],
        fields: {},
      }),
    )
}

function reaction(name: string, more: (entry: Happened) => void | Promise<void> = () => {}): Reaction {
  return {
    name,
    kinds: ['thing.done', 'thing.kept'],
    react: async (tx, entry) => {
      await tx.query('insert into reacted (reaction, log, number, journal) values ($1, $2, $3, $4)', [
        name,
        entry.log,
        entry.number,
        entry.journal,
      ])
      await more(entry)
    },
  }
}

async function reacted(name: string, journal = false, of = log): Promise<number[]> {
  const { rows } = await owner.query<{ number: number }>(
    'select number from reacted where (reaction, log, journal) = ($1, $2, $3) order by at',
    [name, of, journal],
  )
  return rows.map(({ number }) => number)
}

const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('a reaction gets every entry of its kinds once, public and journal, in the order of their numbers', async () => {
  await happens(open, 60)
  await happens(other, 3)
  await happens(inside, 55)
  const follower = new EntryFollower(source, [reaction('all')])
  await follower.catchUp()
  await follower.catchUp()
  expect(await reacted('all')).toEqual(oneTo(60))
  expect(await reacted('all', true)).toEqual(oneTo(55))
  await happens(open)
  await follower.catchUp()
  expect(await reacted('all')).toEqual([...oneTo(60), 64])
})

test('two workers at once react once', async () => {
  await happens(open, 40)
  const workers = oneTo(4).map(() => new EntryFollower(source, [reaction('first'), reaction('second')]))
  for (let round = 0; round < 3; round++) {
    await Promise.all(workers.map((worker) => worker.catchUp()))
    await happens(open, 5)
  }
  await workers[0]?.catchUp()
  expect(await reacted('first')).toEqual(oneTo(55))
  expect(await reacted('second')).toEqual(oneTo(55))
})

test('a worker that is killed between a reaction and its cursor has done neither; the next does both', async () => {
  await happens(open, 10)
  const dying = await db.source([], 2)
  let cut = false
  const killed = new EntryFollower(dying, [
    reaction('killed', async ({ number }) => {
      if (number !== 4) return
      const ended = await source.query(
        `select pg_terminate_backend(pid) from pg_locks where relation = 'reacted'::regclass and mode = 'RowExclusiveLock'`,
      )
      expect(ended).toHaveLength(1)
      cut = true
    }),
  ])
  await killed.catchUp()
  expect(cut).toBe(true)
  expect(await reacted('killed')).toEqual([])
  await new EntryFollower(source, [reaction('killed')]).catchUp()
  expect(await reacted('killed')).toEqual(oneTo(10))
})

test('a poisoned entry holds up its reaction in its log, and nothing else; healed, all comes in order', async () => {
  let poisoned = true
  let tries = 0
  const elsewhere = await transact(source, openLog)
  await happens(open, 6)
  await happens(open, 2, elsewhere)
  const follower = new EntryFollower(source, [
    reaction('poisoned', (entry) => {
      if (!poisoned || entry.number !== 4 || entry.log !== log) return
      tries++
      throw new Error('poison')
    }),
    reaction('healthy'),
  ])
  for (let look = 0; look < 5; look++) await follower.catchUp()
  expect(await reacted('healthy')).toEqual(oneTo(6))
  expect(await reacted('poisoned')).toEqual(oneTo(3))
  expect(await reacted('poisoned', false, elsewhere)).toEqual(oneTo(2))
  // tried with the others, then alone; after that it waits
  expect(tries).toBe(2)
  poisoned = false
  await new EntryFollower(source, [reaction('poisoned')]).catchUp()
  expect(await reacted('poisoned')).toEqual(oneTo(6))
})

test('an entry whose transaction is still open when a later look comes is not passed over', async () => {
  await happens(open, 2)
  const follower = new EntryFollower(source, [reaction('patient')])
  const holding = await transact(source, async (tx) => {
    const appended = await append(tx, {
      log,
      account: systemAccount,
      act: { id: randomUUID(), verb: 'doThing', content: 1 },
      kind: open,
      ids: { thing: randomUUID() },
      rooms: [],
      fields: {},
    })
    await follower.catchUp()
    return appended
  })
  await happens(open)
  await follower.catchUp()
  expect(holding.number).toBe(3)
  expect(await reacted('patient')).toEqual(oneTo(4))
})
