import { randomUUID } from 'node:crypto'
import { act } from '@convene/rules/may.js'
import { isSystem, type Person } from '@convene/rules/person.js'
import { predicate } from '@convene/rules/predicate.js'
import { notFound, refusalCode, refuse } from '@convene/rules/refusal.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { type DataSource, EntitySchema } from 'typeorm'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import { transact } from '../database/transaction.js'
import { append } from './append.js'
import { command, done, nothingChanged } from './command.js'
import { entryKind } from './entry-kind.js'
import { openLog } from './logs.js'
import { onAppended } from './record-signal.js'
import { system } from './system-account.js'

interface Facts {
  readonly open: boolean
}
const doorIsShut = refusalCode('DOOR_IS_SHUT')
const putThing = act({
  verb: 'putThing',
  by: 'cli',
  entry: 'thing.put',
  anyOf: [[isSystem, predicate('doorIsOpen', doorIsShut, (_person, { open }: Facts) => open)]],
})
const thingPut = entryKind(putThing, {
  audience: 'public',
  live: true,
  notice: 'nobody',
  ids: ['thing'],
  fields: ['words'],
})
const thingTable = new EntitySchema<{ id: string; words: string }>({
  name: 'thing',
  columns: { id: { type: 'uuid', primary: true }, words: { type: 'text' } },
})

interface Input {
  readonly words: string
  readonly during?: (attempt: number) => Promise<unknown> | undefined
}
let log: string
let open = true
const put = command(putThing, {
  log: async (_tx, { words }: Input) => (words === 'lost' ? refuse(notFound, {}) : log),
  content: ({ words }) => ({ words }),
  facts: async () => ({ open }),
  async run(tx, { input: { words, during }, act }) {
    if (words === '') return nothingChanged('empty')
    const thing = randomUUID()
    await tx.insert(thingTable, { id: thing, words })
    await during?.(++attempt)
    return done(
      await append(tx, { ...act, kind: thingPut, ids: { thing }, rooms: ['things'], fields: { words } }),
      words,
    )
  },
})

let db: TestDatabase
let source: DataSource
let owner: Client
let attempt = 0
beforeAll(async () => {
  db = await testDatabase()
  owner = await db.owner()
  await owner.query(`create table thing (id uuid primary key, words text not null);
    grant select, insert, update, delete on thing to ${owner.escapeIdentifier(new URL(db.serviceUrl).username)}`)
  source = await db.source([thingTable], 8)
})
beforeEach(async () => {
  log = await transact(source, openLog)
  open = true
  attempt = 0
})
afterAll(() => db.close())

/** What the database holds of this test's log, as the owner sees it. */
async function stored() {
  const { rows } = await owner.query<{ entries: number; acts: number; n: number; things: number }>(
    `select (select count(*)::int from entry where log_id = $1) as entries, (select count(*)::int from act where log_id = $1) as acts,
       (select n::int from log where id = $1) as n,
       (select count(*)::int from thing where id::text in (select ids->>'thing' from entry where log_id = $1)) as things`,
    [log],
  )
  return rows[0]
}
const things = async () => (await owner.query('select from thing')).rowCount

