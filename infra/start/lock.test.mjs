import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holderOf, LockHeld, takeLock } from './lock.mjs'
import { birthOf } from './processes.mjs'
import { temporaryFolder } from './testing/bench.mjs'

let temporary, file
beforeEach(() => {
  temporary = temporaryFolder()
  file = join(temporary.folder, 'lock')
})
afterEach(() => temporary.remove())

test('a lock tells who holds it, and is gone once released', () => {
  const lock = takeLock(file, { kind: 'start', port: 3000 })
  expect(holderOf(file)).toMatchObject({ pid: process.pid, kind: 'start', port: 3000 })
  expect(() => takeLock(file)).toThrow(LockHeld)
  lock.release()
  expect(existsSync(file)).toBe(false)
  expect(holderOf(file)).toBeNull()
})

test('a lock whose process has ended is taken over', async () => {
  const child = spawn('sleep', ['60'])
  writeFileSync(file, JSON.stringify({ pid: child.pid, birth: birthOf(child.pid) }))
  expect(() => takeLock(file)).toThrow(LockHeld)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  takeLock(file)
  expect(holderOf(file)).toMatchObject({ pid: process.pid })
})

test('a lock whose number another process has by now is taken over', () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, birth: 'another-boot:1' }))
  expect(holderOf(file)).toBeNull()
  takeLock(file)
  expect(holderOf(file)).toMatchObject({ pid: process.pid })
})

test.each(['', '{', 'null', '{"pid":"1"}'])(
  'garbage (%j) counts as held while it is new, then is taken over',
  (garbage) => {
    writeFileSync(file, garbage)
    expect(() => takeLock(file)).toThrow(LockHeld)
    utimesSync(file, 1, 1)
    takeLock(file)
    expect(holderOf(file)).toMatchObject({ pid: process.pid })
  },
)

test('releasing a lock that another has taken meanwhile leaves the other’s alone', () => {
  const lock = takeLock(file)
  const others = JSON.stringify({ pid: process.ppid, birth: birthOf(process.ppid) })
  writeFileSync(file, others)
  lock.release()
  expect(readFileSync(file, 'utf8')).toBe(others)
})

test('of many processes that find a dead one’s lock at once, one gets it', async () => {
  writeFileSync(file, JSON.stringify({ pid: 1, birth: 'another-boot:1' }))
  const program = `
    import { takeLock } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)}
    try { takeLock(process.argv[1]); console.log('got') } catch (error) { console.log(error.constructor.name) }
    process.stdin.resume()`
  const children = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program, file], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  // each lives on until all have tried, so that the winner's lock stays a living one's
  const answers = await Promise.all(
    children.map(
      (child) => new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim()))),
    ),
  )
  for (const child of children) child.stdin.end()
  expect(answers.filter((answer) => answer === 'got')).toHaveLength(1)
  expect(answers.filter((answer) => answer === 'LockHeld')).toHaveLength(7)
}, 30_000)
