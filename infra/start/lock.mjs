import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { birthOf } from './processes.mjs'

// a lock is written in one go right after it is made; this long an unreadable one may still be on its way
const BEING_WRITTEN = 2_000
const TAKING_OVER = 10_000

/** Thrown where a living process holds the lock. `holder` is what that process wrote into it. */
export class LockHeld extends Error {
  constructor(holder) {
    super(`held by process ${holder.pid}`)
    this.holder = holder
  }
}

/**
 * Takes a lock file for as long as this process lives. A lock whose process has ended, or whose number now belongs
 * to another process, is taken over.
 * @param {string} file
 * @param {Record<string, unknown>} about written into the lock for whoever finds it
 * @returns {{ release: () => void, add: (more: Record<string, unknown>) => void }} `add` writes more into the lock
 * @throws LockHeld, or the file system's error
 */
export function takeLock(file, about = {}) {
  let mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), ...about })
  if (!create(file, mine)) takeOver(file, mine)
  const isMine = () => read(file)?.text === mine
  const release = () => isMine() && rmSync(file, { force: true })
  const add = (more) => {
    if (!isMine()) return
    mine = JSON.stringify({ ...JSON.parse(mine), ...more })
    writeFileSync(file, mine)
  }
  return { release, add }
}

/**
 * Who holds a lock.
 * @param {string} file
 * @returns {(Record<string, unknown> & { pid: number }) | null} null where no living process does
 */
export function holderOf(file) {
  const found = read(file)
  if (found === null) return null
  if (found.holder === null) return found.age < BEING_WRITTEN ? { pid: 0 } : null
  return birthOf(found.holder.pid) === found.holder.birth ? found.holder : null
}

function takeOver(file, mine) {
  const guard = `${file}.taking`
  if (!create(guard, mine)) {
    const other = read(guard)
    if (other !== null && other.age < TAKING_OVER) throw new LockHeld(other.holder ?? { pid: 0 })
    rmSync(guard, { force: true })
    return takeOver(file, mine)
  }
  try {
    const holder = holderOf(file)
    if (holder !== null) throw new LockHeld(holder)
    rmSync(file, { force: true })
    if (!create(file, mine)) throw new LockHeld(holderOf(file) ?? { pid: 0 })
  } finally {
    rmSync(guard, { force: true })
  }
}

function create(file, text) {
  let handle
  try {
    handle = openSync(file, 'wx', 0o644)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  try {
    writeSync(handle, text)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
  return true
}

function read(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs
    const text = readFileSync(file, 'utf8')
    return { age, text, holder: parse(text) }
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function parse(text) {
  try {
    const holder = JSON.parse(text)
    return Number.isInteger(holder?.pid) && typeof holder.birth === 'string' ? holder : null
  } catch {
    return null
  }
}
