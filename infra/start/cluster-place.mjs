import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { canEnter, databaseAccount } from './database-account.mjs'
import { fileTrouble, PlainError } from './plain-error.mjs'
import { runBriefly } from './tool.mjs'

const elsewhere = 'name another folder with CONVENE_DATA'

/**
 * Makes the data folder where it is missing. It ignores itself in git, wherever it lies.
 * @param {string} dataFolder
 * @returns {string} its real path
 * @throws PlainError where it cannot be made or written
 */
export function openDataFolder(dataFolder) {
  try {
    const isNew = !existsSync(dataFolder)
    makeFolders(dataFolder)
    // as root the database runs as nobody and must be able to pass through; nothing in it is readable to others
    if (isNew) chmodSync(dataFolder, process.getuid?.() === 0 ? 0o711 : 0o700)
    if (!existsSync(join(dataFolder, '.gitignore'))) writeFileSync(join(dataFolder, '.gitignore'), '*\n')
    return realpathSync(dataFolder)
  } catch (error) {
    throw fileTrouble(error, dataFolder, `make it writable for this account, or ${elsewhere}`)
  }
}

// mkdir's own `recursive` never comes back where the kernel refuses new names, such as below /proc
function makeFolders(folder) {
  if (existsSync(folder)) return mkdirSync(folder, { recursive: true })
  makeFolders(dirname(folder))
  mkdirSync(folder)
}

/**
 * Where the cluster of a data folder lies: in it, or, where the account that runs PostgreSQL cannot enter it, below
 * `refuge` (said in one line). The data folder then holds a pointer, cluster.json.
 * @param {{ dataFolder: string, refuge?: string, say: (line: string) => void }} options dataFolder: a real path
 * @returns {{ cluster: string, account: import('./database-account.mjs').Account, binariesCopy: () => string, made: () => void }}
 *   `binariesCopy` makes and names the place for a copy of the binaries; call `made` once a new cluster is in place
 */
export function placeCluster({ dataFolder, refuge = '/var/lib/convene', say }) {
  const digest = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  const away = join(refuge, digest)
  const inside = join(dataFolder, 'postgres')
  const binariesCopy = () => join(openRefuge(refuge, away), 'native')
  const pointer = readPointer(dataFolder)
  if (pointer === null && canEnter(databaseAccount(inside), dataFolder))
    return { cluster: inside, account: databaseAccount(inside), binariesCopy, made: () => {} }

  const cluster = pointer?.cluster ?? join(away, 'postgres')
  if (pointer?.made && !existsSync(cluster))
    throw new PlainError(
      `The data folder ${dataFolder} keeps its database in ${cluster}, which is not there or may not be read: bring it back, or ${elsewhere}.`,
    )
  if (pointer === null) {
    openRefuge(refuge, away)
    setAside(cluster, say)
    if (existsSync(inside)) move(inside, cluster)
    writePointer(dataFolder, { cluster, made: existsSync(cluster) })
  }
  say(`other accounts may not enter ${dataFolder}, so the database is kept in ${cluster}`)
  const made = () => writePointer(dataFolder, { cluster, made: true })
  return { cluster, account: databaseAccount(cluster), binariesCopy, made }
}

/**
 * Where a cluster lies that somebody has placed before.
 * @param {string} dataFolder
 */
export const placedCluster = (dataFolder) => readPointer(dataFolder)?.cluster ?? join(dataFolder, 'postgres')

function readPointer(dataFolder) {
  const file = join(dataFolder, 'cluster.json')
  if (!existsSync(file)) return null
  try {
    const pointer = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof pointer.cluster === 'string') return pointer
  } catch {
    // said below
  }
  throw new PlainError(
    `The data folder ${dataFolder} is damaged (cluster.json cannot be read): restore it from a backup, or ${elsewhere}.`,
  )
}

function writePointer(dataFolder, pointer) {
  const file = join(dataFolder, 'cluster.json')
  writeFileSync(`${file}.new`, JSON.stringify(pointer), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function openRefuge(refuge, away) {
  try {
    for (const [folder, mode] of [
      [refuge, 0o755],
      [away, 0o711],
    ]) {
      if (existsSync(folder)) continue
      mkdirSync(folder, { recursive: true })
      chmodSync(folder, mode)
    }
    return away
  } catch (error) {
    throw fileTrouble(error, away, `put the project and its data below a folder that others may enter`)
  }
}

// a cluster without a pointer to it belongs to a data folder of the same path that was deleted: not ours to use or to erase
function setAside(cluster, say) {
  if (!existsSync(cluster)) return
  const aside = `${cluster}.left-${statSync(cluster).mtime.toISOString().replace(/\D/g, '').slice(0, 14)}-${Date.now()}`
  renameSync(cluster, aside)
  say(`the database of an earlier data folder of the same name was set aside in ${aside}`)
}

// the copy across disks is made by cp, which keeps owners; it gets its name when it is whole
function move(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (error.code !== 'EXDEV') throw error
    rmSync(`${to}.moving`, { recursive: true, force: true })
    const { status, stderr } = runBriefly('cp', ['-a', from, `${to}.moving`])
    if (status !== 0)
      throw new PlainError(`The database in ${from} cannot be moved to ${to}: ${stderr.trim()}`)
    renameSync(`${to}.moving`, to)
    rmSync(from, { recursive: true })
  }
}
