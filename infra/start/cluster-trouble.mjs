import { NO_SPACE } from './cluster-make.mjs'
import { noSpace, PlainError } from './plain-error.mjs'

/**
 * What a PostgreSQL that did not start wrote to its log, as a sentence.
 * @param {string} failure what it wrote
 * @param {string} cluster
 * @param {string} log where it wrote it
 * @returns {{ error: PlainError, passes: boolean, stalePidFile: boolean }} `passes`: it may be over in a moment
 */
export function startTrouble(failure, cluster, log) {
  const has = (pattern) => pattern.test(failure)
  const stalePidFile = has(/lock file "postmaster\.pid" already exists/)
  const passes =
    stalePidFile ||
    has(
      /pre-existing shared memory block|could not create any TCP\/IP sockets|the database system is shutting down/,
    )
  return { error: sentence(failure, has, cluster, log), passes, stalePidFile }
}

function sentence(failure, has, cluster, log) {
  if (has(NO_SPACE)) return noSpace(cluster)
  if (has(/Read-only file system|Permission denied/))
    return new PlainError(
      `The database in ${cluster} cannot be written (${has(/Read-only/) ? 'the file system is read-only' : 'permission denied'}): make it writable for the account that owns it, or name another folder with CONVENE_DATA.`,
    )
  if (has(/pre-existing shared memory block|postmaster\.pid" already exists/))
    return new PlainError(
      `The database in ${cluster} is still held by an earlier server: end the postgres processes of that folder, then start again.`,
    )
  const why = failure.match(/(?:PANIC|FATAL|ERROR):\s+(.*)/)?.[1] ?? failure.split('\n').at(-1)
  return new PlainError(
    `The database in ${cluster} does not start (${why}): restore it from a backup, move it away to begin anew, or name another folder with CONVENE_DATA; its log is ${log}.`,
  )
}
