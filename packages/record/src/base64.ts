/** Bytes as standard Base64 with padding, the form that C2SP checkpoints and Postgres' `encode(…, 'base64')` use. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

/** The bytes of a standard Base64 text. Throws if it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
