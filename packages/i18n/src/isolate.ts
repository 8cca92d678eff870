/**
 * Wraps a value so that its direction cannot disturb the sentence it stands in (U+2068 … U+2069; localisation §5).
 * For plain text: in HTML use `<bdi>`.
 */
export function isolate(value: string): string {
  return `\u2068${value}\u2069`
}

/** Like `isolate`, for what is known to run from left to right: ids, symbols, offsets. */
export function isolateLeftToRight(value: string): string {
  return `\u2066${value}\u2069`
}
