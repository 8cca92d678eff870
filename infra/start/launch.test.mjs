import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { lockFile } from './cluster.mjs'
import { freePort } from './port.mjs'
import { livingPostmaster } from './postmaster.mjs'
import { send, until } from './processes.mjs'
import { lives, run, start, startScript, temporaryFolder } from './testing/bench.mjs'

const LONG = 120_000
let temporary, data, started
beforeEach(() => {
  temporary = temporaryFolder()
  data = join(temporary.folder, 'data')
  started = []
})
afterEach(async () => {
  for (const product of started) if (!product.isOver()) await product.stop('SIGTERM')
  const left = livingPostmaster(join(data, 'postgres'))
  if (left) send(left.pid, 'SIGQUIT')
  if (left) await until(() => !lives(left.pid), 3000)
  temporary.remove()
})
const startProduct = async (options) => {
  const product = await start(data, options)
  started.push(product)
  return product
}
const postmaster = () => livingPostmaster(join(data, 'postgres'))

describe('npm start', () => {
  test(
    'starts with a line per step, stops on Ctrl-C with code 0 and nothing left, and keeps its data',
    async () => {
      const first = await startProduct()
      expect(first.out.stdout).toMatch(
        /starting the database\n[^]*migrating[^]*\nConvene is ready at http:\/\/localhost:\d+\/\n$/,
      )
      const { starts, pid, embedded } = await first.ask()
      expect([starts, embedded]).toEqual([1, '1'])
      const database = postmaster().pid
      expect(await first.stop('SIGINT')).toMatchObject({ code: 0, stderr: '' })
      expect([lives(pid), lives(database)]).toEqual([false, false])

      const second = await startProduct()
      expect((await second.ask()).starts).toBe(2)
      expect(await second.stop('SIGHUP')).toMatchObject({ code: 0 })
    },
    LONG,
  )

  test(
    'survives kill -9: its server is gone, its database is taken over by the next start',
    async () => {
      const first = await startProduct()
      const { pid } = await first.ask()
      const database = postmaster().pid
      send(first.pid, 'SIGKILL')
      await first.ended
      expect(await until(() => !lives(pid), 5000)).toBe(true)
      expect(lives(database)).toBe(true)

      const second = await startProduct()
      expect(postmaster().pid).toBe(database)
      expect(second.out.stdout).toContain('taking over the database server')
      expect((await second.ask()).starts).toBe(2)
      expect(await second.stop()).toMatchObject({ code: 0 })
      expect(lives(database)).toBe(false)
    },
    LONG,
  )

  test(
    'starts the database again when it is killed, and on the next start when both are',
    async () => {
      const first = await startProduct()
      const database = postmaster().pid
      send(database, 'SIGKILL')
      expect(
        await until(() => (postmaster()?.pid ?? database) !== database && postmaster().ready, 60_000),
      ).toBe(true)
      expect((await first.ask()).starts).toBe(1)
      send(postmaster().pid, 'SIGKILL')
      send(first.pid, 'SIGKILL')
      await first.ended

      const second = await startProduct()
      expect((await second.ask()).starts).toBe(2)
    },
    LONG,
  )

  test(
    'a second start on the same data and another port is refused, and the first goes on',
    async () => {
      const first = await startProduct()
      const second = await startProduct()
      const { code, stderr } = await second.ended
      expect(code).toBe(1)
      expect(stderr.trim()).toMatch(
        new RegExp(
          `^convene: Convene already runs on port ${first.port} .*\\(process ${first.pid}\\): stop that .*\\.$`,
        ),
      )
      expect((await first.ask()).starts).toBe(1)
    },
    LONG,
  )

  test('a busy port is named in one sentence, and nothing else is touched', async () => {
    const busy = createServer()
    await new Promise((resolve) => busy.listen(0, '127.0.0.1', resolve))
    const { port } = busy.address()
    const { code, stdout, stderr } = await run(startScript, {
      env: { PORT: String(port), CONVENE_DATA: data },
    }).ended
    busy.close()
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.trim()).toMatch(
      new RegExp(
        `^convene: Port ${port} on 127\\.0\\.0\\.1 is already in use: .*PORT=${port + 1} npm start\\.$`,
      ),
    )
    expect(() => readFileSync(lockFile(data))).toThrow('ENOENT')
  })

  test(
    'when the server ends by itself, the database is stopped and one sentence says so',
    async () => {
      const product = await startProduct()
      const database = postmaster().pid
      await product.ask('/end').catch(() => {})
      const { code, stderr } = await product.ended
      expect([code, stderr.trim()]).toEqual([
        1,
        'convene: The server ended by itself (code 3), so all is stopped.',
      ])
      expect(lives(database)).toBe(false)
    },
    LONG,
  )

  test(
    'a server that does not heed the stop is killed, and all ends with code 0',
    async () => {
      const product = await startProduct()
      const { pid } = await product.ask('/deaf')
      const database = postmaster().pid
      expect(await product.stop('SIGTERM')).toMatchObject({ code: 0 })
      expect([lives(pid), lives(database)]).toEqual([false, false])
    },
    LONG,
  )

  test(
    'a start right after Ctrl-C waits until the one before has gone',
    async () => {
      const first = await startProduct()
      await first.ask('/deaf')
      send(first.pid, 'SIGINT')
      await until(() => first.out.stdout.includes('stopping'), 5000)
      const second = await startProduct({ env: { PORT: String(first.port) } })
      expect(first.isOver()).toBe(true)
      expect(second.out.stdout).toContain(`http://localhost:${first.port}/`)
    },
    LONG,
  )

  test(
    'when npm and its shell end without passing the signal on, all stops',
    async () => {
      // the second command keeps the shell between npm and us from replacing itself with node
      const shell = `'${process.execPath}' '${startScript}'; true`
      const product = await startProduct({ shell, env: { npm_lifecycle_event: 'start' } })
      const { pid } = await product.ask()
      const database = postmaster().pid
      send(product.pid, 'SIGTERM')
      expect(await until(() => !lives(pid) && !lives(database), 60_000)).toBe(true)
    },
    LONG,
  )

  test(
    'Ctrl-C while the database is being made leaves no half of one',
    async () => {
      const product = run(startScript, { env: { PORT: String(await freePort()), CONVENE_DATA: data } })
      await until(() => product.out.stdout.includes('starting the database'), 60_000)
      send(-product.pid, 'SIGINT')
      expect(await product.ended).toMatchObject({ code: 0, stderr: '' })
      const next = await startProduct()
      expect((await next.ask()).starts).toBe(1)
      // a probe that Ctrl-C ended must not be read as a closed folder
      expect(next.out.stdout).not.toContain('may not enter')
    },
    LONG,
  )
})
