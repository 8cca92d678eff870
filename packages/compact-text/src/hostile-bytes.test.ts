import { describe, expect, test } from '@jest/globals'
import { realBytes } from '../fixtures/real-file.js'
import { readCompactFile } from './read-compact-file.js'

const text = () => new TextDecoder().decode(realBytes())
const bytes = (body: string) => new TextEncoder().encode(body)
const spliced = (mark: string, ...more: number[]) => {
  const body = text()
  const index = bytes(body.slice(0, body.indexOf(mark))).length
  const whole = bytes(body)
  return new Uint8Array([...whole.subarray(0, index), ...more, ...whole.subarray(index)])
}
const once = (from: string, to: string) => bytes(text().replace(from, () => to))

describe('hostile bytes are refused in plain words', () => {
  const files: [what: string, file: () => Uint8Array, reason: string | RegExp, path?: string][] = [
    [
      'an empty file',
      () => bytes(''),
      'This is not JSON: the file ends where a value is expected, at line 1, column 1.',
    ],
    [
      'a file of 20 MB',
      () => new Uint8Array(20 * 1024 * 1024),
      'The file has 20,971,520 bytes; a compact file may have at most 8,388,608.',
    ],
    [
      'a byte that is not UTF-8',
      () => spliced('"vision"', 0xff),
      /^The file is not UTF-8 text: its byte [\d,]+ \(line \d+\) breaks it off\.$/,
    ],
    ['an overlong slash', () => spliced('"vision"', 0xc0, 0xaf), /^The file is not UTF-8 text/],
    [
      'a surrogate written as UTF-8',
      () => spliced('"vision"', 0xed, 0xa0, 0x80),
      /^The file is not UTF-8 text/,
    ],
    [
      'a file cut in the middle of a character',
      () => realBytes().subarray(0, bytes(text().slice(0, text().indexOf('全'))).length + 1),
      /^The file is not UTF-8 text/,
    ],
    [
      'UTF-16',
      () => new Uint8Array([0xff, 0xfe, 0x7b, 0]),
      'The file is not UTF-8 text: its byte 1 (line 1) breaks it off.',
    ],
    [
      'a file cut short',
      () => bytes(text().slice(0, 50_000).replace(/.$/u, '')),
      /^This is not JSON: .* at line \d+, column \d+\.$/,
    ],
    [
      'a comma too many',
      () => bytes('{"a": [1,],\n"b": 2}'),
      'This is not JSON: “]” stands where a value is expected, at line 1, column 10.',
    ],
    [
      'single quotes',
      () => bytes("{\n 'a': 1}"),
      "This is not JSON: “'” stands where a name in double quotes or “}” is expected, at line 2, column 2.",
    ],
    [
      'NaN as a value',
      () => bytes('{"a": NaN}'),
      'This is not JSON: “N” stands where a value is expected, at line 1, column 7.',
    ],
    [
      'a comment',
      () => bytes('// compact\n{}'),
      'This is not JSON: “/” stands where a value is expected, at line 1, column 1.',
    ],
    [
      'a raw line break in a text',
      () => bytes('{"a": "b\nc"}'),
      'This is not JSON: a text in double quotes breaks off at line 1, column 9.',
    ],
    [
      'a null byte between values',
      () => bytes('{"a":\u0000 1}'),
      'This is not JSON: “\\u{0}” stands where a value is expected, at line 1, column 6.',
    ],
    [
      'more behind the end',
      () => bytes('{}{}'),
      'This is not JSON: “{” stands where the end of the file is expected, at line 1, column 3.',
    ],
    [
      'a million brackets',
      () => bytes('['.repeat(1_000_000)),
      'Lists and objects are nested deeper than 64 levels at line 1, column 65.',
    ],
    [
      'a million objects',
      () => bytes('{"a":'.repeat(1_000_000)),
      'Lists and objects are nested deeper than 64 levels at line 1, column 321.',
    ],
    [
      'nesting in a field that is not read',
      () => once('"vision"', `"aside": ${'['.repeat(70)}${']'.repeat(70)}, "vision"`),
      /^Lists and objects are nested deeper than 64 levels/,
    ],
    [
      'a number of a million digits',
      () => bytes(`{"a": ${'9'.repeat(1_000_000)}}`),
      'This is not JSON: a number breaks off, or has 400 characters and more, at line 1, column 7.',
    ],
    [
      'an id given twice',
      () => once('"id": "A.M1"', '"id": "A.M1", "id": "A.M2"'),
      'This name stands twice in the same object.',
      'themes[0].actions[0].id',
    ],
    [
      'an id given twice, once escaped',
      () => once('"id": "A"', '"id": "A", "\\u0069d": "B"'),
      'This name stands twice in the same object.',
      'themes[0].id',
    ],
    [
      '__proto__ by an escape',
      () => once('"vision": {', '"vision": { "\\u005f_proto__": {"zh": "x"},'),
      'A field must not be named “__proto__”.',
      'vision',
    ],
    [
      'half a character by an escape',
      () => once('"en": "The Global', '"en": "\\ud800The Global'),
      'This text holds half of a character (a lone surrogate), as its character 1.',
      'vision.en',
    ],
    [
      'a null character by an escape',
      () => once('"en": "The Global', '"en": "\\u0000The Global'),
      'This text holds a control character, as its character 1.',
      'vision.en',
    ],
    [
      'a number beyond all bounds',
      () => once('"n": 12', '"n": 1e999'),
      'This must be a whole number from 1 to 9999.',
      'footnotes[0].n',
    ],
  ]
  test.each(files)('%s', (_what, file, reason, path = '') => {
    const result = readCompactFile(file())
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.refusals[0]).toEqual({
      path,
      reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
    })
  })
})
