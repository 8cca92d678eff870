// Over 60 lines in `answer`, because the order of its steps is the point: look, decide status and headers, flush the
// head, load, render. Splitting it hides that order.
import { createHash } from 'node:crypto'
import { PassThrough, Transform, type Writable } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { negotiateLocale } from '@convene/i18n/negotiate.js'
import { isLocale } from '@convene/i18n/locales.js'
import type { Operations } from '../graphql/operations.js'
import { failureCodeOf } from '../http/failure.js'
import { countSearch } from '../http/request-limits.js'
import type { LogVersion } from '../reads/public-read.js'
import type { PublicReads } from '../reads/public-reads.js'
import { log } from '../telemetry/log.js'
import { documentEnd, documentMiddle, documentStart } from './document.js'
import { PageCache } from './page-cache.js'
import type { FailureKind, MatchedPage, WebBundle } from './web-bundle.js'

type Encoding = 'br' | 'gzip' | 'identity'

/** Answers the addresses of pages: one look-up decides status, redirect and ETag, then the head goes out, then the data. */
export class PageServer {
  private readonly cache = new PageCache(48 * 1024 * 1024)
  private readonly policy: string

  constructor(
    private readonly web: WebBundle,
    private readonly operations: Operations,
    private readonly reads: PublicReads,
    private readonly publicUrl: URL,
  ) {
    this.policy = [
      "default-src 'none'",
      `script-src ${web.bootHash} 'strict-dynamic'`,
      `style-src 'self' ${web.styleHash}`,
      "img-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types convene-boot convene-client',
    ].join('; ')
  }

  /** `/`: the reader's language by Accept-Language alone. */
  front(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const locale = negotiateLocale(request.headers['accept-language'])
    return reply.header('vary', 'Accept-Language').header('cache-control', 'no-store').redirect(`/${locale}`, 302)
  }

  /** Any other address that nothing else answers. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { pathname, search } = new URL(`http://localhost${request.raw.url ?? '/'}`)
    const [, first = ''] = pathname.split('/')
    if (!isLocale(first)) return this.fail(request, reply, negotiateLocale(request.headers['accept-language']), pathname, 404, 'not-found', 'NOT_FOUND', true)
    const path = pathname.slice(first.length + 1) || '/'
    if (pathname.endsWith('/')) return reply.header('cache-control', 'no-store').redirect(pathname.replace(/\/+$/, '') + search, 308)

    const page = this.web.match(first, path, new URLSearchParams(search))
    if (!page) return this.fail(request, reply, first, path, 404, 'not-found', 'NOT_FOUND')

    let versions: readonly LogVersion[] | undefined = []
    try {
      if (page.cache === 'no-store') {
        const wait = await countSearch(request.ip)
        if (wait > 0) return this.fail(request, reply.header('retry-after', wait), first, path, 429, 'refused', 'TOO_MANY_REQUESTS')
      } else if (page.operation) versions = await this.reads.look(this.operations.fieldOf(page.operation.id), page.operation.variables)
    } catch (error) {
      return this.failed(request, reply, first, path, error)
    }
    if (!versions) return this.fail(request, reply, first, path, 404, 'not-found', 'NOT_FOUND')

    reply.header('content-security-policy', this.policy).header('vary', 'Accept-Encoding')
    const key = page.cache === 'public' ? this.keyOf(page, versions) : undefined
    if (key) {
      reply.header('cache-control', 'public, no-cache').header('etag', key)
      if (matches(request.headers['if-none-match'], key)) return reply.code(304).send()
    } else reply.header('cache-control', 'no-store')

    return this.send(request, reply, page, key, async () => (page.operation ? this.operations.run(page.operation.id, page.operation.variables) : null))
  }

  /** An address that could not even be read as one. */
  unreadable(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.fail(request, reply, negotiateLocale(request.headers['accept-language']), '/', 400, 'refused', 'BAD_ADDRESS', true)
  }