describe('the same id twice', () => {
  test('with the same content: the first answer again, and nothing done twice', async () => {
    const id = randomUUID()
    const first = await put(source, system, { words: 'one' }, id)
    const second = await put(source, system, { words: 'one' }, id)
    expect(first).toMatchObject({
      outcome: 'done',
      again: false,
      report: 'one',
      entry: { number: 1, kind: 'thing.put' },
    })
    expect(second).toEqual({ ...first, again: true, report: undefined })
    expect(await stored()).toEqual({ entries: 1, acts: 1, n: 1, things: 1 })
  })

  test('with other content, or by another act: a conflict that tells nothing of the first', async () => {
    const id = randomUUID()
    await put(source, system, { words: 'one' }, id)
    expect(await put(source, system, { words: 'other' }, id)).toEqual({
      outcome: 'refused',
      code: 'ACT_ID_TAKEN',
      params: {},
    })
    const move = command(
      { ...putThing, verb: 'moveThing' },
      {
        log: async () => log,
        content: (input: Input) => ({ words: input.words }),
        facts: async () => ({ open }),
        run: async () => nothingChanged('never'),
      },
    )
    expect(await move(source, system, { words: 'one' }, id)).toMatchObject({ code: 'ACT_ID_TAKEN' })
    expect(await stored()).toMatchObject({ entries: 1 })
  })

  test('by another person: an act of their own', async () => {
    const other: Person = { account: randomUUID(), kind: 'system' }
    await owner.query(
      `insert into account (id, kind, display_name, name_skeleton, stakeholder_group_id) values ($1, 'person', 'Other', 'other', 'individual')`,
      [other.account],
    )
    const id = randomUUID()
    await put(source, system, { words: 'one' }, id)
    expect(await put(source, other, { words: 'two' }, id)).toMatchObject({
      outcome: 'done',
      again: false,
      entry: { number: 2 },
    })
  })

  test('refused, then allowed: done; allowed, then forbidden: the first answer again', async () => {
    const id = randomUUID()
    open = false
    expect(await put(source, system, { words: 'one' }, id)).toEqual({
      outcome: 'refused',
      code: 'DOOR_IS_SHUT',
      params: {},
    })
    expect(await stored()).toEqual({ entries: 0, acts: 0, n: 0, things: 0 })
    open = true
    expect(await put(source, system, { words: 'one' }, id)).toMatchObject({ outcome: 'done', again: false })
    open = false
    expect(await put(source, system, { words: 'one' }, id)).toMatchObject({ outcome: 'done', again: true })
  })

  test('at once: done once, and both hear of it', async () => {
    for (let round = 0; round < 20; round++) {
      const id = randomUUID()
      const both = await Promise.all([1, 2].map(() => put(source, system, { words: 'same' }, id)))
      expect(both.map((one) => one.outcome === 'done' && one.again).toSorted()).toEqual([false, true])
      expect(both[0]).toMatchObject({ entry: { number: round + 1 } })
      expect(both[1]).toMatchObject({ entry: { number: round + 1 } })
    }
    expect(await stored()).toEqual({ entries: 20, acts: 20, n: 20, things: 20 })
  })

  test('at once with other content: one is done, the other a conflict', async () => {
    const id = randomUUID()
    const both = await Promise.all(['a', 'b'].map((words) => put(source, system, { words }, id)))
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'refused'])
    expect(await stored()).toMatchObject({ entries: 1, things: 1 })
  })

  test('its content erased since: a conflict', async () => {
    const id = randomUUID()
    await put(source, system, { words: 'one' }, id)
    await source.query('update act set content_salt = null, content_hmac = null where act_id = $1', [id])
    expect(await put(source, system, { words: 'one' }, id)).toMatchObject({ code: 'ACT_ID_TAKEN' })
  })
})

test('whoever listens is told of the log when the entry is there for everyone, and of nothing else', async () => {
  const seen: Promise<unknown>[] = []
  const end = onAppended((told) =>
    seen.push(owner.query('select number from entry where log_id = $1', [told])),
  )
  await put(source, system, { words: 'one' })
  await put(source, system, { words: '' })
  open = false
  await put(source, system, { words: 'two' })
  end()
  open = true
  await put(source, system, { words: 'three' })
  expect(await Promise.all(seen)).toEqual([expect.objectContaining({ rows: [{ number: 1 }] })])
})

