import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { messages, partsOf } from '../testing/message-files.js'

const rules = fileURLToPath(new URL('../../rules/src/', import.meta.url))

/** The codes that the rules declare, with the placeholders of their sentences. */
function declaredCodes(): { code: string; placeholders: string[] }[] {
  return readdirSync(rules)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(rules + file, 'utf8').matchAll(
        /^export const \w+ = refusalCode\('(\w+)'(?:, \[([^\]]*)\])?/gm,
      ),
    ])
    .map(([, code = '', params = '']) => ({
      code,
      placeholders: [...params.matchAll(/'(\w+)'/g)].map(([, name = '']) => name).sort(),
    }))
}

/** Codes of the platform, which answers before any rule is asked. */
const platformCodes = [
  'NOT_FOUND',
  'BAD_ADDRESS',
  'BAD_FORM',
  'FORM_TOO_OLD',
  'TOO_MANY_REQUESTS',
  'QUERY_TOO_LONG',
  'QUERY_TOO_SHORT',
  'STORAGE_FULL',
  'TRY_AGAIN',
  'INTERNAL',
]

describe('refusals', () => {
  test('each code that the rules declare has its sentence, with the placeholders it is given', () => {
    const declared = declaredCodes()
    expect(declared.length).toBeGreaterThan(5)
    for (const { code, placeholders } of declared) {
      const sentence = messages.en.get(`acts:refusal.${code}`)
      expect({
        code,
        placeholders:
          sentence === undefined ? 'no sentence' : [...partsOf(sentence, 'X').placeholders.keys()].sort(),
      }).toEqual({ code, placeholders })
    }
  })

  test('each code of the platform has its sentence', () => {
    expect(platformCodes.filter((code) => !messages.en.has(`acts:refusal.${code}`))).toEqual([])
  })

  test('no sentence stands there for a code that nobody gives', () => {
    const given = new Set([...platformCodes, ...declaredCodes().map(({ code }) => code)])
    const sentences = [...messages.en.keys()]
      .filter((key) => key.startsWith('acts:refusal.'))
      .map((key) => key.slice('acts:refusal.'.length))
    expect(sentences.filter((code) => !given.has(code))).toEqual([])
  })
})
