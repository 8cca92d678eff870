// Reads variables of a page's own operation. The web client's routes have typed them; what is not of its type here was
// put into an address by hand and counts as absent.

/** A text argument, or null. */
export function text(given: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = given[name]
  return typeof value === 'string' ? value : null
}

/** A text argument that the field requires; the empty text names nothing. */
export function requiredText(given: Readonly<Record<string, unknown>>, name: string): string {
  return text(given, name) ?? ''
}

/** A whole number, or the default. */
export function wholeNumber(
  given: Readonly<Record<string, unknown>>,
  name: string,
  otherwise: number,
): number {
  const value = given[name]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : otherwise
}

/** One of the values of an enum, null when absent; undefined for what is none of them, which names nothing. */
export function oneOf<Value extends string>(
  given: Readonly<Record<string, unknown>>,
  name: string,
  values: readonly Value[],
): Value | null | undefined {
  const value = given[name]
  return value === undefined || value === null ? null : values.find((each) => each === value)
}
