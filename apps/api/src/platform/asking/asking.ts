import type { Person } from '@convene/rules/person.js'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../database/database.js'
import { statement } from '../database/statement.js'
import { addressPrefix } from '../http/request-limits.js'
import { visitor } from '../record/system-account.js'
import { freshToken, tokenHash, type Cookies } from './cookies.js'

/** A login that is under way. */
export interface Login {
  readonly id: string
  /** When the person last proved who they are, in milliseconds since 1970. */
  readonly provedAt: number
  /** Whether it was last used more than a day ago, so that an act now is to lengthen it. */
  readonly lengthen: boolean
}

interface LoggedIn {
  readonly account: string
  readonly login: string
  readonly provedAt: number
  readonly lengthen: boolean
}

const loggedIn = statement<LoggedIn>(
  'asking-login',
  `select l.account_id as account, l.id as login, extract(epoch from l.proved_at)::float8 * 1000 as "provedAt",
     l.last_used_at < now() - interval '1 day' as lengthen
   from login_token l join account a on a.id = l.account_id
   where l.token_hash = $1 and l.expires_at > now() and a.state = 'active'`,
)

/** How long a browser is known as the one that began a ceremony. */
const browserSeconds = 60 * 60 * 24

/**
 * Who asks, looked up when somebody wants to know and at most once: rights are never carried in a cookie. Only viewer's
 * reads and mutations are given it; a public read has none.
 */
export class Asking {
  #known: Promise<LoggedIn | undefined> | undefined

  constructor(
    private readonly database: Database,
    private readonly cookies: Cookies,
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  /** The person, or the visitor when nobody is signed in. */
  async person(): Promise<Person> {
    const known = await this.#look()
    return known ? { account: known.account, kind: 'person' } : visitor
  }

  /** The login under way, or null. */
  async login(): Promise<Login | null> {
    const known = await this.#look()
    return known ? { id: known.login, provedAt: known.provedAt, lengthen: known.lengthen } : null
  }

  /** Where the request comes from, as far as limits look: one IPv4 address or an IPv6 /64. Never stored. */
  get addressPrefix(): string {
    return addressPrefix(this.request.ip)
  }

  /** The browser's own name for itself, for the list of logins. */
  get userAgent(): string {
    return this.request.headers['user-agent'] ?? ''
  }

  /** The secret of the browser that asks, made now if it has none: what a ceremony of signing in is bound to. */
  browser(): string {
    const known = this.cookies.read(this.request, 'browser')
    if (known !== null) return known
    const fresh = freshToken()
    this.cookies.set(this.reply, 'browser', fresh, browserSeconds)
    return fresh
  }

  /** The secret of the browser that asks, or null when it has none. */
  knownBrowser(): string | null {
    return this.cookies.read(this.request, 'browser')
  }

  /** Makes the browser signed in: the token of a row of `login_token`. */
  signIn(token: string, seconds: number): void {
    this.cookies.set(this.reply, 'login', token, seconds)
  }

  /** Makes the browser keep the login that it has for so long from now. */
  staySignedIn(seconds: number): void {
    const token = this.cookies.read(this.request, 'login')
    if (token !== null) this.cookies.set(this.reply, 'login', token, seconds)
  }

  /** Makes the browser forget its login. */
  signOut(): void {
    this.cookies.clear(this.reply, 'login')
  }

  async #look(): Promise<LoggedIn | undefined> {
    const token = this.cookies.read(this.request, 'login')
    if (token === null) return undefined
    this.#known ??= this.database.one(loggedIn, [tokenHash(token)])
    return this.#known
  }
}
