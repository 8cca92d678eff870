import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** What a test wants an authenticator to do otherwise than it should. */
export interface Misbehaviour {
  readonly origin?: string
  readonly rpId?: string
  readonly type?: string
  readonly challenge?: string
  readonly userPresent?: boolean
  readonly userVerified?: boolean
  readonly counter?: number
  readonly userHandle?: string
  readonly rawId?: string
  /** Changes the signature's last byte. */
  readonly forged?: boolean
  /** Signs with another key than the passkey's. */
  readonly otherKey?: boolean
}

/** An authenticator in software (ES256, no attestation), which can be told to misbehave. */
export class TestAuthenticator {
  readonly id = randomBytes(16)
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  counter = 0
  userHandle = ''

  constructor(
    private readonly origin: string,
    private readonly rpId: string,
  ) {}

  /** The credential's id, as JSON has it. */
  get credentialId(): string {
    return this.id.toString('base64url')
  }

  /** The answer to a challenge for a new passkey. */
  create(options: string, wrong: Misbehaviour = {}): string {
    const given: { challenge: string; user: { id: string } } = JSON.parse(options)
    this.userHandle = given.user.id
    const data = Buffer.concat([
      this.#head(0x40, wrong),
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      coseKey(this.#key.publicKey),
    ])
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      cborBytes(data),
    ])
    return JSON.stringify({
      id: this.credentialId,
      rawId: wrong.rawId ?? this.credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.#clientData('webauthn.create', given.challenge, wrong).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    })
  }

  /** The answer to a challenge for signing in. */
  get(options: string, wrong: Misbehaviour = {}): string {
    const given: { challenge: string } = JSON.parse(options)
    this.counter++
    const data = this.#head(0, wrong)
    const clientData = this.#clientData('webauthn.get', given.challenge, wrong)
    const key = wrong.otherKey
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
      : this.#key.privateKey
    const signature = sign(
      'sha256',
      Buffer.concat([data, createHash('sha256').update(clientData).digest()]),
      key,
    )
    if (wrong.forged) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1
    return JSON.stringify({
      id: this.credentialId,
      rawId: wrong.rawId ?? this.credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: wrong.userHandle ?? this.userHandle,
      },
    })
  }

  #clientData(type: string, challenge: string, wrong: Misbehaviour): Buffer {
    return Buffer.from(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? challenge,
        origin: wrong.origin ?? this.origin,
        crossOrigin: false,
      }),
    )
  }

  #head(more: number, wrong: Misbehaviour): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(wrong.counter ?? this.counter)
    const flags = (wrong.userPresent === false ? 0 : 0x01) | (wrong.userVerified === false ? 0 : 0x04) | more
    return Buffer.concat([
      createHash('sha256')
        .update(wrong.rpId ?? this.rpId)
        .digest(),
      Buffer.from([flags]),
      counter,
    ])
  }
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
}
function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, bytes.length]), bytes])
}

/** A P-256 key as COSE has it: { 1: 2, 3: -7, -1: 1, -2: x, -3: y }. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    cborBytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y, 'base64url')),
  ])
}
