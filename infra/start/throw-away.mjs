import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFile, startCluster } from './cluster.mjs'
import { canEnter, databaseAccount } from './database-account.mjs'
import { holderOf, takeLock } from './lock.mjs'
import { PlainError } from './plain-error.mjs'
import { livingPostmaster, stopPostmaster } from './postmaster.mjs'

const PREFIX = 'convene-test-'

/**
 * A cluster for one test run in a temporary folder: not synced to disk, its owner may create databases, erased at the
 * end. What killed runs left behind is erased first.
 * @param {{ signal?: AbortSignal, say?: (line: string) => void }} [options]
 * @returns {Promise<{ serviceUrl: string, ownerUrl: string, stop: () => Promise<void> }>}
 * @throws PlainError where PostgreSQL cannot run here
 */
export async function startThrowAway({ signal, say } = {}) {
  const parent = temporaryFolder()
  await sweep(parent)
  const folder = mkdtempSync(join(parent, PREFIX))
  chmodSync(folder, 0o711)
  const lock = takeLock(lockFile(folder), { kind: 'command' })
  const erase = () => {
    lock.release()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const refuge = join(folder, 'refuge')
    const cluster = await startCluster({ dataFolder: folder, lasting: false, refuge, signal, say })
    const stop = async () => {
      await cluster.stop(Date.now() + 3000)
      erase()
    }
    return { serviceUrl: cluster.serviceUrl, ownerUrl: cluster.ownerUrl, stop }
  } catch (error) {
    erase()
    throw error
  }
}

function temporaryFolder() {
  const account = databaseAccount('')
  const found = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => canEnter(account, folder))
  if (found === undefined)
    throw new PlainError(
      'No temporary folder can be entered by the database: set TMPDIR to one that others may enter.',
    )
  return realpathSync(found)
}

async function sweep(parent) {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(parent, name)
    const about = statSync(folder, { throwIfNoEntry: false })
    const isOurs = about?.isDirectory() && about.uid === process.getuid?.()
    // a run that begins at this moment has its folder before it has its lock
    if (!isOurs || Date.now() - about.ctimeMs < 10_000 || holderOf(lockFile(folder)) !== null) continue
    const server = livingPostmaster(join(folder, 'postgres'))
    if (server !== null) await stopPostmaster(server.pid, Date.now() + 3000)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
