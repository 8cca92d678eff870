import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const hasProc = process.platform === 'linux'

const attempt = (read) => {
  try {
    return read()
  } catch {
    return null
  }
}

// comm may hold spaces and brackets, so the fields are counted from the last bracket
const statOf = (pid) =>
  attempt(() =>
    readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\)\s/s, '')
      .split(' '),
  )

const ps = (pid, column) =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null

/**
 * When a process began, in a form that no later process with the same number shares.
 * @param {number} pid
 * @returns {string | null} null where no such process lives (one that has ended but was not yet reaped does not)
 */
export function birthOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null
  if (!hasProc) return ps(pid, 'state')?.startsWith('Z') ? null : ps(pid, 'lstart')
  const stat = statOf(pid)
  if (stat === null || stat[0] === 'Z' || stat[0] === 'X') return null
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? ''
  return `${boot}:${stat[19]}`
}

/**
 * The command line of a process, its words joined by spaces; an empty string where it is gone.
 * @param {number} pid
 */
export function commandOf(pid) {
  if (!hasProc) return ps(pid, 'command') ?? ''
  return attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')) ?? ''
}

/**
 * Sends a signal; a process that has ended meanwhile is no error.
 * @param {number} pid negative for a whole group
 * @param {NodeJS.Signals} signal
 */
export function send(pid, signal) {
  attempt(() => process.kill(pid, signal))
}

/**
 * Sends a signal to a process and all that descend from it. Each is halted before its children are listed, so that
 * none is born unseen meanwhile.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function sendToTree(pid, signal) {
  const halted = haltTree(pid)
  for (const each of halted.toReversed()) {
    send(each, signal)
    send(each, 'SIGCONT')
  }
}

function haltTree(pid) {
  send(pid, 'SIGSTOP')
  return [pid, ...childrenOf(pid).flatMap(haltTree)]
}

function childrenOf(pid) {
  if (hasProc) {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return all.map(Number).filter((other) => statOf(other)?.[1] === String(pid))
  }
  const table = spawnSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).stdout ?? ''
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return rows.filter(([, parent]) => parent === pid).map(([child]) => child)
}

/**
 * Waits until a condition holds.
 * @param {() => boolean} holds
 * @param {number} milliseconds the longest wait
 * @returns whether it holds now
 */
export async function until(holds, milliseconds) {
  const end = Date.now() + milliseconds
  while (!holds()) {
    if (Date.now() >= end) return false
    await pause(15)
  }
  return true
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