  private keyOf(page: MatchedPage, versions: readonly LogVersion[]): string {
    const material = [this.web.digest, page.name, page.address.locale, page.address.path, page.operation?.id, page.operation?.variables, page.address.query, versions]
    return `W/"${createHash('sha256').update(JSON.stringify(material)).digest('base64url').slice(0, 27)}"`
  }

  private failed(request: FastifyRequest, reply: FastifyReply, locale: string, path: string, error: unknown): Promise<FastifyReply> {
    const { status, code } = failureCodeOf(error)
    log.error({ error, code }, 'a page could not be answered')
    if (status === 503) reply.header('retry-after', 5)
    return this.fail(request, reply, locale, path, status, 'failed', code)
  }

  private async fail(request: FastifyRequest, reply: FastifyReply, locale: string, path: string, status: number, kind: FailureKind, code: string, byLanguage = false): Promise<FastifyReply> {
    const { page, data } = this.web.failure(locale, path, kind, code)
    reply.code(status).header('content-security-policy', this.policy).header('cache-control', 'no-store')
    reply.header('vary', byLanguage ? 'Accept-Language, Accept-Encoding' : 'Accept-Encoding')
    return this.send(request, reply, page, undefined, async () => data)
  }

  /** Sends the head at once, then loads, then renders; keeps the bytes when they may be kept. */
  private async send(request: FastifyRequest, reply: FastifyReply, page: MatchedPage, key: string | undefined, load: () => Promise<unknown>): Promise<FastifyReply> {
    const encoding = encodingOf(request.headers['accept-encoding'])
    reply.header('content-type', 'text/html; charset=utf-8')
    if (encoding !== 'identity') reply.header('content-encoding', encoding)
    const kept = key && this.cache.get(`${key}${encoding}`)
    if (kept) return reply.send(kept)

    const plain = new PassThrough()
    const out = compress(plain, encoding)
    const chunks: Buffer[] = []
    let whole = true
    const keep = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        chunks.push(chunk)
        done(null, chunk)
      },
      flush: (done) => {
        if (key && whole) this.cache.set(`${key}${encoding}`, Buffer.concat(chunks))
        done()
      },
    })
    out.pipe(keep)
    plain.write(documentStart(this.web, page, this.publicUrl))
    if ('flush' in out) out.flush()
    const sent = reply.send(keep)

    let shown = page
    const data = await load().catch((error: unknown) => {
      // the status has gone out already: the page says what happened, and nobody keeps it
      whole = false
      const { code } = failureCodeOf(error)
      log.error({ error, code }, 'a page broke off while loading')
      const failure = this.web.failure(page.address.locale, page.address.path, 'failed', code)
      shown = failure.page
      return failure.data
    })
    const rendered = await this.web.render(shown, data, (error) => {
      whole = false
      log.error({ error }, 'a page broke off while rendering')
    })
    plain.write(documentMiddle(shown, rendered))
    rendered.pipe(endingWith(plain, () => documentEnd(rendered)))
    return sent
  }
}

/** Passes React's markup on and closes the document behind it. */
function endingWith(destination: Writable, end: () => string): Transform {
  const body = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    flush(done) {
      this.push(end())
      done()
    },
  })
  body.pipe(destination)
  return body
}

function compress(source: PassThrough, encoding: Encoding) {
  if (encoding === 'br') return source.pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 20 } }))
  if (encoding === 'gzip') return source.pipe(createGzip({ level: 6 }))
  return source
}

function encodingOf(accepted: string | string[] | undefined): Encoding {
  const text = String(accepted ?? '')
  const takes = (name: string) => new RegExp(`(^|,)\\s*${name}\\s*(;\\s*q=(1|0\\.0*[1-9])|,|$)`, 'i').test(text)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

function matches(given: string | undefined, etag: string): boolean {
  if (!given) return false
  return given.trim() === '*' || given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))
}