describe('what does not end in an entry leaves nothing', () => {
  test('a person who may not, a subject that is not there, nothing to change', async () => {
    const before = await things()
    const person: Person = { account: randomUUID(), kind: 'person' }
    expect(await put(source, person, { words: 'x' })).toMatchObject({ code: 'NOT_FOR_YOU' })
    expect(await put(source, system, { words: 'lost' })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await put(source, system, { words: '' })).toEqual({ outcome: 'nothingChanged', report: 'empty' })
    expect(await things()).toBe(before)
    expect(await stored()).toEqual({ entries: 0, acts: 0, n: 0, things: 0 })
  })

  test("a command that forgets its entry, denies it, or appends another act's", async () => {
    const before = await things()
    const parts = { log: async () => log, content: () => 'x', facts: async () => ({ open }) }
    const entry = { number: 1, log, journal: false, kind: 'thing.put', ids: {}, at: '' }
    const forgetting = command(putThing, {
      ...parts,
      async run(tx) {
        await tx.insert(thingTable, { id: randomUUID(), words: 'x' })
        return done(entry, undefined)
      },
    })
    await expect(forgetting(source, system, {})).rejects.toThrow('has not appended')
    const denying = command(putThing, {
      ...parts,
      async run(tx, { act }) {
        await append(tx, { ...act, kind: thingPut, ids: { thing: 1 }, rooms: [], fields: { words: 'x' } })
        return nothingChanged('x')
      },
    })
    await expect(denying(source, system, {})).rejects.toThrow('has appended')
    const mistaken = command(
      { ...putThing, entry: 'thing.moved' },
      {
        ...parts,
        run: async (tx, { act }) =>
          done(
            await append(tx, {
              ...act,
              kind: thingPut,
              ids: { thing: 1 },
              rooms: [],
              fields: { words: 'x' },
            }),
            undefined,
          ),
      },
    )
    await expect(mistaken(source, system, {})).rejects.toThrow('its kind of entry is thing.moved')
    expect(await things()).toBe(before)
    expect(await stored()).toEqual({ entries: 0, acts: 0, n: 0, things: 0 })
  })
})

describe('when the database cannot', () => {
  const raising = (code: string, times: number) => (attempt: number) =>
    attempt > times
      ? undefined
      : owner.query(`do $$ begin raise exception 'planted' using errcode = '${code}'; end $$`)

  test.each(['40001', '40P01'])('%s: the command begins again', async (code) => {
    expect(await put(source, system, { words: 'one', during: raising(code, 2) })).toMatchObject({
      outcome: 'done',
    })
    expect(attempt).toBe(3)
    expect(await stored()).toEqual({ entries: 1, acts: 1, n: 1, things: 1 })
  })

  test('a full disk is the refusal STORAGE_FULL', async () => {
    expect(await put(source, system, { words: 'one', during: raising('53100', 9) })).toMatchObject({
      code: 'STORAGE_FULL',
    })
    expect(attempt).toBe(1)
  })

  test('a lost connection is the refusal TRY_AGAIN, nothing is stored, and the next act is done', async () => {
    const cut = async () => {
      const cutOff = await source.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = current_user and state = 'idle in transaction'`)
      expect(cutOff).toHaveLength(1)
    }
    expect(await put(source, system, { words: 'one', during: cut })).toMatchObject({ code: 'TRY_AGAIN' })
    expect(await stored()).toEqual({ entries: 0, acts: 0, n: 0, things: 0 })
    expect(await put(source, system, { words: 'one' })).toMatchObject({ outcome: 'done' })
  })

  test('a pool with no free connection is the refusal TRY_AGAIN', async () => {
    const one = await db.source([thingTable], 1)
    let release = () => {}
    const busy = put(one, system, {
      words: 'slow',
      during: () => new Promise<void>((resolve) => (release = resolve)),
    })
    expect(await put(one, system, { words: 'waiting' })).toMatchObject({ code: 'TRY_AGAIN' })
    release()
    expect(await busy).toMatchObject({ outcome: 'done' })
  })

  test('a fault that nobody foresaw is thrown, not refused', async () => {
    await expect(put(source, system, { words: 'one', during: raising('P0001', 9) })).rejects.toThrow(
      'planted',
    )
  })
})
