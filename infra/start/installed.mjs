import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether node_modules holds what package-lock.json lists. npm writes node_modules/.package-lock.json last, so that
 * an interrupted install has none. Contents are compared, not times: a checkout changes times only.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(join(root, 'node_modules/.package-lock.json'))
  return wanted !== null && present !== null && agree(wanted, present)
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

function agree(wanted, present) {
  const missing = Object.entries(wanted).some(([path, entry]) => {
    if (path === '') return false // the project itself is not in the installed list
    const found = present[path]
    // what is optional may be absent: most of it is made for other platforms
    if (found === undefined) return entry.optional !== true
    return found.version !== entry.version || found.integrity !== entry.integrity || found.link !== entry.link
  })
  return !missing && Object.keys(present).every((path) => path in wanted)
}
