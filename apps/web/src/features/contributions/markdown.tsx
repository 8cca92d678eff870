import { createElement, Fragment, type ReactNode } from 'react'
import { micromark } from 'micromark'

/** What light Markdown leaves out: headings, rules, HTML, pictures, code by indentation, and links defined elsewhere. */
const leftOut = [
  'headingAtx',
  'setextUnderline',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'codeIndented',
  'thematicBreak',
  'definition',
]

/** Quotations and lists within each other; what goes deeper is text. A parser's work grows with the square of it. */
const deepest = 8

/** Elements within each other, whatever they are: emphasis nests as deep as somebody types stars. */
const deepestElement = 24

/** All that is ever made of a contribution's text; anything else that the parser might write falls away. */
const allowed = new Set(['p', 'blockquote', 'ul', 'ol', 'li', 'em', 'strong', 'code', 'pre', 'a', 'br'])

interface Open {
  name: string
  href: string | undefined
  children: ReactNode[]
}

/**
 * Writes light Markdown as elements: paragraphs, quotations, lists, emphasis, code, links. The parser's own HTML is never
 * put into the page: of its closed set of tags elements are made, so neither a tag nor an attribute can come from the text.
 */
export function lightMarkdown(source: string): ReactNode {
  const known = parsed.get(source)
  if (known !== undefined) return known
  const written = parse(source)
  if (parsed.size >= 500) parsed.delete(parsed.keys().next().value ?? '')
  parsed.set(source, written)
  return written
}

// the slowest text of 4,000 characters takes a seventh of a second: a page of many such must not take it again and again
const parsed = new Map<string, ReactNode>()

function parse(source: string): ReactNode {
  const html = micromark(withinDepth(source), { extensions: [{ disable: { null: leftOut } }] })
  const root: Open = { name: '', href: undefined, children: [] }
  const open: Open[] = [root]
  for (const [, text, closing, name = '', attributes = ''] of html.matchAll(
    /([^<]+)|<(\/?)([a-z]+)((?: [^>]*)?)>/g,
  )) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(...textOf(unescaped(text), open))
    else if (!allowed.has(name)) continue
    else if (name === 'br') parent.children.push(<br key={parent.children.length} />)
    else if (!closing) open.push({ name, href: hrefIn(attributes), children: [] })
    else if (open.length > 1 && parent.name === name) {
      open.pop()
      const grandparent = open.at(-1) ?? root
      if (open.length > deepestElement) grandparent.children.push(...parent.children)
      else grandparent.children.push(elementOf(parent, grandparent.children.length))
    }
  }
  return root.children.map((child, index) => <Fragment key={index}>{child}</Fragment>)
}

/**
 * Marks of quotations and lists beyond the eighth in one line become text, and so do runs of more than three stars or
 * underscores: thousands of them would keep the parser busy for a fifth of a second.
 */
function withinDepth(source: string): string {
  const calm = source.replace(/\*{4,}|_{4,}/g, (run) => run.replace(/./g, '\\$&'))
  return calm.replace(/^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm, (marks) => {
    let seen = 0
    return marks.replace(/>|[-*+]|[.)]/g, (mark) => (++seen > deepest ? `\\${mark}` : mark))
  })
}

function elementOf({ name, href, children }: Open, key: number): ReactNode {
  const inside = children.map((child, index) => <Fragment key={index}>{child}</Fragment>)
  if (name === 'a')
    return href ? (
      <a key={key} href={href} rel="nofollow ugc noopener noreferrer">
        {inside}
      </a>
    ) : (
      <Fragment key={key}>{inside}</Fragment>
    )
  return createElement(name, { key }, inside)
}

/** Where a link leads, if it leads out by a scheme that cannot run anything; the parser has emptied others already. */
function hrefIn(attributes: string): string | undefined {
  const href = unescaped(/ href="([^"]*)"/.exec(attributes)?.[1] ?? '')
  return /^(?:https?:\/\/|mailto:)/i.test(href) ? href : undefined
}

/** Text between tags; line ends that only stand between blocks are dropped, bare addresses become links. */
function textOf(text: string, open: readonly Open[]): ReactNode[] {
  const parent = open.at(-1)?.name ?? ''
  if (['', 'blockquote', 'ul', 'ol'].includes(parent) && text.trim() === '') return []
  if (parent === 'li' && text.trim() === '') return []
  if (open.some(({ name }) => name === 'a' || name === 'code')) return [text]
  return text
    .split(/(https?:\/\/[^\s<>"“”«»（）。，；、]+[^\s<>"“”«»（）。，；、.,;:!?)'’\]])/)
    .map((piece, index) =>
      index % 2 === 1 ? (
        <a key={`${piece}${index}`} href={piece} rel="nofollow ugc noopener noreferrer">
          {piece}
        </a>
      ) : (
        piece
      ),
    )
    .filter((piece) => piece !== '')
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The four references that the parser writes. */
function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => references[name] ?? whole)
}
