import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Leaf, leafBytes, leafHash, refuseWords } from './leaf.js'

const leaf: Leaf = {
  log: '5f0c8f0e-8d1e-4f2a-9a53-3b1c8f6f5d11',
  number: 7,
  kind: 'version.adopted',
  at: '2026-11-21T10:00:00.123456Z',
  ids: { version: '0b7c1c1e-8a5b-4a0e-8a44-1d2f3c4b5a69', document: 'global-digital-compact' },
  commitments: {
    digest: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
    actor: 'ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=',
  },
}
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe("a leaf's bytes", () => {
  test('are these', () => {
    expect(new TextDecoder().decode(leafBytes(leaf))).toBe(
      '{"at":"2026-11-21T10:00:00.123456Z","commitments":{"actor":"ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=","digest":"MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="},' +
        '"ids":{"document":"global-digital-compact","version":"0b7c1c1e-8a5b-4a0e-8a44-1d2f3c4b5a69"},"kind":"version.adopted","log":"5f0c8f0e-8d1e-4f2a-9a53-3b1c8f6f5d11","number":7,"version":1}',
    )
  })

  test('leave ids out when there are none, and hold nothing that a leaf has no place for', () => {
    const { ids: _ids, ...held } = leaf
    expect(new TextDecoder().decode(leafBytes(held))).not.toContain('ids')
    expect(leafBytes({ ...leaf, ids: {} })).toEqual(leafBytes(held))
    const withMore = { ...leaf, account: 'someone', journal: false }
    expect(leafBytes(withMore)).toEqual(leafBytes(leaf))
  })

  test.each<[string, Partial<Leaf>]>([
    ['a name among the ids', { ids: { author: 'Ana María' } }],
    ['an address among the ids', { ids: { author: 'a@b.example' } }],
    ['a text among the ids', { ids: { thing: 'x'.repeat(81) } }],
    ['words instead of a commitment', { commitments: { words: 'I agree' } }],
    ['a time without its microseconds', { at: '2026-11-21T10:00:00Z' }],
    ['a number that no entry has', { number: 0 }],
    ['a number that is not exact', { number: 2 ** 53 }],
    ['a kind that is none', { kind: 'Version adopted' }],
    ['a log that is none', { log: 'log' }],
  ])('are refused with %s', (_what, wrong) => {
    expect(() => leafBytes({ ...leaf, ...wrong })).toThrow(TypeError)
  })

  test('differ when anything differs', () => {
    const others: Leaf[] = [
      { ...leaf, number: 8 },
      { ...leaf, kind: 'version.left' },
      { ...leaf, at: '2026-11-21T10:00:00.123457Z' },
      { ...leaf, ids: { ...leaf.ids, document: 'other' } },
      { ...leaf, log: leaf.log.replace('5', '6') },
      { ...leaf, commitments: { actor: leaf.commitments['digest'] ?? '' } },
    ]
    expect(new Set([leaf, ...others].map((one) => hex(leafBytes(one)))).size).toBe(others.length + 1)
  })
})

describe("a leaf's hash", () => {
  test('of no bytes is the known one of RFC 9162 (SHA-256 of one zero byte)', async () => {
    expect(hex(await leafHash(new Uint8Array()))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
  })

  test('is SHA-256 of a zero byte and the leaf, so no leaf passes for an inner node', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(hex(await leafHash(bytes))).toBe(createHash('sha256').update('\0').update(bytes).digest('hex'))
      }),
    )
  })
})

test('ids are identifiers: uuids, codes, slugs and whole numbers', () => {
  expect(() =>
    refuseWords({ provision: 'A.M1', slug: 'global-digital-compact', round: 3, digest: 'ab'.repeat(32) }),
  ).not.toThrow()
  for (const words of ['', 'two words', 'Zoë', 'a/b', '-a', 'x@y', '人'])
    expect(() => refuseWords({ thing: words })).toThrow('no words')
  expect(() => refuseWords({ thing: 1.5 })).toThrow('no words')
})
