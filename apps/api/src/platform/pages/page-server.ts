// Over 60 lines in `answer`, because the order of its steps is the point: look, decide status and headers, flush the
// head, load, render. Splitting it hides that order.
import { createHash } from 'node:crypto'
import { PassThrough, pipeline, Transform } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
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
import type { FailureKind, MatchedPage, RenderedPage, WebBundle } from './web-bundle.js'

/** Milliseconds that a page's data may take before its head goes out without it. */
const headStart = 50

type Encoding = 'br' | 'gzip' | 'identity'

/** Answers the addresses of pages: one look-up decides status, redirect and ETag, then the head goes out, then the data. */
export class PageServer {
  private readonly cache = new PageCache(48 * 1024 * 1024)
  private readonly policy: string

  constructor(
    private readonly web: WebBundle,
    private readonly operations: Pick<Operations, 'fieldOf' | 'run'>,
    private readonly reads: Pick<PublicReads, 'look'>,
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
    return reply
      .header('vary', 'Accept-Language')
      .header('cache-control', 'no-store')
      .redirect(`/${locale}`, 302)
  }

  /** Any other address that nothing else answers. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { pathname, search } = new URL(`http://localhost${request.raw.url ?? '/'}`)
    const [, first = ''] = pathname.split('/')
    if (!isLocale(first))
      return this.fail(
        request,
        reply,
        negotiateLocale(request.headers['accept-language']),
        pathname,
        404,
        'not-found',
        'NOT_FOUND',
        true,
      )
    const path = pathname.slice(first.length + 1) || '/'
    if (pathname.endsWith('/'))
      return reply.header('cache-control', 'no-store').redirect(pathname.replace(/\/+$/, '') + search, 308)

    const page = this.web.match(first, path, new URLSearchParams(search))
    if (!page) return this.fail(request, reply, first, path, 404, 'not-found', 'NOT_FOUND')

    let versions: readonly LogVersion[] | undefined = []
    try {
      if (page.cache === 'no-store') {
        const wait = await countSearch(request.ip)
        if (wait > 0)
          return this.fail(
            request,
            reply.header('retry-after', wait),
            first,
            path,
            429,
            'refused',
            'TOO_MANY_REQUESTS',
          )
      } else if (page.operation)
        versions = await this.reads.look(this.operations.fieldOf(page.operation.id), page.operation.variables)
    } catch (error) {
      return this.failed(request, reply, first, path, error)
    }
    if (!versions) return this.fail(request, reply, first, path, 404, 'not-found', 'NOT_FOUND')

    reply.header('content-security-policy', this.policy).header('vary', 'Accept-Encoding')
    const key = page.cache === 'public' ? this.keyOf(page, versions) : undefined
    if (key) {
      reply.header('cache-control', 'public, no-cache').header('etag', key)
      if (matches(request.headers['if-none-match'], key)) return reply.code(304).send()
      const kept = this.cache.get(`${key}${encodingOf(request)}`)
      if (kept) return packedHtml(request, reply).send(kept)
    } else reply.header('cache-control', 'no-store')

    const loading = page.operation
      ? this.operations.run(page.operation.id, page.operation.variables)
      : Promise.resolve(null)
    try {
      // nearly always the data is there before anybody would notice, and a failure can still be told by its status
      await Promise.race([loading, pause(headStart)])
    } catch (error) {
      reply.removeHeader('etag')
      // an address may hold what its read refuses, such as a cursor cut short: it leads nowhere
      if (error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT')
        return this.fail(request, reply, first, path, 404, 'not-found', 'NOT_FOUND')
      return this.failed(request, reply, first, path, error)
    }
    return this.send(request, reply, page, key, loading)
  }

  /** An address that could not even be read as one. */
  unreadable(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.fail(
      request,
      reply,
      negotiateLocale(request.headers['accept-language']),
      '/',
      400,
      'refused',
      'BAD_ADDRESS',
      true,
    )
  }

  private keyOf(page: MatchedPage, versions: readonly LogVersion[]): string {
    const material = [
      this.web.digest,
      page.name,
      page.address.locale,
      page.address.path,
      page.operation?.id,
      page.operation?.variables,
      page.address.query,
      versions,
    ]
    return `W/"${createHash('sha256').update(JSON.stringify(material)).digest('base64url').slice(0, 27)}"`
  }

