import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { isLocale } from '@convene/i18n/locales.js'
import { negotiateLocale } from '@convene/i18n/negotiate.js'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Operations } from '../graphql/operations.js'
import { failureCodeOf } from '../http/failure.js'
import type { Asking } from '../asking/asking.js'
import type { FormToken } from '../asking/form-token.js'
import { countSearch } from '../http/request-limits.js'
import type { LogVersion } from '../reads/public-read.js'
import type { PublicReads } from '../reads/public-reads.js'
import { log } from '../telemetry/log.js'
import { PageSender } from './page-sender.js'
import { readForm } from './sent-form.js'
import type { FailureKind, MatchedPage, SentRefusal, WebBundle, Writing } from './web-bundle.js'

/** Milliseconds that a page's data may take before its head goes out without it. */
const headStart = 50

/** A request for a page, and the language and path its answer is in. */
interface Asked {
  request: FastifyRequest
  reply: FastifyReply
  locale: string
  path: string
  /** The address named no language: the reader's own decides, so caches must know. */
  byLanguage?: boolean
}

/** Why another page than the asked one is shown. */
interface Reason {
  status: number
  kind: FailureKind
  code: string
  retryAfter?: number
}

const badForm: Reason = { status: 400, kind: 'refused', code: 'BAD_FORM' }
const notFound: Reason = { status: 404, kind: 'not-found', code: 'NOT_FOUND' }

/** Answers the addresses of pages: one look-up decides status, redirect and ETag, then the head goes out, then the data. */
export class PageServer {
  private readonly sender: PageSender
  private readonly policy: string

  constructor(
    private readonly web: WebBundle,
    private readonly operations: Pick<Operations, 'fieldOf' | 'run'>,
    private readonly reads: Pick<PublicReads, 'look'>,
    publicUrl: URL,
    private readonly askingOf: (request: FastifyRequest, reply: FastifyReply) => Asking,
    private readonly formToken: FormToken,
  ) {
    this.sender = new PageSender(web, publicUrl)
    this.policy = [
      "default-src 'none'",
      `script-src ${web.bootHash} 'strict-dynamic'`,
      `style-src 'self' ${web.styleHashes}`,
      "img-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types convene-boot',
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
    if (!isLocale(first)) return this.fail(inReadersLanguage(request, reply, pathname), notFound)
    if (pathname.endsWith('/'))
      return reply.header('cache-control', 'no-store').redirect(pathname.replace(/\/+$/, '') + search, 308)

    const asked: Asked = { request, reply, locale: first, path: pathname.slice(first.length + 1) || '/' }
    const page = this.web.match(first, asked.path, new URLSearchParams(search))
    if (!page) return this.fail(asked, notFound)
    try {
      return page.cache === 'public'
        ? await this.answerPublic(asked, page)
        : await this.answerUnstored(asked, page)
    } catch (error) {
      reply.removeHeader('etag')
      return this.fail(asked, reasonOf(error))
    }
  }

  /** An address that could not even be read as one. */
  unreadable(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.fail(inReadersLanguage(request, reply, '/'), {
      status: 400,
      kind: 'refused',
      code: 'BAD_ADDRESS',
    })
  }

  private async answerPublic(asked: Asked, page: MatchedPage): Promise<FastifyReply> {
    const { request, reply } = asked
    const { operation } = page
    const versions = operation
      ? await this.reads.look(this.operations.fieldOf(operation.id), operation.variables)
      : []
    if (!versions) return this.fail(asked, notFound)
    const tag = this.tagOf(page, versions)
    this.describe(reply).header('cache-control', 'public, no-cache').header('etag', tag)
    if (matches(request.headers['if-none-match'], tag)) return reply.code(304).send()
    return this.sender.sendKept(request, reply, tag) ?? this.load(asked, page, { tag })
  }

  /** A form that was sent to the address of its page. */
  async answerForm(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { pathname, search } = new URL(`http://localhost${request.raw.url ?? '/'}`)
    const [, first = ''] = pathname.split('/')
    if (!isLocale(first)) return this.fail(inReadersLanguage(request, reply, pathname), notFound)
    const asked: Asked = { request, reply, locale: first, path: pathname.slice(first.length + 1) || '/' }
    const page = this.web.match(first, asked.path, new URLSearchParams(search))
    if (!page || page.forms.length === 0) return this.fail(asked, notFound)
    try {
      return await this.carryOut(asked, page)
    } catch (error) {
      return this.fail(asked, reasonOf(error))
    }
  }

  private async carryOut(asked: Asked, page: MatchedPage): Promise<FastifyReply> {
    const { request, reply } = asked
    const read = readForm(request.body)
    if (!read || !page.forms.includes(read.form)) return this.fail(asked, badForm)
    const asking = this.askingOf(request, reply)
    if (!this.formToken.holds(request, read.token))
      return this.comeBack(asked, page, asking, { ...read, refusal: { code: 'FORM_TOO_OLD', params: [] } })
    const sent = this.web.sent(page, read.form, read.fields)
    if (!sent) return this.fail(asked, badForm)
    const data = await this.operations.run(sent.operation.id, sent.operation.variables, asking)
    const refusal = refusalIn(data)
    if (refusal) return this.comeBack(asked, page, asking, { ...read, refusal })
    return reply.header('cache-control', 'no-store').redirect(`/${asked.locale}${sent.done(data)}`, 303)
  }

  /** The page of a refused form again, with what was written. The act's id stays: nothing was done under it. */
  private async comeBack(
    asked: Asked,
    page: MatchedPage,
    asking: Asking,
    { actId, ...sent }: NonNullable<Writing['sent']> & { actId: string },
  ): Promise<FastifyReply> {
    this.describe(asked.reply)
      .code(422)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'strict-origin')
    const writing = await this.writing(asked, asking)
    return this.load(asked, page, {
      asking,
      writing: { ...writing, actId, sent: { form: sent.form, fields: sent.fields, refusal: sent.refusal } },
    })
  }

