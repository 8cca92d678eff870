import { execFile } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFromDisk } from './read-file.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convene-read-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the real compact is read from disk', async () => {
  const result = await readFromDisk(fileURLToPath(new URL('../../../fixtures/compact.json', import.meta.url)))
  expect(result.ok && result.file.themes.length).toBe(8)
})

test('a file that is too large is refused by its size, unread', async () => {
  const path = join(folder, 'large.json')
  await writeFile(path, '')
  // a hole of a terabyte: reading it would not come back
  await truncate(path, 2 ** 40)
  expect(await readFromDisk(path)).toEqual({
    ok: false,
    refusals: [
      {
        path: '',
        reason: 'The file has 1,099,511,627,776 bytes; a compact file may have at most 8,388,608.',
      },
    ],
    more: 0,
  })
})

test('a source without an end is read up to the limit', async () => {
  expect(await readFromDisk('/dev/zero')).toEqual({
    ok: false,
    refusals: [
      {
        path: '',
        reason: 'The file has 8,388,609 bytes or more; a compact file may have at most 8,388,608.',
      },
    ],
    more: 0,
  })
})

test('a pipe is read to its end', async () => {
  const path = join(folder, 'pipe')
  await promisify(execFile)('mkfifo', [path])
  const [result] = await Promise.all([readFromDisk(path), writeFile(path, '{"source": 1}')])
  expect(result).toMatchObject({
    refusals: [{ path: 'source', reason: 'This must be an object with named fields, not a number.' }],
  })
})

test('what cannot be opened throws what the file system says', async () => {
  await expect(readFromDisk(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' })
  await expect(readFromDisk(folder)).rejects.toMatchObject({ code: 'EISDIR' })
})
