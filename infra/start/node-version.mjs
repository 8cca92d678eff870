// Old syntax only, and no import: this file must run on a Node that is too old for everything else.

/**
 * Whether this Node can run Convene.
 * @param {string} version as in process.versions.node, such as "20.19.0"
 */
export function isRecentEnough(version) {
  var parts = String(version).split('.')
  var major = Number(parts[0])
  var minor = Number(parts[1])
  return major > 20 || (major === 20 && minor >= 19)
}

/**
 * The sentence for a Node that is too old, or null where it is recent enough.
 * @param {string} version as in process.versions.node
 */
export function tooOld(version) {
  if (isRecentEnough(version)) return null
  return (
    'Convene needs Node 20.19 or newer and this is Node ' +
    version +
    ': install a newer one (https://nodejs.org), then start again.'
  )
}

/**
 * Loads `load` only where Node is recent enough; otherwise says so and ends with code 1.
 * @param {function(): Promise<*>} load
 */
export function onRecentNode(load) {
  var sentence = tooOld(process.versions.node)
  if (sentence === null) return load()
  console.error('convene: ' + sentence)
  process.exitCode = 1
  return Promise.resolve()
}
