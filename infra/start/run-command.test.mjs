import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { lockFile } from './cluster.mjs'
import { holderOf } from './lock.mjs'
import { livingPostmaster } from './postmaster.mjs'
import { send, until } from './processes.mjs'
import { lives, run, runScript, start, temporaryFolder } from './testing/bench.mjs'

const LONG = 120_000
let temporary, data, here
beforeEach(() => {
  temporary = temporaryFolder()
  data = join(temporary.folder, 'data')
  here = join(temporary.folder, 'a folder')
  mkdirSync(here)
})
afterEach(() => temporary.remove())

const command = (args, options = {}) => {
  const env = { CONVENE_DATA: data, npm_lifecycle_event: 'convene', INIT_CWD: here, ...options.env }
  return run(runScript, { ...options, args, env })
}
const postmaster = () => livingPostmaster(join(data, 'postgres'))

test(
  'without a running product it starts the database, migrates it, runs, and stops it again',
  async () => {
    const { code, stdout, stderr } = await command(['show', 'a b', '--flag']).ended
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ cwd: here, rest: ['a b', '--flag'], embedded: '1' })
    expect(postmaster()).toBeNull()
    expect(holderOf(lockFile(data))).toBeNull()
  },
  LONG,
)

test(
  'beside a running product it uses that one’s database and leaves it running',
  async () => {
    const product = await start(data)
    const database = postmaster().pid
    const first = await command(['show']).ended
    const second = await command(['show']).ended
    expect([first.code, second.code]).toEqual([0, 0])
    expect(JSON.parse(first.stdout).server).toBe(JSON.parse(second.stdout).server)
    expect(postmaster().pid).toBe(database)
    expect((await product.ask()).starts).toBe(1)
    await product.stop()
  },
  LONG,
)

test(
  'two commands at once: the second waits for the first, and both succeed',
  async () => {
    const first = command(['wait'])
    await until(() => first.out.stdout.includes('waiting'), 60_000)
    const second = command(['show'])
    await until(() => second.out.stderr.includes('waiting for another command'), 60_000)
    send(first.pid, 'SIGTERM')
    expect((await first.ended).code).toBe(0)
    expect(await second.ended).toMatchObject({
      code: 0,
      stderr: `convene: waiting for another command (process ${first.pid})\n`,
    })
  },
  LONG,
)

test(
  'output, input and exit code are the command’s own',
  async () => {
    expect(await command(['refuse']).ended).toMatchObject({
      code: 4,
      stdout: '',
      stderr: 'refused: line 3\n',
    })
    expect(await command(['echo'], { input: 'línea\n' }).ended).toMatchObject({ code: 0, stdout: 'línea\n' })
  },
  LONG,
)

test(
  'when it is stopped, so is its database; when it is killed, the next takes over',
  async () => {
    for (const [signal, code] of [
      ['SIGINT', 0],
      ['SIGKILL', null],
    ]) {
      const waiting = command(['wait'])
      await until(() => waiting.out.stdout.includes('waiting'), 60_000)
      const { pid } = postmaster()
      send(waiting.pid, signal)
      expect((await waiting.ended).code).toBe(code)
      expect(lives(pid)).toBe(signal === 'SIGKILL')
    }
    expect(await command(['show']).ended).toMatchObject({ code: 0 })
    expect(postmaster()).toBeNull()
  },
  LONG,
)

test('help needs no database, and a wrong setting is one sentence', async () => {
  expect(await command(['help']).ended).toMatchObject({ code: 0, stdout: 'address: none\n' })
  expect(existsSync(data)).toBe(false)
  const wrong = await command(['show'], { env: { DATABASE_URL: 'mysql://x/y' } }).ended
  expect(wrong).toMatchObject({ code: 1, stdout: '' })
  expect(wrong.stderr).toMatch(/^convene: DATABASE_URL is not an address such as .*\.\n$/)
})
