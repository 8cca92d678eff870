import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { LiveEntry } from './live-entry'
import { LiveLine } from './live-line'
import type { Transport, TransportEvents } from './transport'
import type { LiveState } from './watched-room'

const room = 'log thread/one'
const address = { consultation: 'one', code: 'A.1' }

/** A server with one room over a line that loses, doubles and turns about what is told, and that comes and goes. */
class FakeServer {
  log = 'log'
  readonly record: LiveEntry[] = []
  events: TransportEvents | undefined
  problems: ('TRY_AGAIN' | 'TOO_OLD' | 'FROM_THE_FUTURE' | 'TOO_SLOW')[] = []
  asked: string[] = []
  closed = 0
  #connected = false

  /** Appends an entry and tells of it as often as said, unless the line is lost. */
  say(step: number, times = 1): void {
    const prev = this.record.at(-1)?.number ?? 0
    this.record.push({
      log: this.log,
      number: prev + step,
      prev,
      kind: 'thing.said',
      at: '',
      contribution: null,
      positionFigures: null,
      provision: null,
    })
    for (let time = 0; time < times; time++) this.tell(this.record.slice(-1))
  }
  tell(entries: readonly LiveEntry[]): void {
    if (this.#connected) this.events?.entries({ room, log: this.log, entries })
  }
  up(): void {
    this.#connected = true
    this.events?.up()
  }
  down(): void {
    this.#connected = false
    this.events?.down()
  }
  open = async (events: TransportEvents): Promise<Transport> => {
    this.events = events
    this.up()
    const answer = async <Given>(event: string, given: () => Given) => {
      this.asked.push(event)
      await Promise.resolve()
      if (!this.#connected) throw new Error('no line')
      const problem = event === 'catchUp' ? this.problems.shift() : undefined
      return problem ? { problem } : given()
    }
    return {
      watch: () =>
        answer('watch', () => ({
          rooms: [{ room, log: this.log, number: this.record.at(-1)?.number ?? 0 }],
        })),
      catchUp: ({ after }) =>
        answer('catchUp', () => {
          const missed = this.record.filter(({ number }) => number > after)
          return { entries: missed.slice(0, 3), more: missed.length > 3 }
        }),
      leave: () => answer('leave', () => ({})),
      account: () => answer('account', () => ({ unread: 2 })),
      close: () => {
        this.closed++
        this.#connected = false
      },
    }
  }
}

const settle = async () => {
  for (let turn = 0; turn < 60; turn++) await Promise.resolve()
}
const watching = (server: FakeServer, from = { log: 'log', number: 0 }) => {
  const line = new LiveLine(server.open, async () => {})
  const [got, states]: [number[], LiveState[]] = [[], []]
  const end = line.watch(address, from, {
    onEntries: (entries) => got.push(...entries.map(({ number }) => number)),
    onState: (state) => states.push(state),
  })
  return { line, got, states, end }
}

test('whatever the line loses, doubles or turns about, and whenever it is lost, each entry is given once and in order', async () => {
  const happening = fc.oneof(
    fc.record({
      what: fc.constant('say' as const),
      step: fc.integer({ min: 1, max: 3 }),
      times: fc.integer({ min: 0, max: 2 }),
    }),
    fc.record({ what: fc.constant('old' as const), back: fc.nat(5) }),
    fc.record({
      what: fc.constantFrom('down' as const, 'up' as const, 'breathe' as const, 'resync' as const),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const server = new FakeServer()
      const { got, states } = watching(server)
      for (const each of happenings) {
        if (each.what === 'say') server.say(each.step, each.times)
        else if (each.what === 'old') server.tell(server.record.slice(-each.back).toReversed())
        else if (each.what === 'down') server.down()
        else if (each.what === 'up') server.up()
        else if (each.what === 'resync') server.events?.resync()
        else await settle()
        const numbers = server.record.map(({ number }) => number)
        expect(got).toEqual(numbers.slice(0, got.length))
      }
      server.down()
      server.up()
      await settle()
      expect(got).toEqual(server.record.map(({ number }) => number))
      expect(states.at(-1)).toBe('live')
    }),
    { numRuns: 300 },
  )
})

test('the states are those of the line: connecting, live, offline, live', async () => {
  const server = new FakeServer()
  const { states } = watching(server)
  await settle()
  server.down()
  server.up()
  await settle()
  expect(states).toEqual(['live', 'offline', 'live'])
})

test.each(['TOO_OLD', 'FROM_THE_FUTURE'] as const)(
  'after %s the page is to be loaded anew, and nothing more is given',
  async (problem) => {
    const server = new FakeServer()
    server.say(1)
    server.problems = [problem]
    const { states, got } = watching(server)
    await settle()
    server.say(1)
    server.down()
    server.up()
    await settle()
    expect(states).toEqual(['tooOld'])
    expect(got).toEqual([])
  },
)

test('another log than the page was made of is not followed', async () => {
  const server = new FakeServer()
  server.log = 'other log'
  const { states } = watching(server)
  await settle()
  expect(states).toEqual(['tooOld'])
})

test.each(['TRY_AGAIN', 'TOO_SLOW'] as const)('after %s it is asked again', async (problem) => {
  const server = new FakeServer()
  server.say(1)
  server.problems = [problem, problem]
  const { got, states } = watching(server)
  await settle()
  expect(got).toEqual([1])
  expect(states).toEqual(['live'])
})

test('a page that is up to date asks for nothing', async () => {
  const server = new FakeServer()
  server.say(2)
  watching(server, { log: 'log', number: 2 })
  await settle()
  expect(server.asked).toEqual(['watch'])
})

test('the line is closed when nobody watches any more, and opened again when somebody does', async () => {
  const server = new FakeServer()
  const { line, end, got } = watching(server)
  await settle()
  const unread: number[] = []
  const endUnread = line.watchUnread((count) => unread.push(count))
  await settle()
  end()
  server.say(1)
  await settle()
  expect([server.closed, unread, got]).toEqual([0, [2], []])
  endUnread()
  expect(server.closed).toBe(1)
  line.watch(
    address,
    { log: 'log', number: 0 },
    { onEntries: (entries) => got.push(entries.length), onState: () => {} },
  )
  await settle()
  expect(got).toEqual([1])
})
