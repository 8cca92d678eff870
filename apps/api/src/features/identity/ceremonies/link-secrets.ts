import { randomInt, randomUUID } from 'node:crypto'
import { freshToken, tokenHash } from '../../../platform/asking/cookies.js'

/** Letters and digits that are not taken for one another when read aloud or copied by hand. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const codeLength = 8

/** The secrets of one mail, and what the database keeps of them. */
export interface LinkSecrets {
  /** The ceremony's id. */
  readonly id: string
  /** For the link. */
  readonly token: string
  /** For typing, as `ABCD-EFGH`. */
  readonly code: string
  readonly tokenHash: Buffer
  readonly codeHash: Buffer
}

/** Makes the secrets of a mail that proves an address: for signing in and for changing the address. */
export function linkSecrets(): LinkSecrets {
  const id = randomUUID()
  const token = freshToken()
  const code = Array.from({ length: codeLength }, () => signs[randomInt(signs.length)]).join('')
  return {
    id,
    token,
    code: `${code.slice(0, 4)}-${code.slice(4)}`,
    tokenHash: tokenHash(token),
    codeHash: codeHash(id, code),
  }
}

/** What the database keeps of a typed code: bound to its ceremony. Spaces, hyphens and small letters do not matter. */
export function codeHash(ceremony: string, typed: string): Buffer {
  return tokenHash(`${ceremony} ${typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '')}`)
}