  private async writing({ request, reply }: Asked, asking: Asking): Promise<Writing> {
    return {
      formToken: this.formToken.give(request, reply),
      actId: randomUUID(),
      signedIn: (await asking.login()) !== null,
    }
  }

  private async answerUnstored(asked: Asked, page: MatchedPage): Promise<FastifyReply> {
    if (page.search) {
      const wait = await countSearch(asked.request.ip)
      if (wait > 0)
        return this.fail(asked, { status: 429, kind: 'refused', code: 'TOO_MANY_REQUESTS', retryAfter: wait })
    }
    // what such an address holds, a link's token for instance, is told to nobody as where one came from (trust.md S12)
    this.describe(asked.reply).header('cache-control', 'no-store').header('referrer-policy', 'strict-origin')
    const asking = this.askingOf(asked.request, asked.reply)
    return this.load(asked, page, {
      asking,
      ...(page.forms.length > 0 ? { writing: await this.writing(asked, asking) } : {}),
    })
  }

  private async load(
    asked: Asked,
    page: MatchedPage,
    { tag, asking, writing }: { tag?: string; asking?: Asking; writing?: Writing },
  ): Promise<FastifyReply> {
    const { request, reply } = asked
    const { operation } = page
    const loading = operation
      ? this.operations.run(operation.id, operation.variables, asking)
      : Promise.resolve(null)
    // what a viewer's read does not find is not there: its status must say so, so it is waited for
    if (asking) {
      const data = await loading
      if (operation && rootOf(data) === null) return this.fail(asked, notFound)
    }
    // nearly always the data is there before anybody would notice, and a failure can still be told by its status
    await Promise.race([loading, pause(headStart)])
    return this.sender.send(request, reply, {
      page,
      loading,
      ...(tag === undefined ? {} : { tag }),
      ...(writing === undefined ? {} : { writing }),
    })
  }

  private async fail(
    { request, reply, locale, path, byLanguage }: Asked,
    reason: Reason,
  ): Promise<FastifyReply> {
    const { page, data } = this.web.failure(locale, path, reason.kind, reason.code)
    this.describe(reply).code(reason.status).header('cache-control', 'no-store')
    if (byLanguage) reply.header('vary', 'Accept-Language, Accept-Encoding')
    if (reason.retryAfter !== undefined) reply.header('retry-after', reason.retryAfter)
    return this.sender.send(request, reply, { page, loading: Promise.resolve(data) })
  }

  private describe(reply: FastifyReply): FastifyReply {
    return reply.header('content-security-policy', this.policy).header('vary', 'Accept-Encoding')
  }

  /** Changes with the build, the address and the newest number of every log that the page shows. */
  private tagOf({ name, address, operation }: MatchedPage, versions: readonly LogVersion[]): string {
    const material = [this.web.digest, name, address.locale, address.path, address.query, operation, versions]
    return `W/"${createHash('sha256').update(JSON.stringify(material)).digest('base64url').slice(0, 27)}"`
  }
}

function inReadersLanguage(request: FastifyRequest, reply: FastifyReply, path: string): Asked {
  return {
    request,
    reply,
    path,
    locale: negotiateLocale(request.headers['accept-language']),
    byLanguage: true,
  }
}

function reasonOf(error: unknown): Reason {
  // an address may hold what its read refuses, such as a cursor cut short: it leads nowhere
  if (error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT') return notFound
  const { status, code } = failureCodeOf(error)
  log.error({ error, code }, 'a page could not be answered')
  return { status, kind: 'failed', code, ...(status === 503 ? { retryAfter: 5 } : {}) }
}

function matches(given: string | undefined, tag: string): boolean {
  if (!given) return false
  return (
    given.trim() === '*' ||
    given.split(',').some((one) => one.trim().replace(/^W\//, '') === tag.replace(/^W\//, ''))
  )
}

/** The value of the one root field. */
function rootOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? Object.values(data)[0] : null
}

/** The refusal that a mutation answered with, or undefined when it was done. */
function refusalIn(data: unknown): SentRefusal | undefined {
  const answer = rootOf(data)
  if (typeof answer !== 'object' || answer === null || Reflect.get(answer, '__typename') !== 'Refusal')
    return undefined
  const params: unknown = Reflect.get(answer, 'params')
  return {
    code: String(Reflect.get(answer, 'code')),
    params: Array.isArray(params)
      ? params.map((each: { name: string; value: string }) => ({ name: each.name, value: each.value }))
      : [],
  }
}
