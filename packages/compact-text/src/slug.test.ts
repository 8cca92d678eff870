import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { slugFault } from './file-leaf.js'
import { slugOf } from './slug.js'

test.each([
  ['A/RES/76/307', 'a-res-76-307'],
  ['E/2021/L.26–E/HLPF/2021/L.2', 'e-2021-l-26-e-hlpf-2021-l-2'],
  ['A/RES/217 A (III)', 'a-res-217-a-iii'],
  ['Réponse à l’Été', 'reponse-a-l-ete'],
  ['大会', ''],
  ['', ''],
])('%s becomes %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})

test('what comes out is always an id of the library, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const slug = slugOf(text)
      expect(slug === '' || ['constructor', 'prototype'].includes(slug) || slugFault(slug) === null).toBe(
        true,
      )
    }),
  )
  expect(slugOf('word '.repeat(100))).toHaveLength(79)
})
