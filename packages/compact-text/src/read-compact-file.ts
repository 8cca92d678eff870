import { checkCompactFile } from './check-compact-file.js'
import type { CompactFileResult } from './compact-file.js'
import { checkJson } from './json-check.js'
import { type Refused, refused } from './refusal.js'

/** Greatest size of a compact file, in bytes. */
export const largestFile = 8 * 1024 * 1024
/** How deep lists and objects may be nested in a compact file. */
const deepestNesting = 64

/** The refusal of a file that is too large. `bytes` is its size, or what was read of it before it came to an end. */
export const tooLarge = (bytes: number, ended = true): Refused => {
  const size = `${bytes.toLocaleString('en')} bytes${ended ? '' : ' or more'}`
  const reason = `The file has ${size}; a compact file may have at most ${largestFile.toLocaleString('en')}.`
  return refused([{ path: '', reason }])
}

const decodes = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The offset of the first byte that no UTF-8 text could have there. */
const firstBadByte = (bytes: Uint8Array): number => {
  let [sound, unsound] = [0, bytes.length]
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1
    if (decodes(bytes.subarray(0, middle))) sound = middle
    else unsound = middle
  }
  return sound
}

const notUtf8 = (bytes: Uint8Array): Refused => {
  const offset = firstBadByte(bytes)
  const line = bytes.subarray(0, offset).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1)
  const reason = `The file is not UTF-8 text: its byte ${(offset + 1).toLocaleString('en')} (line ${line}) breaks it off.`
  return refused([{ path: '', reason }])
}

/**
 * Reads the bytes of a compact file. Pure: what it costs in memory is bounded by {@link largestFile}.
 * A byte order mark is allowed.
 * @returns the file, clean and typed, or why it is refused; never throws
 */
export const readCompactFile = (bytes: Uint8Array): CompactFileResult => {
  if (bytes.length > largestFile) return tooLarge(bytes.length)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return notUtf8(bytes)
  }
  const { refusals, more } = checkJson(text, deepestNesting)
  if (refusals.length > 0) return refused(refusals, more)
  const value: unknown = JSON.parse(text)
  return checkCompactFile(value)
}
