import type { Stance } from '@convene/rules/position-figures.js'
import { statement } from '../../platform/database/statement.js'
import type { Tx } from '../../platform/database/transaction.js'

/** A position that an import or the demo brings; its holder is an account or an organization. */
export interface GivenPosition {
  readonly provision: string
  readonly account: string | null
  readonly organization: string | null
  readonly stance: Stance
  readonly reason: string | null
  readonly language: string | null
}

const store = statement(
  'positions-given',
  `insert into position (consultation_id, provision_id, document_version_id, account_id, organization_id, stance, reason, reason_language, state)
   select $1, given.provision, c.document_version_id, given.account, given.organization, given.stance, given.reason,
     case when given.reason is not null then given.language end, 'submitted'
   from consultation c, jsonb_to_recordset($2::jsonb) as given (provision uuid, account uuid, organization uuid, stance text, reason text, language text)
   where c.id = $1`,
)

/** Stores positions on the text that a consultation reads, for another command's transaction and entry. */
export async function storePositions(
  tx: Tx,
  consultation: string,
  positions: readonly GivenPosition[],
): Promise<void> {
  if (positions.length > 0) await tx.query(store, [consultation, JSON.stringify(positions)])
}
