import type { PositionFacts } from '@convene/rules/position.js'
import { notFound, refuse, type Refusal } from '@convene/rules/refusal.js'
import { shareRound } from '../../platform/database/round-lock.js'
import { statement } from '../../platform/database/statement.js'
import type { Tx } from '../../platform/database/transaction.js'
import { intakeRound } from '../consultations/round.shape.js'
import { sharePositions } from './position-lock.js'

/** A provision of a consultation, by their names in addresses. */
export interface PositionInput {
  readonly consultation: string
  readonly code: string
}

/** Where a position stands, and what decides whether it may be stated. */
export interface PositionPlace extends PositionFacts {
  readonly consultationId: string
  readonly provisionId: string
  readonly versionId: string
  /** Whether the person holds a position here. */
  readonly stated: boolean
}

/** SQL: the consultation `$1` as `c`, its provision `$2` as `p` in the version that it reads. */
const from = `from consultation c join provision p on p.document_id = c.document_id and p.code = $2
     join provision_placement pp on pp.version_id = c.document_version_id and pp.provision_id = p.id`

const keysOf = statement<{ log: string; consultation: string; provision: string; round: string | null }>(
  'position-keys',
  `select c.log_id as log, c.id as consultation, p.id as provision, ${intakeRound('c')} as round ${from} where c.slug = $1`,
)
const placeOf = statement<PositionPlace>(
  'position-place',
  `select ${placeFields('$3')} ${from} left join round r on r.id = ${intakeRound('c')} where c.slug = $1`,
)

/** SQL for the columns of a `PositionPlace`, over `c`, `p` and the round `r` if there is one. */
export function placeFields(account: string): string {
  return `c.id as "consultationId", p.id as "provisionId", c.document_version_id as "versionId", c.archive,
     case when r.id is not null then json_build_object('number', r.number, 'state', r.state, 'participation', r.participation) end as round,
     extract(epoch from r.closes_at)::float8 * 1000 as "closesAt", extract(epoch from clock_timestamp())::float8 * 1000 as now,
     exists (select from position held where held.account_id = ${account} and held.consultation_id = c.id
       and held.provision_id = p.id and held.state = 'submitted') as stated`
}

/** The log of the consultation; NOT_FOUND when there is no such provision in its text. */
export async function logOfPosition(
  tx: Tx,
  { consultation, code }: PositionInput,
): Promise<string | Refusal> {
  return (await tx.one(keysOf, [consultation, code]))?.log ?? refuse(notFound, {})
}

/** Locks the round, that it does not end meanwhile, and the figures, that they are not counted meanwhile. */
export async function lockPosition(tx: Tx, { consultation, code }: PositionInput): Promise<void> {
  const keys = await tx.one(keysOf, [consultation, code])
  if (!keys) return
  if (keys.round !== null) await shareRound(tx, keys.round)
  await sharePositions(tx, keys.consultation, keys.provision)
}

/** What decides, read after the locks. */
export async function positionPlace(
  tx: Tx,
  account: string,
  { consultation, code }: PositionInput,
): Promise<PositionPlace | Refusal> {
  return (await tx.one(placeOf, [consultation, code, account])) ?? refuse(notFound, {})
}
