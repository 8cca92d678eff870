import { noSpace, PlainError } from './plain-error.mjs'

const OFFLINE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ERR_SOCKET_TIMEOUT|FETCH_ERROR|network request to)\b/
const CERTIFICATE =
  /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED_CERT)\b/
const FULL = /\b(ENOSPC|EDQUOT)\b|No space left on device|Disk quota exceeded/
const FORBIDDEN = /\b(EACCES|EPERM|EROFS)\b/
// a compiler's message may name such a code; a failed call is followed by its meaning
const FORBIDDEN_CALL = /\b(EACCES|EPERM|EROFS): /

/**
 * The sentence for an `npm ci` that failed.
 * @param {number | string} code its exit code, or the error that kept it from starting
 * @param {string} output what it printed
 * @param {string} root the project's folder
 */
export function installTrouble(code, output, root) {
  const has = (pattern) => pattern.test(`${code} ${output}`)
  if (code === 'ENOENT') return new PlainError('npm was not found: install it beside Node, then start again.')
  if (has(FULL)) return noSpace(root)
  if (has(OFFLINE))
    return new PlainError(
      `The packages could not be fetched, because the npm registry${registryIn(output)} does not answer: connect this machine to the network (or set npm's proxy or registry), then start again.`,
    )
  if (has(CERTIFICATE))
    return new PlainError(
      "The packages could not be fetched, because the npm registry's certificate is not trusted here: set npm's cafile or NODE_EXTRA_CA_CERTS, then start again.",
    )
  if (has(FORBIDDEN))
    return new PlainError(
      `The packages cannot be installed, because ${root} cannot be written: start as its owner, or make it writable.`,
    )
  if (/\bEUSAGE\b/.test(output))
    return new PlainError(
      'package.json and package-lock.json do not agree: run npm install and keep both files, then start again.',
    )
  return new PlainError(
    `Installing the packages failed (npm ci, ${code}): ${lastError(output)}. Run npm ci to see all of it.`,
  )
}

/**
 * The sentence for a build that failed; what the build printed goes before it.
 * @param {number | string} code
 * @param {string} output
 * @param {string} root
 */
export function buildTrouble(code, output, root) {
  if (FULL.test(output)) return noSpace(root)
  if (FORBIDDEN_CALL.test(output))
    return new PlainError(
      `The build cannot write below ${root}: start as its owner once, or make the folder writable.`,
    )
  return new PlainError(
    `The build failed (${code}); what it printed stands above: correct it, then start again.`,
    output.trim(),
  )
}

const registryIn = (output) => {
  const address = output.match(/https?:\/\/([\w.:[\]-]+)/)
  return address === null ? '' : ` (${address[1]})`
}

const lastError = (output) => {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
  const telling = lines.find((line) => line && !/complete log of this run|debug-0\.log/.test(line))
  return telling?.replace(/\.$/, '') ?? 'it printed nothing'
}
