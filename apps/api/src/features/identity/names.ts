import { refuse, notForYou, type Refusal } from '@convene/rules/refusal.js'
import type { Tx } from '../../platform/database/transaction.js'

/** A name that may be shown, and the skeleton to store. */
export interface FitName {
  readonly name: string
  readonly skeleton: string
}

/** A display name as it is kept, or why it is refused: it is nobody's, or looks like that of an accredited organization. */
export async function fitName(tx: Tx, raw: string): Promise<FitName | Refusal> {
  const name = raw
    .normalize('NFC')
    .replaceAll(/\p{Cc}|\p{Cf}/gu, '')
    .trim()
  const skeleton = name.toLowerCase()
  if (name.length < 2 || [...name].length > 80) return refuse(notForYou, {})
  const taken = await tx.one('select from organization where accredited and name_skeleton = $1', [skeleton])
  return taken ? refuse(notForYou, {}) : { name, skeleton }
}
