import { readFileSync, statSync } from 'node:fs'
import { PlainError } from './plain-error.mjs'
import { runBriefly } from './tool.mjs'

/** @typedef {{ uid?: number, gid?: number }} Account the account that runs PostgreSQL; empty where it is our own */

/**
 * Who runs PostgreSQL. It refuses to run as root, so root hands it to the owner of the cluster that is already there
 * (an ordinary person's folder stays theirs), else to nobody. initdb needs an account with an entry in /etc/passwd.
 * @param {string} cluster the cluster's folder, which need not exist
 * @returns {Account}
 */
export function databaseAccount(cluster) {
  if (process.getuid?.() !== 0) return {}
  try {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  } catch {
    // not made yet
  }
  return nobody()
}

/** The ids of nobody on this machine. */
export function nobody() {
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(-?\d+):(-?\d+):/m)
  if (entry === null)
    throw new PlainError(
      'PostgreSQL does not run as root, and this machine has no account nobody to run it instead: start as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
    )
  return { uid: Number(entry[1]) >>> 0, gid: Number(entry[2]) >>> 0 }
}

/**
 * Whether an account may enter a folder. It is tried and not computed, so that access lists and mounts count too.
 * @param {Account} account
 * @param {string} folder
 */
export function canEnter(account, folder) {
  if (account.uid === undefined) return true
  const attempt = runBriefly('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  if (attempt.error?.code === 'EPERM')
    throw new PlainError(
      'PostgreSQL does not run as root, and this root may not run it as another account: start as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
    )
  if (attempt.status === null) throw attempt.error ?? new Error(`the shell ended with ${attempt.signal}`)
  return attempt.status === 0
}

/** What PostgreSQL's programs get to see: nothing of ours, so that no PG* variable or locale changes what they do. */
export const databaseEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
