import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

/** Longest answer of an authenticator that is read; those with an attestation nobody asked for are longer. */
const mostCharacters = 16_384

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

type Parts = Readonly<Record<string, unknown>>

/** What `navigator.credentials.create` answered, out of its JSON; null when it is nothing of the kind. */
export function readRegistration(json: string): RegistrationResponseJSON | null {
  const { id, response } = readAnswer(json) ?? {}
  const clientDataJSON = base64url(response?.['clientDataJSON'])
  const attestationObject = base64url(response?.['attestationObject'])
  if (!id || !clientDataJSON || !attestationObject) return null
  const given: unknown = response?.['transports']
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON,
      attestationObject,
      transports: transports.filter((each) => Array.isArray(given) && given.includes(each)),
    },
  }
}

/** What `navigator.credentials.get` answered, out of its JSON; null when it is nothing of the kind. */
export function readAuthentication(json: string): AuthenticationResponseJSON | null {
  const { id, response } = readAnswer(json) ?? {}
  const clientDataJSON = base64url(response?.['clientDataJSON'])
  const authenticatorData = base64url(response?.['authenticatorData'])
  const signature = base64url(response?.['signature'])
  const userHandle = base64url(response?.['userHandle'])
  if (!id || !clientDataJSON || !authenticatorData || !signature) return null
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON, authenticatorData, signature, ...(userHandle ? { userHandle } : {}) },
  }
}

/** The challenge that an answer is to; empty when it cannot be read. */
export function challengeOf(clientDataJSON: string): Buffer {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    const challenge: unknown = parts(data)?.['challenge']
    return Buffer.from(base64url(challenge) ?? '', 'base64url')
  } catch {
    return Buffer.alloc(0)
  }
}

function readAnswer(json: string): { id: string; response: Parts } | null {
  if (json.length > mostCharacters) return null
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch {
    return null
  }
  const answer = parts(read)
  const id = base64url(answer?.['id'])
  const response = parts(answer?.['response'])
  // a credential has one id: two that differ are a way round a check of one of them
  if (!id || !response || answer?.['rawId'] !== id || answer?.['type'] !== 'public-key') return null
  return { id, response }
}

function parts(value: unknown): Parts | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null
}

function base64url(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && /^[\w-]+$/.test(value) ? value : null
}
