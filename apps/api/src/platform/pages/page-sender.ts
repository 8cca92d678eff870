import { PassThrough, pipeline, Transform } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { log } from '../telemetry/log.js'
import { documentEnd, documentMiddle, documentStart } from './document.js'
import { PageCache } from './page-cache.js'
import type { MatchedPage, RenderedPage, WebBundle, Writing } from './web-bundle.js'

const brotli = promisify(brotliCompress)
const unbrotli = promisify(brotliDecompress)

type Encoding = 'br' | 'gzip' | 'identity'

/** A page on its way: with a tag its bytes are kept for the next who asks. */
interface Sending {
  page: MatchedPage
  loading: Promise<unknown>
  tag?: string
  writing?: Writing
}

/** Sends pages packed and in order: the head at once, then what was loaded, rendered, then what the client needs. */
export class PageSender {
  private readonly cache = new PageCache(48 * 1024 * 1024)
  private readonly tight = new WeakSet<Buffer>()
  private packing = false

  constructor(
    private readonly web: WebBundle,
    private readonly publicUrl: URL,
  ) {}

  /** Sends the bytes kept under a tag; undefined when there are none. */
  sendKept(request: FastifyRequest, reply: FastifyReply, tag: string): FastifyReply | undefined {
    const encoding = encodingOf(request)
    const kept = this.cache.get(`${tag}${encoding}`)
    if (kept && encoding === 'br')
      this.packAgain(`${tag}${encoding}`, kept).catch((error: unknown) =>
        log.warn({ error }, 'a kept page could not be packed again'),
      )
    return kept && describe(reply, encoding).send(kept)
  }

  /**
   * A page that is asked for a second time will be asked for again: its bytes are packed once more as tightly as it goes,
   * beside the requests, one page at a time. A tenth less for every reader after that.
   */
  private async packAgain(key: string, kept: Buffer): Promise<void> {
    if (this.packing || this.tight.has(kept)) return
    this.packing = true
    try {
      const packed = await brotli(await unbrotli(kept), {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      })
      const smaller = packed.length < kept.length ? packed : kept
      this.tight.add(smaller)
      // it may have given way to others meanwhile
      if (this.cache.get(key) === kept) this.cache.set(key, smaller)
    } finally {
      this.packing = false
    }
  }

  /** Sends a page while it is loaded and rendered. Status and headers have been decided. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { page, loading, tag, writing }: Sending,
  ): Promise<FastifyReply> {
    const encoding = encodingOf(request)
    const plain = new PassThrough()
    const packed = packer(encoding)
    const kept: Buffer[] = []
    let whole = true
    const keep = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        kept.push(chunk)
        done(null, chunk)
      },
      flush: (done) => {
        if (tag && whole) this.cache.set(`${tag}${encoding}`, Buffer.concat(kept))
        done()
      },
    })
    // a reader who goes away ends the whole line; that is nobody's fault and is not told
    pipeline(plain, packed, keep, () => {})
    plain.write(documentStart(this.web, page, this.publicUrl))
    if ('flush' in packed) packed.flush()
    const sent = describe(reply, encoding).send(keep)

    try {
      const { shown, rendered, broke } = await this.renderOrExplain(page, await loading, writing)
      whole = !broke
      plain.write(documentMiddle(shown, rendered))
      const body = endingWith(() => documentEnd(this.web, shown, rendered))
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
    writing: Writing | undefined,
  ): Promise<{ shown: MatchedPage; rendered: RenderedPage; broke: boolean }> {
    const report = (error: unknown) => log.error({ error, page: page.name }, 'a page could not be rendered')
    try {
      return { shown: page, rendered: await this.web.render(page, data, report, writing), broke: false }
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
      params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_LGWIN]: 20 },
    })
  return encoding === 'gzip' ? createGzip({ level: 6 }) : new PassThrough()
}

function describe(reply: FastifyReply, encoding: Encoding): FastifyReply {
  reply.header('content-type', 'text/html; charset=utf-8')
  return encoding === 'identity' ? reply : reply.header('content-encoding', encoding)
}

function encodingOf({ headers }: FastifyRequest): Encoding {
  const accepted = String(headers['accept-encoding'] ?? '')
  const takes = (name: string) =>
    new RegExp(`(^|,)\\s*${name}\\s*(;\\s*q=(1|0\\.0*[1-9])|,|$)`, 'i').test(accepted)
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
