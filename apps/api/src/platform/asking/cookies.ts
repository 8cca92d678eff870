import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The two cookies there are: `login` is being signed in, `browser` binds a ceremony of signing in to who began it. */
export type CookieName = 'login' | 'browser'

/** A fresh secret of 256 bits, as cookies and links hold it. */
export function freshToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: its SHA-256. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(tokenHash(one), tokenHash(other))
}

/** Cookies of ours: HttpOnly, SameSite=Lax, for the whole site, `__Host-` where there is TLS. */
export class Cookies {
  constructor(private readonly secure: boolean) {}

  /** The value of one of our cookies; null when there is none or it is no token of ours. */
  read(request: Pick<FastifyRequest, 'cookies'>, name: CookieName): string | null {
    const value = request.cookies[this.nameOf(name)]
    return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null
  }

  /** Sets a cookie for some seconds. */
  set(reply: FastifyReply, name: CookieName, value: string, seconds: number): void {
    reply.setCookie(this.nameOf(name), value, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      path: '/',
      maxAge: seconds,
    })
  }

  /** Takes a cookie away. */
  clear(reply: FastifyReply, name: CookieName): void {
    reply.clearCookie(this.nameOf(name), { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' })
  }

  private nameOf(name: CookieName): string {
    return `${this.secure ? '__Host-' : ''}convene-${name}`
  }
}
