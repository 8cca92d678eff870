import { directionOf } from '@convene/i18n/locales.js'

/** Text as HTML shows it: nothing of it is markup. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A mail as simple HTML in its own language and direction: paragraphs and one link, no pictures, nothing from outside. */
export function mailHtml(locale: string, subject: string, body: string, link: string | null): string {
  const direction = directionOf(locale)
  const paragraphs = body
    .split('\n\n')
    .map((paragraph) =>
      paragraph === link
        ? `<p><a href="${escaped(link)}" dir="ltr">${escaped(link)}</a></p>`
        : `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`,
    )
  return [
    `<!doctype html><html lang="${escaped(locale)}" dir="${direction}"><head><meta charset="utf-8">`,
    `<title>${escaped(subject)}</title></head>`,
    `<body dir="${direction}">${paragraphs.join('\n')}</body></html>`,
  ].join('')
}
