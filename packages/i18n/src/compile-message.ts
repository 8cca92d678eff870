import compile from 'icu-minify/compile'
import type { CompiledMessage } from 'icu-minify/format'

/**
 * Compiles an ICU message for `format-message`. Only the build and the tests need this: the parser stays out of the client.
 * Each plain placeholder is wrapped in isolates here, so that no translator and no caller can forget them.
 * @throws Error when the message does not parse
 */
export function compileMessage(message: string): CompiledMessage {
  const isolated = isolateMessage(compile(message))
  if (!isMessage(isolated)) throw new Error('compiled to neither text nor parts')
  return isolated
}

function isMessage(value: unknown): value is CompiledMessage {
  return typeof value === 'string' || Array.isArray(value)
}

/** A message is text, the number of a plural (0), or a list of nodes. */
function isolateMessage(message: unknown): unknown {
  if (!Array.isArray(message)) return message
  const result: unknown[] = []
  const append = (node: unknown): void => {
    const last = result.at(-1)
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node
    else result.push(node)
  }
  for (const node of message) {
    if (Array.isArray(node) && node.length === 1) for (const part of ['\u2068', node, '\u2069']) append(part)
    else append(isolateNode(node))
  }
  return result
}

/** A node is text, 0, `[name]`, `[name, type, style or branches]` or a tag `[name, …children]`. */
function isolateNode(node: unknown): unknown {
  if (!Array.isArray(node)) return node
  const [name, second, third]: unknown[] = node
  if (typeof second !== 'number') return [name, ...[isolateMessage(node.slice(1))].flat()]
  if (typeof third !== 'object' || third === null) return node
  return [
    name,
    second,
    Object.fromEntries(Object.entries(third).map(([branch, message]) => [branch, isolateMessage(message)])),
  ]
}
