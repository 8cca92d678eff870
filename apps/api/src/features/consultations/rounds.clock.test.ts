import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { Client } from 'pg'
import { testApplication, type TestApplication } from '../../testing/application.js'
import { shareRound } from '../../platform/database/round-lock.js'
import { transact } from '../../platform/database/transaction.js'
import { system, visitor } from '../../platform/record/system-account.js'
import { endRound } from './commands/end-round.js'
import { openRound } from './commands/open-round.js'

let app: TestApplication
let owner: Client
let [open, announced] = ['', '']
beforeAll(async () => {
  app = await testApplication()
  owner = await app.database.owner()
  const { rows } = await owner.query<{ id: string }>(
    'select r.id from round r join consultation c on c.id = r.consultation_id where c.slug = $1 order by number',
    ['global-digital-compact'],
  )
  open = rows[1]?.id ?? ''
  announced = rows[2]?.id ?? ''
})
afterAll(() => app.close())
beforeEach(async () => {
  jest.useRealTimers()
  await owner.query(
    `update round set state = 'open', opens_at = now() - interval '1 day', closes_at = now() + interval '1 day' where id = $1`,
    [open],
  )
  await owner.query(
    `update round set state = 'announced', opens_at = now() + interval '1 day', closes_at = now() + interval '9 day' where id = $1`,
    [announced],
  )
})

const endsIn = (seconds: number) =>
  owner.query('update round set closes_at = now() + make_interval(secs => $2) where id = $1', [open, seconds])
const opensIn = (seconds: number) =>
  owner.query('update round set opens_at = now() + make_interval(secs => $2) where id = $1', [
    announced,
    seconds,
  ])

async function stateOf(round: string): Promise<string | undefined> {
  const { rows } = await owner.query<{ state: string }>('select state from round where id = $1', [round])
  return rows[0]?.state
}

async function entriesOf(kind: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from entry where kind = $1',
    [kind],
  )
  return rows[0]?.count ?? 0
}

test('the clock opens and ends what is due, each with one public entry in the room of the consultation', async () => {
  const before = { opened: await entriesOf('round.opened'), ended: await entriesOf('round.ended') }
  await app.tick('rounds')
  expect([await stateOf(open), await stateOf(announced)]).toEqual(['open', 'announced'])
  await endsIn(-1)
  await opensIn(-1)
  await app.tick('rounds')
  await app.tick('rounds')
  expect([await stateOf(open), await stateOf(announced)]).toEqual(['reviewing', 'open'])
  expect({ opened: await entriesOf('round.opened'), ended: await entriesOf('round.ended') }).toEqual({
    opened: before.opened + 1,
    ended: before.ended + 1,
  })
  const { rows } = await owner.query(
    `select distinct r.name, e.ids ->> 'round' as round from entry e join entry_room using (log_id, number) join room r on r.id = room_id where e.kind = 'round.ended'`,
  )
  expect(rows).toEqual([{ name: 'consultation', round: open }])
})

test('pages of the consultation change their state and their version when the round ends', async () => {
  const page = '/en/page/RoundPage?consultation=global-digital-compact&number=2'
  const before = await app.get(page)
  expect(before.text).toContain('"state":"open"')
  await endsIn(-1)
  await app.tick('rounds')
  const after = await app.get(page)
  expect(after.text).toContain('"state":"reviewing"')
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
})

test("with two processes at once it happens once, whatever the processes' own clocks say", async () => {
  const sources = await Promise.all([app.database.source(), app.database.source()])
  const before = await entriesOf('round.ended')
  await endsIn(-1)
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      endRound(sources[index % 2] ?? sources[0], system, { round: open }),
    ),
  )
  expect(
    outcomes.map((outcome) => (outcome.outcome === 'refused' ? outcome.code : outcome.outcome)).toSorted(),
  ).toEqual([...Array<string>(7).fill('ROUND_STATE_IS_OTHER'), 'done'])
  expect(await entriesOf('round.ended')).toBe(before + 1)
})

test.each([-1, 1])('a clock of the process that is %i days off decides nothing', async (days) => {
  jest.useFakeTimers({
    doNotFake: [
      'nextTick',
      'setImmediate',
      'setTimeout',
      'setInterval',
      'clearTimeout',
      'clearInterval',
      'queueMicrotask',
      'performance',
      'hrtime',
    ],
    now: Date.now() + days * 86_400_000,
  })
  const source = await app.database.source()
  await endsIn(3600)
  expect(await endRound(source, system, { round: open })).toMatchObject({ code: 'ROUND_TOO_EARLY' })
  await endsIn(-1)
  expect(await endRound(source, system, { round: open })).toMatchObject({ outcome: 'done' })
})

test('ending waits for the acts of the round that began before it', async () => {
  const source = await app.database.source()
  await endsIn(-1)
  const order: string[] = []
  let let_go = () => {}
  const posting = transact(source, async (tx) => {
    await shareRound(tx, open)
    await new Promise<void>((resolve) => (let_go = resolve))
    order.push('posted')
  })
  const ending = endRound(source, system, { round: open }).then((outcome) => {
    order.push('ended')
    return outcome
  })
  // until the ending waits for the lock
  while (
    (await owner.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount === 0
  );
  let_go()
  await posting
  expect(await ending).toMatchObject({ outcome: 'done' })
  expect(order).toEqual(['posted', 'ended'])
})

test('neither before its time, nor by anybody but the clock, nor a round that is not there', async () => {
  const source = await app.database.source()
  expect(await openRound(source, system, { round: announced })).toMatchObject({ code: 'ROUND_TOO_EARLY' })
  await opensIn(-1)
  expect(await openRound(source, visitor, { round: announced })).toMatchObject({ code: 'NOT_FOR_YOU' })
  expect(await openRound(source, system, { round: crypto.randomUUID() })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await stateOf(announced)).toBe('announced')
})
