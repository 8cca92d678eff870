/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string
  found: boolean
}

/**
 * Cuts a text at what was found in it.
 * @param matches pairs `[start, end)` in UTF-16 units; pairs that overlap, are out of order or reach outside are made to fit
 */
export function markedPieces(text: string, matches: readonly (readonly number[])[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [from = 0, until = 0] of [...matches].sort(([a = 0], [b = 0]) => a - b)) {
    const start = Math.max(from, at)
    const end = Math.min(until, text.length)
    if (start >= end) continue
    if (start > at) pieces.push({ text: text.slice(at, start), found: false })
    pieces.push({ text: text.slice(start, end), found: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false })
  return pieces
}
