import { type Refusal, pathOf, quoted, toldRefusals } from './refusal.js'

/**
 * Over 60 lines on purpose: JSON's grammar as one table of what may come next, kept in one place.
 *
 * Checks the text of a JSON file before it is parsed. JSON.parse says where a text breaks off only in some versions,
 * keeps the last of two equal names in silence, and nests as deep as the file likes; this does none of the three.
 */
type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

interface Open {
  readonly names: Set<string> | null
  key: string | number
}

/** What the check found: where the text stops being JSON, or names that stand twice in one object. */
export interface JsonCheck {
  readonly refusals: readonly Refusal[]
  /** How many more there are than told. */
  readonly more: number
}

const number = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/
const longestNumber = 400
const words = new Map([
  ['t', 'true'],
  ['f', 'false'],
  ['n', 'null'],
])
const wanted: Record<Expected, string> = {
  value: 'a value',
  valueOrEnd: 'a value or “]”',
  name: 'a name in double quotes',
  nameOrEnd: 'a name in double quotes or “}”',
  colon: 'a colon',
  commaOrEnd: 'a comma or the end of the list or object',
  nothing: 'the end of the file',
}

/** The place of a character as an editor shows it, lines and columns counted from 1. */
const placeOf = (text: string, index: number): string => {
  const before = text.slice(0, index)
  const line = before.split('\n').length
  return `line ${line}, column ${index - before.lastIndexOf('\n')}`
}

const endOfString = (text: string, start: number): number => {
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x22) return index + 1
    if (code < 0x20) return -index
    if (code !== 0x5c) continue
    const escape = text.charAt(++index)
    if (escape === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(index + 1, index + 5))) return -index
      index += 4
    } else if (escape === '' || !'"\\/bfnrt'.includes(escape)) return -index
  }
  return -text.length
}

const endOfScalar = (text: string, start: number): number => {
  const first = text.charAt(start)
  if (first === '"') return endOfString(text, start)
  const word = words.get(first)
  if (word !== undefined) return text.startsWith(word, start) ? start + word.length : -start
  let end = start
  while (end - start < longestNumber && '+-.eE0123456789'.includes(text.charAt(end)) && end < text.length)
    end++
  return end - start < longestNumber && number.test(text.slice(start, end)) ? end : -start
}

const decoded = (literal: string): string => {
  const name: unknown = JSON.parse(literal)
  return typeof name === 'string' ? name : ''
}

/**
 * Reads a JSON text once, without building anything from it.
 * @param deepest how many lists and objects may stand inside one another
 * @returns no refusals exactly when JSON.parse takes the text, no name stands twice and it is not nested deeper
 */
export const checkJson = (text: string, deepest: number): JsonCheck => {
  const open: Open[] = []
  const refusals: Refusal[] = []
  let more = 0
  let expected: Expected = 'value'
  let index = 0
  const path = () => pathOf(open.map((each) => each.key))
  const broken = (at: number, what: string): JsonCheck => ({
    refusals: [{ path: '', reason: `This is not JSON: ${what} at ${placeOf(text, at)}.` }],
    more: 0,
  })
  const close = () => {
    open.pop()
    expected = open.length === 0 ? 'nothing' : 'commaOrEnd'
  }
  for (;;) {
    while (index < text.length && ' \t\r\n'.includes(text.charAt(index))) index++
    if (index >= text.length) {
      return expected === 'nothing'
        ? { refusals, more }
        : broken(index, `the file ends where ${wanted[expected]} is expected,`)
    }
    const character = text.charAt(index)
    const inner = open.at(-1)
    const unexpected = () =>
      broken(index, `${quoted(character)} stands where ${wanted[expected]} is expected,`)
    if (expected === 'nothing') return unexpected()
    if (expected === 'colon') {
      if (character !== ':') return unexpected()
      expected = 'value'
      index++
    } else if (expected === 'commaOrEnd') {
      if (inner === undefined) return unexpected()
      const isList = inner.names === null
      if (character === (isList ? ']' : '}')) close()
      else if (character !== ',') return unexpected()
      else {
        if (typeof inner.key === 'number') inner.key++
        expected = isList ? 'value' : 'name'
      }
      index++
    } else if (expected === 'name' || expected === 'nameOrEnd') {
      if (expected === 'nameOrEnd' && character === '}') {
        close()
        index++
        continue
      }
      if (character !== '"' || inner?.names == null) return unexpected()
      const end = endOfString(text, index)
      if (end <= 0) return broken(-end, 'a name in double quotes breaks off')
      const name = decoded(text.slice(index, end))
      inner.key = name
      if (inner.names.has(name)) {
        if (refusals.length === toldRefusals) more++
        else refusals.push({ path: path(), reason: 'This name stands twice in the same object.' })
      }
      inner.names.add(name)
      expected = 'colon'
      index = end
    } else if (expected === 'valueOrEnd' && character === ']') {
      close()
      index++
    } else if (character === '{' || character === '[') {
      if (open.length === deepest) {
        const reason = `Lists and objects are nested deeper than ${deepest} levels at ${placeOf(text, index)}.`
        return { refusals: [{ path: '', reason }], more: 0 }
      }
      open.push(character === '{' ? { names: new Set(), key: '' } : { names: null, key: 0 })
      expected = character === '{' ? 'nameOrEnd' : 'valueOrEnd'
      index++
    } else {
      const end = endOfScalar(text, index)
      if (end <= 0) {
        if (character === '"') return broken(-end, 'a text in double quotes breaks off')
        if ('-0123456789'.includes(character))
          return broken(index, `a number breaks off, or has ${longestNumber} characters and more,`)
        return unexpected()
      }
      expected = open.length === 0 ? 'nothing' : 'commaOrEnd'
      index = end
    }
  }
}
