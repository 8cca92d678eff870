import { createHash } from 'node:crypto'
import { formatMessage, type CompiledMessages } from '@convene/i18n/format-message.js'
import { locales, type Locale } from '@convene/i18n/locales.js'
import type { FastifyInstance } from 'fastify'
import { create } from 'xmlbuilder2'
import type { Database } from '../../platform/database/database.js'
import { failureCodeOf } from '../../platform/http/failure.js'
import { log } from '../../platform/telemetry/log.js'
import { feedStatement, type Feed, type FeedEntry } from './reads/feed.js'

/** `/{locale}/consultations/feed.atom`: the consultations as an Atom feed (RFC 4287), the same for everyone. */
export function addConsultationsFeed(server: FastifyInstance, database: Database, publicUrl: URL): void {
  for (const locale of locales)
    server.get(`/${locale}/consultations/feed.atom`, async (request, reply) => {
      try {
        const found = await database.one(feedStatement, [locale])
        if (!found) throw new Error('the feed gave no row')
        const bytes = feedDocument(found.data, locale, publicUrl, await titleIn(locale))
        const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
        reply.header('cache-control', 'public, no-cache').header('etag', etag)
        const given = request.headers['if-none-match'] ?? ''
        if (given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
          return await reply.code(304).send()
        return await reply.type('application/atom+xml; charset=utf-8').send(bytes)
      } catch (error) {
        const { status, code } = failureCodeOf(error)
        log.error({ error, code }, 'the feed could not be answered')
        return reply.code(status).header('cache-control', 'no-store').type('text/plain').send(`${code}\n`)
      }
    })
}

async function titleIn(locale: Locale): Promise<string> {
  const own: { default: CompiledMessages } = await import(`@convene/i18n/messages/${locale}/consultations.js`)
  const shell: { default: CompiledMessages } = await import(`@convene/i18n/messages/${locale}/shell.js`)
  const title = formatMessage(
    shell.default['page.title'],
    { title: formatMessage(own.default['consultations.title'], {}, locale) },
    locale,
  )
  // both parts are in the feed's own language, and not every feed reader hides direction isolates
  return title.replace(/[\u2066-\u2069]/g, '')
}

/** The feed as XML. An entry is the consultation in this language, so its id is the address of its page. */
function feedDocument({ entries, since }: Feed, locale: Locale, publicUrl: URL, title: string): string {
  const page = (path: string) => new URL(`/${locale}${path}`, publicUrl).href
  const updated =
    entries
      .map((entry) => entry.updated)
      .toSorted()
      .at(-1) ?? since
  return create(
    { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' },
    {
      feed: {
        '@xmlns': 'http://www.w3.org/2005/Atom',
        '@xml:lang': locale,
        id: page('/consultations/feed.atom'),
        title,
        updated,
        author: { name: 'Convene', uri: publicUrl.href },
        link: [
          { '@rel': 'self', '@type': 'application/atom+xml', '@href': page('/consultations/feed.atom') },
          { '@rel': 'alternate', '@type': 'text/html', '@hreflang': locale, '@href': page('/consultations') },
        ],
        entry: entries.map((entry) => entryElement(entry, page(`/consultations/${entry.slug}`), locale)),
      },
    },
  ).end({ prettyPrint: true })
}

function entryElement(
  { title, convenor, currentRound, published, updated }: FeedEntry,
  address: string,
  locale: Locale,
): object {
  return {
    id: address,
    title: inLanguage(title),
    published,
    updated,
    author: { name: convenor.body },
    link: { '@rel': 'alternate', '@type': 'text/html', '@hreflang': locale, '@href': address },
    ...(currentRound
      ? {
          summary: inLanguage({
            ...currentRound.title,
            body: `${currentRound.title.body}\n${currentRound.summary.body}`,
          }),
        }
      : {}),
  }
}

function inLanguage({ body, language }: { body: string; language: string }): object {
  return { '@xml:lang': language, '#': body }
}
