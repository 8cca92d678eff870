/** Why a file is refused: the place in it, and a plain English sentence. An empty path means the file as a whole. */
export interface Refusal {
  /** As one would write it in code: `themes[0].actions[2].text.en`. */
  readonly path: string
  readonly reason: string
}

/** A file that is refused, with its first faults and how many more there are. */
export interface Refused {
  readonly ok: false
  readonly refusals: readonly Refusal[]
  readonly more: number
}

/** How many faults of one file are told; what comes after them is only counted. */
export const toldRefusals = 20

/** Cuts a list of faults to what is told. */
export const refused = (refusals: readonly Refusal[], more = 0): Refused => ({
  ok: false,
  refusals: refusals.slice(0, toldRefusals),
  more: more + Math.max(0, refusals.length - toldRefusals),
})

const longestQuote = 40
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu
const escaped = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** A piece of the file as it may be shown in a sentence: short, and with nothing that could steer a terminal. */
export const quoted = (value: string): string => {
  const start = value.slice(0, longestQuote).replace(invisible, escaped)
  return `“${start}${value.length > longestQuote ? '…' : ''}”`
}

/** What kind of JSON value this is, in words. */
export const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'a number'
  if (typeof value === 'boolean') return `“${value}”`
  return 'an object'
}

const plainName = /^[A-Za-z_$][A-Za-z0-9_$]{0,59}$/

/** Writes the way to a place in the file: names with dots, positions in brackets, odd names quoted. */
export const pathOf = (keys: readonly (string | number)[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    if (!plainName.test(key)) return `${path}[${quoted(key)}]`
    return path === '' ? key : `${path}.${key}`
  }, '')
