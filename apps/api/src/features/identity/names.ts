import { displayNameOf, nameTaken } from '@convene/rules/display-name.js'
import { refuse, type Refusal } from '@convene/rules/refusal.js'
import type { Tx } from '../../platform/database/transaction.js'
import { isRefusal } from '../../platform/record/signal.js'
import { nameIsTaken } from './protected-names.js'

/** A display name as it is kept, with the skeleton to store; or why it is refused. */
export async function fitName(tx: Tx, raw: string): Promise<{ name: string; skeleton: string } | Refusal> {
  const fit = displayNameOf(raw)
  if (isRefusal(fit)) return fit
  if (await nameIsTaken(tx, fit)) return refuse(nameTaken, {})
  return { name: fit.name, skeleton: fit.skeletons[0] }
}
