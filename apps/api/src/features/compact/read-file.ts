import { open } from 'node:fs/promises'
import type { CompactFileResult } from '@convene/compact-text/compact-file.js'
import { largestFile, readCompactFile, tooLarge } from '@convene/compact-text/read-compact-file.js'

/**
 * Reads a compact file from disk, or from a pipe, without ever holding more of it than a compact file may have.
 * @returns the file, or why it is refused
 * Throws what the file system says when it cannot be opened or read.
 */
export const readFromDisk = async (path: string): Promise<CompactFileResult> => {
  const handle = await open(path, 'r')
  try {
    // of the open file, so that nobody swaps it between the look and the reading
    const seen = await handle.stat()
    if (seen.isFile() && seen.size > largestFile) return tooLarge(seen.size)
    const bytes = Buffer.alloc(largestFile + 1)
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length)
      if (bytesRead === 0) return readCompactFile(bytes.subarray(0, length))
      length += bytesRead
    }
    return tooLarge(length, false)
  } finally {
    await handle.close()
  }
}