  private failed(
    request: FastifyRequest,
    reply: FastifyReply,
    locale: string,
    path: string,
    error: unknown,
  ): Promise<FastifyReply> {
    const { status, code } = failureCodeOf(error)
    log.error({ error, code }, 'a page could not be answered')
    if (status === 503) reply.header('retry-after', 5)
    return this.fail(request, reply, locale, path, status, 'failed', code)
  }

  private async fail(
    request: FastifyRequest,
    reply: FastifyReply,
    locale: string,
    path: string,
    status: number,
    kind: FailureKind,
    code: string,
    byLanguage = false,
  ): Promise<FastifyReply> {
    const { page, data } = this.web.failure(locale, path, kind, code)
    reply.code(status).header('content-security-policy', this.policy).header('cache-control', 'no-store')
    reply.header('vary', byLanguage ? 'Accept-Language, Accept-Encoding' : 'Accept-Encoding')
    return this.send(request, reply, page, undefined, Promise.resolve(data))
  }

  /** Sends the head at once, then what was loaded, rendered; keeps the bytes when they may be kept. */
  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    page: MatchedPage,
    key: string | undefined,
    loading: Promise<unknown>,
  ): Promise<FastifyReply> {
    const encoding = encodingOf(request)
    packedHtml(request, reply)
    const plain = new PassThrough()
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
    const packed = packer(encoding)
    // a reader who goes away ends the whole line; that is nobody's fault and is not told
    pipeline(plain, packed, keep, () => {})
    plain.write(documentStart(this.web, page, this.publicUrl))
    if ('flush' in packed) packed.flush()
    const sent = reply.send(keep)

    try {
      const data = await loading
      const { shown, rendered, broke } = await this.renderOrExplain(page, data)
      if (broke) whole = false
      plain.write(documentMiddle(shown, rendered))
      const body = endingWith(() => documentEnd(rendered))
      pipeline(body, plain, () => {})
      rendered.pipe(body)
    } catch (error) {
      // status and tag have gone out: the answer is cut off, so that nobody takes it for whole and keeps it
      log.error({ error, page: page.name }, 'a page broke off while loading')
      keep.destroy(new Error('a page broke off'))
    }
    return sent
  }

  /**
   * The page, or in its place the one that says what happened. A component that throws is a fault of this build: the tag
   * holds the build's digest, so the answer lives no longer than the fault.
   */
  private async renderOrExplain(
    page: MatchedPage,
    data: unknown,
  ): Promise<{ shown: MatchedPage; rendered: RenderedPage; broke: boolean }> {
    const report = (error: unknown) => log.error({ error, page: page.name }, 'a page could not be rendered')
    try {
      return { shown: page, rendered: await this.web.render(page, data, report), broke: false }
    } catch (error) {
      report(error)
      const failure = this.web.failure(page.address.locale, page.address.path, 'failed', 'INTERNAL')
      return {
        shown: failure.page,
        rendered: await this.web.render(failure.page, failure.data, report),
        broke: true,
      }
    }
  }
}

/** Passes React's markup on and closes the document behind it. */
function endingWith(end: () => string): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    flush(done) {
      this.push(end())
      done()
    },
  })
}

function packer(encoding: Encoding) {
  if (encoding === 'br')
    return createBrotliCompress({
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 20 },
    })
  return encoding === 'gzip' ? createGzip({ level: 6 }) : new PassThrough()
}

function packedHtml(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const encoding = encodingOf(request)
  reply.header('content-type', 'text/html; charset=utf-8')
  return encoding === 'identity' ? reply : reply.header('content-encoding', encoding)
}

function encodingOf({ headers }: FastifyRequest): Encoding {
  const text = String(headers['accept-encoding'] ?? '')
  const takes = (name: string) =>
    new RegExp(`(^|,)\\s*${name}\\s*(;\\s*q=(1|0\\.0*[1-9])|,|$)`, 'i').test(text)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

function matches(given: string | undefined, etag: string): boolean {
  if (!given) return false
  return (
    given.trim() === '*' ||
    given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))
  )
}
