import { lockFile } from './cluster.mjs'
import { openDataFolder } from './cluster-place.mjs'
import { holderOf, LockHeld, takeLock } from './lock.mjs'
import { fileTrouble, PlainError } from './plain-error.mjs'
import { pause } from './processes.mjs'

/**
 * Opens the data folder and takes its lock, which its holder keeps as long as it uses the embedded cluster.
 * @param {string} dataFolder
 * @param {'start' | 'serve' | 'command'} kind a command ends soon and nobody else may rely on its cluster
 * @param {{ port?: number }} [about]
 * @returns {{ dataFolder: string } & ReturnType<typeof takeLock>} dataFolder: its real path
 * @throws LockHeld where another living process has it, or PlainError
 */
export function takeDataFolder(dataFolder, kind, about = {}) {
  const real = openDataFolder(dataFolder)
  try {
    return { dataFolder: real, ...takeLock(lockFile(real), { kind, ...about }) }
  } catch (error) {
    throw fileTrouble(
      error,
      real,
      'make it writable for this account, or name another folder with CONVENE_DATA',
    )
  }
}

/**
 * Waits for a launcher of the same data folder that was asked to stop and is on its way out: npm may have given the
 * prompt back before that, and the next start must not meet the old one's port.
 * @param {string} dataFolder
 * @param {AbortSignal} signal
 */
export async function waitForLeaving(dataFolder, signal) {
  const isLeaving = () => {
    try {
      return holderOf(lockFile(dataFolder))?.stopping === true
    } catch {
      return false // not readable for us: taking it will say so
    }
  }
  for (let waits = 0; waits < 100 && !signal.aborted && isLeaving(); waits++) await pause(100)
}

/**
 * The sentence for a data folder that another process uses; any other error as it is.
 * @param {unknown} error
 * @param {string} dataFolder
 */
export function dataFolderTrouble(error, dataFolder) {
  if (!(error instanceof LockHeld)) return error
  const { pid, port } = error.holder
  const where = port ? ` on port ${port}` : ''
  return new PlainError(
    `Convene already runs${where} with the data folder ${dataFolder} (process ${pid}): stop that first, or name another folder with CONVENE_DATA.`,
  )
}
