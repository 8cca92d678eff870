import canonicalize from 'canonicalize'

/** What can be committed to and stored in a leaf: JSON, whose numbers JavaScript and Postgres both hold exactly. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

const encoder = new TextEncoder()

/**
 * The one way of writing a value as bytes: RFC 8785 (JSON Canonicalization Scheme), UTF-8.
 * Text is kept as it is: no Unicode normalisation. Refused with a `TypeError`, because two programs would not agree on
 * their bytes: whole numbers beyond ±(2^53 − 1) (write them as strings), NaN, infinities, `undefined`, holes in arrays,
 * lone surrogates, anything that is not JSON.
 */
export function canonicalBytes(value: JsonValue): Uint8Array<ArrayBuffer> {
  refuseInexact(value)
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('this value has no canonical form')
  return encoder.encode(text)
}

function refuseInexact(value: unknown): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value))
      throw new TypeError('a text with a lone surrogate has no canonical form')
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`)
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      throw new TypeError(`${value} is beyond 2^53 - 1: write it as a string`)
  } else if (Array.isArray(value)) {
    // not forEach: it would step over holes
    for (let i = 0; i < value.length; i++) refuseInexact(value[i])
  } else if (typeof value === 'object' && isPlain(value)) {
    for (const [key, inner] of Object.entries(value)) {
      refuseInexact(key)
      refuseInexact(inner)
    }
  } else {
    throw new TypeError(`a ${typeof value} that is not plain JSON has no canonical form`)
  }
}

// by the absence of behaviour, not by prototype: rows parsed in another realm (a test runner, a frame) are plain too
function isPlain(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]' && !('toJSON' in value)
}
