import { negotiateLocale } from '@convene/i18n/negotiate.js'
import type { FastifyInstance } from 'fastify'
import type { DataSource } from 'typeorm'
import type { Database } from '../../platform/database/database.js'
import { unsubscribeByLink } from './unsubscribe.js'

/** The address in a mail's headers, below the instance's own. */
export const oneClickPath = '/mail/unsubscribe'

/**
 * Answers what mail programs send to the address in a mail's headers (RFC 8058): a POST with
 * `List-Unsubscribe=One-Click` and nothing else, no cookie, no Origin. Somebody who opens it gets the page with a button
 * instead: a GET changes nothing, since scanners of mail open every link.
 */
export async function addOneClick(
  server: FastifyInstance,
  database: Database,
  acts: DataSource,
): Promise<void> {
  await server.register(async (own) => {
    own.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'string', bodyLimit: 4096 },
      (_request, body, done) => done(null, new URLSearchParams({ parts: String(body) })),
    )
    own.post<{ Querystring: Readonly<Record<string, unknown>> }>(oneClickPath, async (request, reply) => {
      const { body } = request
      const token = request.query['token']
      void reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8')
      if (typeof token !== 'string' || !(body instanceof URLSearchParams) || !isOneClick(body))
        return reply.code(400).send('This address takes List-Unsubscribe=One-Click.\n')
      const answer = await unsubscribeByLink(database, acts, token)
      if (!('outcome' in answer)) return reply.send('Unsubscribed.\n')
      return answer.code === 'LINK_NOT_KNOWN'
        ? reply.code(404).send('This link is not known any more.\n')
        : reply.code(503).header('retry-after', 5).send('Try again.\n')
    })
    own.get<{ Querystring: Readonly<Record<string, unknown>> }>(oneClickPath, async (request, reply) => {
      const token = request.query['token']
      const search = typeof token === 'string' ? `?${new URLSearchParams({ token }).toString()}` : ''
      const locale = negotiateLocale(request.headers['accept-language'])
      return reply
        .header('vary', 'Accept-Language')
        .header('cache-control', 'no-store')
        .redirect(`/${locale}${oneClickPath}${search}`, 302)
    })
  })
}

function isOneClick(body: URLSearchParams): boolean {
  const parts = body.get('parts')
  return parts === null
    ? body.get('List-Unsubscribe') === 'One-Click'
    : /name="?List-Unsubscribe"?\s+One-Click\s/.test(parts)
}
