import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { freshToken, sameText, type Cookies } from './cookies.js'

/**
 * The token that a form carries (libraries.md §7: SameSite, Origin, and this): made of a cookie that scripts of other
 * sites cannot read, so only a page of ours can hold it.
 */
export class FormToken {
  constructor(private readonly cookies: Cookies) {}

  /** The token for a form on its way to this browser, which gets a cookie if it has none. */
  give(request: FastifyRequest, reply: FastifyReply): string {
    const known = this.cookies.read(request, 'login') ?? this.cookies.read(request, 'browser')
    if (known !== null) return tokenOf(known)
    const fresh = freshToken()
    this.cookies.set(reply, 'browser', fresh, 60 * 60 * 24)
    return tokenOf(fresh)
  }

  /** Whether a form that came back carries what it was given: under the login, or from before it. */
  holds(request: FastifyRequest, given: string): boolean {
    return (['login', 'browser'] as const).some((name) => {
      const value = this.cookies.read(request, name)
      return value !== null && sameText(tokenOf(value), given)
    })
  }
}

function tokenOf(cookie: string): string {
  return createHash('sha256').update(`form token of ${cookie}`).digest('base64url')
}
