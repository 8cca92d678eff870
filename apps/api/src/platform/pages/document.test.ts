import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { escapeHtml, jsonForScript } from './document.js'

test('no text can end the script element that holds the state, nor open another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = jsonForScript({ text: `${text}</script><!--<script>\u2028` })
      expect(written).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(written)).toEqual({ text: `${text}</script><!--<script>\u2028` })
    }),
  )
})

test('text in an attribute cannot leave it', () => {
  expect(escapeHtml(`"><script>alert('x')</script>&`)).toBe(
    "&quot;&gt;&lt;script&gt;alert('x')&lt;/script&gt;&amp;",
  )
})
