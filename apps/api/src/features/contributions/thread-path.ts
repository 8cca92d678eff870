/** Bytes of one level of a path. */
const levelBytes = 24

/**
 * The place of a contribution in its thread: its parent's path, then 8 bytes of microseconds since 1970 and the 16 of its
 * id. Paths compare as bytes in reading order: depth first, siblings by time, then by id (migration 0007).
 */
export function threadPath(parent: Buffer | null, at: Date, id: string): Buffer {
  const level = Buffer.alloc(levelBytes)
  level.writeBigInt64BE(BigInt(at.getTime()) * 1000n)
  Buffer.from(id.replaceAll('-', ''), 'hex').copy(level, 8)
  return parent ? Buffer.concat([parent, level]) : level
}
