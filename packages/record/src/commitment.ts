import { fromBase64, toBase64 } from './base64.js'
import { canonicalBytes, type JsonValue } from './canonical.js'

/** Bytes of a salt: as many as the hash has, so that a deleted salt leaves nothing that could be guessed. */
export const saltBytes = 32

/** A field's commitment, which may be published, and the salt that opens it, which may be deleted. */
export interface Committed {
  /** HMAC-SHA256, Base64, 44 characters. */
  readonly commitment: string
  /** 32 random bytes, used for this one field of this one entry and never derived from anything. */
  readonly salt: Uint8Array<ArrayBuffer>
}

/** A field's name, for example `digest`: it is part of what is committed to, so that no commitment fits two fields. */
export const fieldName = /^[a-z][A-Za-z0-9]{0,39}$/

/**
 * Commits to one field: `HMAC-SHA256(salt, name ‖ 0x00 ‖ canonical JSON of the value)`, all in UTF-8.
 * A name holds no zero byte, so each pair (name, value) has one encoding only.
 * @param salt given by tests with fixed vectors only
 */
export async function commit(
  field: string,
  value: JsonValue,
  salt: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(saltBytes)),
): Promise<Committed> {
  const key = await keyOf(salt, 'sign')
  const hmac = await crypto.subtle.sign('HMAC', key, committedBytes(field, value))
  return { commitment: toBase64(new Uint8Array(hmac)), salt }
}

/** Whether a commitment is to this field and value under this salt. Compared in constant time (WebCrypto's `verify`). */
export async function verifyCommitment(
  field: string,
  value: JsonValue,
  { commitment, salt }: Committed,
): Promise<boolean> {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(commitment)) return false
  const key = await keyOf(salt, 'verify')
  return crypto.subtle.verify('HMAC', key, fromBase64(commitment), committedBytes(field, value))
}

function keyOf(salt: Uint8Array<ArrayBuffer>, use: 'sign' | 'verify') {
  if (salt.length !== saltBytes) throw new TypeError(`a salt has ${saltBytes} bytes, this one ${salt.length}`)
  return crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, [use])
}

function committedBytes(field: string, value: JsonValue): Uint8Array<ArrayBuffer> {
  if (!fieldName.test(field)) throw new TypeError(`"${field}" is not a field's name`)
  const name = new TextEncoder().encode(field)
  const body = canonicalBytes(value)
  const bytes = new Uint8Array(name.length + 1 + body.length)
  bytes.set(name)
  bytes.set(body, name.length + 1)
  return bytes
}
