import { createHmac } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commit, verifyCommitment } from './commitment.js'

const salt = Uint8Array.from({ length: 32 }, (_, i) => i)
const fields = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,39}$/)
const texts = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text))

describe('a commitment', () => {
  test('is HMAC-SHA256 over name, a zero byte and canonical JSON: fixed vectors', async () => {
    const vectors = [
      ['digest', 'abc'],
      ['words', 'Цифровой договор 数字契约'],
      ['stance', { b: [1, null], a: true }],
    ] as const
    const made = await Promise.all(vectors.map(([field, value]) => commit(field, value, salt)))
    expect(made.map(({ commitment }) => commitment)).toEqual([
      'bENstMh+Um1IZU0hlhj2iUSjVOdH6bQliovUZXGr/U8=',
      'eLnkC/TAbU/bcIp4lOM3UPhh6lhxnUcGBNJh+PT6N+o=',
      'yNJtXSg1w1Y5i2voFENcNx3V7s+wayVi7d5N+ns+R/8=',
    ])
    // and by another implementation
    expect(made[0]?.commitment).toBe(createHmac('sha256', salt).update('digest\0"abc"').digest('base64'))
  })

  test('opens with its own field, value and salt only', async () => {
    await fc.assert(
      fc.asyncProperty(fields, texts, fields, texts, async (field, value, otherField, otherValue) => {
        const committed = await commit(field, value)
        const same = otherField === field && otherValue === value
        expect(await verifyCommitment(field, value, committed)).toBe(true)
        expect(await verifyCommitment(otherField, otherValue, committed)).toBe(same)
        expect(await verifyCommitment(field, value, { ...committed, salt })).toBe(false)
      }),
    )
  })

  test('of the same value is another each time, under 32 new random bytes', async () => {
    const made = await Promise.all(Array.from({ length: 200 }, () => commit('words', 'yes')))
    expect(new Set(made.map(({ commitment }) => commitment)).size).toBe(200)
    expect(new Set(made.map((one) => Buffer.from(one.salt).toString('hex'))).size).toBe(200)
    expect(made.every((one) => one.salt.length === 32)).toBe(true)
  })

  test('that is changed, cut or no Base64 does not open, and says so without throwing', async () => {
    const { commitment } = await commit('words', 'yes', salt)
    const changed = commitment.startsWith('A') ? `B${commitment.slice(1)}` : `A${commitment.slice(1)}`
    for (const wrong of [changed, commitment.slice(0, -1), '', `${commitment}=`, '!'.repeat(44)])
      expect(await verifyCommitment('words', 'yes', { commitment: wrong, salt })).toBe(false)
  })

  test('takes no short salt and no name that could be mistaken for another', async () => {
    await expect(commit('words', 'x', new Uint8Array(16))).rejects.toThrow('32 bytes')
    for (const name of ['', 'a b', 'A', 'a\0b', 'é', '__proto__', 'a'.repeat(41)])
      await expect(commit(name, 'x')).rejects.toThrow("not a field's name")
  })
})
