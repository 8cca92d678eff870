import { canonicalBytes } from './canonical.js'
import { fieldName } from './commitment.js'

/**
 * What the record says about one public entry. It holds no words and no names: ids, and commitments to the rest.
 * The acting account is committed to as the field `actor` and not named, so that leaves do not chain a person's acts.
 */
export interface Leaf {
  /** The id of the log, a UUID. */
  readonly log: string
  /** The entry's number in its log, from 1; the index in the tree is one less. */
  readonly number: number
  /** What happened, for example `version.adopted`. */
  readonly kind: string
  /** When, in UTC with six decimals: `2026-11-21T10:00:00.123456Z`. */
  readonly at: string
  /** What it happened to. A held contribution's leaf has none. */
  readonly ids?: EntryIds
  /** By field: HMAC-SHA256 in Base64. */
  readonly commitments: Readonly<Record<string, string>>
}

/** Ids of an entry by role, for example `{ document: '…', version: '…' }`: identifiers and numbers, never words. */
export type EntryIds = Readonly<Record<string, string | number>>

/** The form of an id: what a sentence, a name or an address cannot have. Public codes such as `A.M1` and slugs do. */
export const idForm = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/

const forms = {
  log: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  kind: /^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/,
  at: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/,
  commitment: /^[A-Za-z0-9+/]{43}=$/,
}

/**
 * The exact bytes of a leaf: RFC 8785 canonical JSON of
 * `{at, commitments, ids, kind, log, number, version}`, where `version` is 1 and names this form, and `ids` is left out
 * when there are none. Bytes once sealed are kept; a verifier hashes them as they are and never writes them anew.
 * Throws a `TypeError` for what is not a leaf.
 */
export function leafBytes(leaf: Leaf): Uint8Array<ArrayBuffer> {
  for (const part of ['log', 'kind', 'at'] as const)
    if (!forms[part].test(leaf[part])) throw new TypeError(`"${leaf[part]}" is not the ${part} of a leaf`)
  if (!Number.isSafeInteger(leaf.number) || leaf.number < 1)
    throw new TypeError(`${leaf.number} is not the number of an entry`)
  const ids = leaf.ids ?? {}
  refuseWords(ids)
  for (const [field, commitment] of Object.entries(leaf.commitments))
    if (!fieldName.test(field) || !forms.commitment.test(commitment))
      throw new TypeError(`the field "${field}" of a leaf holds no commitment`)
  return canonicalBytes({
    version: 1,
    log: leaf.log,
    number: leaf.number,
    kind: leaf.kind,
    at: leaf.at,
    commitments: { ...leaf.commitments },
    ...(Object.keys(ids).length > 0 && { ids: { ...ids } }),
  })
}

/** Throws a `TypeError` when something among the ids of an entry is not an id but could be words or a name. */
export function refuseWords(ids: EntryIds): void {
  for (const [role, id] of Object.entries(ids)) {
    const holds = typeof id === 'number' ? Number.isSafeInteger(id) : idForm.test(id)
    if (!fieldName.test(role) || !holds) throw new TypeError(`an entry's ids hold no words: see "${role}"`)
  }
}

/** The leaf's hash in the tree: SHA-256(0x00 ‖ leaf), RFC 9162 §2.1.1; the prefix keeps leaves and inner nodes apart. */
export async function leafHash(leaf: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const prefixed = new Uint8Array(leaf.length + 1)
  prefixed.set(leaf, 1)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', prefixed))
}
