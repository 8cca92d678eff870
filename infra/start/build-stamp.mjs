import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const stampFile = (root) => join(root, 'node_modules/.cache/convene/build.json')
const LEFT_OUT = new Set(['node_modules', 'dist', '.nx', 'coverage'])
const ALSO = ['package-lock.json', 'tsconfig.base.json', 'nx.json']

/**
 * What the sources are now, in two digests: `looks` (path, size, time of change: cheap) and `content`.
 * Take it before a build: what changes while it runs is then built again by the next start.
 * @param {string} root
 */
export function takeSnapshot(root) {
  const files = sourcesOf(root)
  return { looks: looksOf(root, files), content: contentOf(root, files) }
}

/**
 * Whether the last build was of these sources and its results are still there.
 * @param {string} root
 */
export function isBuilt(root) {
  const stamp = readStamp(root)
  if (stamp === null || !workspacesToBuild(root).every((folder) => existsSync(join(folder, 'dist'))))
    return false
  const files = sourcesOf(root)
  const looks = looksOf(root, files)
  if (stamp.looks === looks) return true
  if (stamp.content !== contentOf(root, files)) return false
  rememberBuild(root, { ...stamp, looks }) // a checkout touched the files and changed none
  return true
}

/**
 * @param {string} root
 * @param {{ looks: string, content: string }} snapshot of the sources that were built
 */
export function rememberBuild(root, snapshot) {
  try {
    mkdirSync(join(stampFile(root), '..'), { recursive: true })
    writeFileSync(stampFile(root), JSON.stringify(snapshot))
  } catch {
    // built by another account: the next start compares the contents again, which costs a few milliseconds
  }
}

function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8'))
  } catch {
    return null
  }
}

const workspaces = (root) =>
  ['apps', 'packages'].flatMap((group) =>
    namesIn(join(root, group))
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(root, group, entry.name)),
  )

const workspacesToBuild = (root) =>
  workspaces(root).filter((folder) => {
    const description = join(folder, 'package.json')
    return (
      existsSync(description) && JSON.parse(readFileSync(description, 'utf8')).scripts?.build !== undefined
    )
  })

function sourcesOf(root) {
  const found = ALSO.map((name) => join(root, name)).filter(existsSync)
  const walk = (folder) => {
    for (const entry of namesIn(folder)) {
      if (entry.isDirectory()) {
        if (!LEFT_OUT.has(entry.name)) walk(join(folder, entry.name))
      } else if (entry.isFile() && !/\.test\.\w+$|\.tsbuildinfo$|\.md$/.test(entry.name)) {
        found.push(join(folder, entry.name))
      }
    }
  }
  for (const folder of workspaces(root)) walk(folder)
  return found
}

const namesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
    : []

const looksOf = (root, files) =>
  digestOf(root, files, (file) => {
    const { size, mtimeMs } = statSync(file)
    return `${size} ${mtimeMs}`
  })

const contentOf = (root, files) => digestOf(root, files, (file) => readFileSync(file))

function digestOf(root, files, describe) {
  const hash = createHash('sha256')
  for (const file of files) {
    try {
      const description = describe(file)
      hash.update(`${file.slice(root.length)}\0${description.length}\0`).update(description)
    } catch (error) {
      if (error.code !== 'ENOENT') throw error // it went away while we looked: as if it had not been there
    }
  }
  return hash.digest('hex')
}
