import type { MatchedPage, RenderedPage, WebBundle } from './web-bundle.js'

/** The languages a page exists in, for the links between them. */
const alternates = ['en', 'fr', 'es', 'ru', 'zh', 'ar']

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text made safe for an element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)
}

/** JSON made safe inside a script element: no end tag, no comment, no line separators. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The document up to the title: everything that is known before the page's data is loaded. */
export function documentStart(web: WebBundle, page: MatchedPage, publicUrl: URL): string {
  const { locale, path } = page.address
  const query = new URLSearchParams(page.address.query).toString()
  const below = `${path === '/' ? '' : path}${query ? `?${query}` : ''}`
  const links = alternates
    .map(
      (language) =>
        `<link rel="alternate" hreflang="${language}" href="${escapeHtml(new URL(`/${language}${below}`, publicUrl).href)}">`,
    )
    .join('')
  return (
    `<!doctype html><html lang="${escapeHtml(locale)}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}" data-modules="${escapeHtml(web.modulesOf(page).join(' '))}">` +
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `${web
      .stylesOf(page)
      .map((style) => `<style>${style}</style>`)
      .join('')}<script>${web.boot}</script><link rel="icon" href="/icon.svg" type="image/svg+xml">${links}`
  )
}

/** From the title to where the page's own markup begins. */
export function documentMiddle(page: MatchedPage, rendered: RenderedPage): string {
  const { head } = rendered
  const { locale } = page.address
  const link = (relation: string, path: string | undefined) =>
    path ? `<link rel="${relation}" href="${escapeHtml(`/${locale}${path}`)}">` : ''
  return (
    `<title>${escapeHtml(head.title)}</title>` +
    (head.description ? `<meta name="description" content="${escapeHtml(head.description)}">` : '') +
    link('prev', head.previous) +
    link('next', head.next) +
    (head.feed
      ? `<link rel="alternate" type="application/atom+xml" href="${escapeHtml(`/${locale}${head.feed}`)}">`
      : '') +
    `</head><body><div id="root">`
  )
}

/** What the client needs to take over, and the end. */
export function documentEnd(web: WebBundle, page: MatchedPage, rendered: RenderedPage): string {
  const state = { ...rendered.state, modules: web.addressesOf(page) }
  return `</div><script type="application/json" id="state">${jsonForScript(state)}</script></body></html>`
}
