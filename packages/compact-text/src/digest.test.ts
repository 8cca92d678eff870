import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { changed, keysOf, realFile } from '../fixtures/real-file.js'
import { checkCompactFile } from './check-compact-file.js'
import { canonicalJson, libraryDigest, textDigest } from './digest.js'
import { textTree } from './text-tree.js'

const digests = async (value: unknown) => {
  const result = checkCompactFile(value)
  if (!result.ok || result.file.library === null) throw new Error(JSON.stringify(result))
  return { text: await textDigest(textTree(result.file)), library: await libraryDigest(result.file.library) }
}
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [name, reversed(each)]),
  )
}

test('canonical JSON is JSON, and depends on content alone', () => {
  expect(canonicalJson({ b: [1, null, 'é"'], a: { z: true, y: {} } })).toBe(
    '{"a":{"y":{},"z":true},"b":[1,null,"é\\""]}',
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
    }),
  )
})

describe('the digests of the real compact', () => {
  test('are 64 hex digits, and the same for the same content in another order of names', async () => {
    const first = await digests(realFile())
    expect(first.text).toMatch(/^[0-9a-f]{64}$/)
    expect(first.library).toMatch(/^[0-9a-f]{64}$/)
    expect(await digests(reversed(realFile()))).toEqual(first)
  })

  test.each([
    ['vision.zh', '另一愿景'],
    ['vision.en', null],
    ['source.title.en', 'Another title'],
    ['source.symbol', 'A/79/L.2'],
    ['themes[0].actions[0].actor', 'all_stakeholders'],
    ['themes[0].actions[0].due', '2030'],
    ['themes[0].actions[0].namedActors', ['ITU']],
    ['themes[0].actions[0].footnotes', [12]],
    ['footnotes[7].zh', '见别处。'],
  ])('%s belongs to the text', async (path, value) => {
    const [before, after] = [
      await digests(realFile()),
      await digests(Object(withoutCounts(changed(realFile(), keysOf(path), value)))),
    ]
    expect(after.text).not.toBe(before.text)
    expect(after.library).toBe(before.library)
  })

  test.each([
    ['bodies[0].name.en', 'Another committee'],
    ['documents[0].andSubsequentResolutions', true],
    ['timeline[0].date', '2019-07'],
    ['wsisTimeline[0].when', '1997'],
  ])('%s belongs to the library', async (path, value) => {
    const [before, after] = [
      await digests(realFile()),
      await digests(changed(realFile(), keysOf(path), value)),
    ]
    expect(after.library).not.toBe(before.library)
    expect(after.text).toBe(before.text)
  })

  test.each([['timeline[0].seedDate'], ['sdgExamples'], ['source.enOrigin']])(
    '%s belongs to neither',
    async (path) => {
      expect(await digests(changed(realFile(), keysOf(path), undefined))).toEqual(await digests(realFile()))
    },
  )
})

const withoutCounts = (file: unknown) => changed(file, ['counts'], undefined)
