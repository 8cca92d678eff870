import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from 'pg'
import { type TestDatabase, testDatabase } from '../../testing/database.js'
import { log } from '../telemetry/log.js'
import { runTimers } from './run-timers.js'
import { TimerLocks } from './timer-locks.js'
import type { Timer } from './timers.js'

log.level = 'silent'
let db: TestDatabase
let owner: Client
beforeAll(async () => {
  db = await testDatabase()
  owner = await db.owner()
})
const running: TestWorker[] = []
afterAll(async () => {
  await Promise.all(running.map(({ stop }) => stop()))
  await db.close()
})

interface TestWorker {
  readonly stop: () => Promise<void>
}

function worker(...timers: Timer[]): TestWorker {
  const ending = new AbortController()
  const locks = new TimerLocks(db.serviceUrl)
  const ended = runTimers(timers, locks, ending.signal)
  const one = {
    async stop() {
      ending.abort()
      await ended
      await locks.close()
    },
  }
  running.push(one)
  return one
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(20)
}

test('of two workers one runs a timer; when it stops the other does', async () => {
  const runs = { first: 0, second: 0 }
  const one = (who: 'first' | 'second') => worker({ name: 'one', every: 0.1, run: async () => ++runs[who] })
  const first = one('first')
  await until(() => runs.first > 0)
  const second = one('second')
  const before = runs.first
  await until(() => runs.first > before + 5)
  expect(runs.second).toBe(0)
  await first.stop()
  await until(() => runs.second > 0)
  await second.stop()
})

test('a worker whose session is cut off loses its timers and takes them again when they are free', async () => {
  let runs = 0
  const alone = worker({ name: 'cut', every: 0.1, run: async () => ++runs })
  await until(() => runs > 0)
  const service = await db.source([], 1)
  await service.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'convene timers' and datname = current_database()`,
  )
  const before = runs
  await until(() => runs > before + 3)
  const { rows } = await owner.query(`select from pg_locks where locktype = 'advisory' and classid = 727 and
    database = (select oid from pg_database where datname = current_database())`)
  expect(rows).toHaveLength(1)
  await alone.stop()
})

test('a timer that throws comes again, and neither it nor one that hangs delays another', async () => {
  let [thrown, healthy] = [0, 0]
  let release = () => {}
  const hanging = new Promise<void>((resolve) => (release = resolve))
  const all = worker(
    { name: 'hangs', every: 0.1, run: () => hanging },
    {
      name: 'throws',
      every: 0.1,
      run: async () => {
        thrown++
        throw new Error('poison')
      },
    },
    { name: 'healthy', every: 0.1, run: async () => ++healthy },
  )
  await until(() => thrown > 3 && healthy > 3)
  release()
  await all.stop()
  expect(thrown).toBeGreaterThan(3)
})
