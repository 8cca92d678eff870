import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { lightMarkdown } from './markdown'

const html = (source: string) => renderToStaticMarkup(<>{lightMarkdown(source)}</>)

describe('light Markdown', () => {
  test.each([
    ['One\n\ntwo', '<p>One</p><p>two</p>'],
    ['*some* **strong** `code`', '<p><em>some</em> <strong>strong</strong> <code>code</code></p>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['> said\n\nanswer', '<blockquote><p>said</p></blockquote><p>answer</p>'],
    ['a\\\nb', '<p>a<br/>\nb</p>'],
    [
      '[there](https://example.org/a?b=1&c=2)',
      '<p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow ugc noopener noreferrer">there</a></p>',
    ],
    [
      'See https://example.org/x.',
      '<p>See <a href="https://example.org/x" rel="nofollow ugc noopener noreferrer">https://example.org/x</a>.</p>',
    ],
    ['# no heading', '<p># no heading</p>'],
    ['---', '<p>---</p>'],
    ['    not code', '<p>not code</p>'],
    ['1 < 2 & "so"', '<p>1 &lt; 2 &amp; &quot;so&quot;</p>'],
  ])('%j becomes %s', (source, expected) => {
    expect(html(source)).toBe(expected)
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&colon;alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](//example.org)',
    '![x](https://example.org/spy.png)',
    '<javascript:alert(1)>',
    '[x](https://example.org "onmouseover=alert(1)")',
    '[x](https://example.org/"onmouseover="alert(1))',
    '`<b>` &lt;b&gt; &#60;b&#62;',
    '<style>*{display:none}</style>',
    '[a]: javascript:alert(1)\n\n[a]',
    '```js" onclick="x\n</code></pre><script>\n```',
  ])('%j makes no element that is not allowed', (source) => {
    expect(strange(html(source))).toEqual([])
  })

  test('no text of any kind makes an element that is not allowed', () => {
    const scraps = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '*',
      '**',
      '_',
      '`',
      '[',
      '](',
      ')',
      '!',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      'javascript:',
      'https://a.b',
      '<script>',
      '</p>',
      '<a href="',
      '&lt;',
      '&#x3c;',
      'a',
      ' ',
      '\\',
      '```',
    )
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 40 }), (pieces) => {
        expect(strange(html(pieces.join('')))).toEqual([])
      }),
    )
  })

  test('every text keeps its words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé中ب]{1,6}$/), { minLength: 1, maxLength: 20 }),
        (words) => {
          expect(html(words.join(' '))).toBe(`<p>${words.join(' ')}</p>`)
        },
      ),
    )
  })

  test.each([
    ['quotations', '>'.repeat(4000)],
    ['quotations with spaces', '> '.repeat(2000)],
    ['lists', '- '.repeat(2000)],
    ['numbered lists', '1. '.repeat(1300)],
    ['stars', `${'*'.repeat(1999)}a${'*'.repeat(1999)}`],
    ['alternating stars', '*a **b '.repeat(570)],
    ['open brackets', '['.repeat(4000)],
    ['brackets within each other', `${'['.repeat(1300)}${'](x)'.repeat(600)}`],
    ['backticks', '`a``b```c'.repeat(400)],
    ['lists by indentation', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ])('4,000 characters of %s are neither deep nor lost', (_what, source) => {
    const written = html(source.slice(0, 4000))
    let depth = 0
    let deepest = 0
    for (const [tag] of written.matchAll(/<\/?[a-z]+/g)) {
      depth += tag.startsWith('</') ? -1 : 1
      if (!tag.startsWith('<br')) deepest = Math.max(deepest, depth)
    }
    expect(deepest).toBeLessThan(30)
    expect(strange(written)).toEqual([])
  })
})

/** What of the written HTML is neither an allowed element nor one of the two attributes of a link out. */
function strange(written: string): string[] {
  return [...written.matchAll(/<[^>]*>/g)]
    .map(([tag]) => tag)
    .filter(
      (tag) =>
        !/^<(?:\/?(?:p|blockquote|ul|ol|li|em|strong|code|pre)|\/a|br\/|a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="nofollow ugc noopener noreferrer")>$/.test(
          tag,
        ),
    )
}
