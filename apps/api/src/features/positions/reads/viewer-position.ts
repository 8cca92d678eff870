import { allowed, may } from '@convene/rules/may.js'
import type { Person } from '@convene/rules/person.js'
import { statePosition } from '@convene/rules/position.js'
import type { Database } from '../../../platform/database/database.js'
import { statement } from '../../../platform/database/statement.js'
import { refusalOf } from '../../../platform/graphql/refusal.type.js'
import { authoredText } from '../../../platform/reads/authored-text.js'
import { instant } from '../../../platform/reads/instant.js'
import { consultationTitle } from '../../consultations/consultation.shape.js'
import { intakeRound } from '../../consultations/round.shape.js'
import { placeFields, type PositionInput, type PositionPlace } from '../position-place.js'
import { reasonText } from '../position.shape.js'
import type { OwnPosition, ViewerPosition } from '../viewer-position.type.js'

const ownFields = `json_build_object('stance', own.stance, 'reason', ${reasonText('own')},
    'statedAt', ${instant('own.stated_at')}, 'changedAt', ${instant('own.changed_at')},
    'onOlderText', own.document_version_id <> c.document_version_id)`

const viewerPosition = statement<PositionPlace & { data: Omit<ViewerPosition, 'signedIn' | 'refusal'> }>(
  'viewer-position',
  `select ${placeFields('$3')}, json_build_object('code', p.code, 'consultationSlug', c.slug, 'consultationTitle', ${consultationTitle('c', '$4')},
     'text', ${authoredText({ table: 'provision_text', column: 'body', where: 't.version_id = pp.version_id and t.provision_id = pp.provision_id', locale: '$4' })},
     'position', (select ${ownFields} from position own where own.account_id = $3 and own.consultation_id = c.id
        and own.provision_id = p.id and own.state = 'submitted')) as data
   from consultation c join provision p on p.document_id = c.document_id and p.code = $2
     join provision_placement pp on pp.version_id = c.document_version_id and pp.provision_id = p.id
     left join round r on r.id = ${intakeRound('c')}
   where c.slug = $1`,
)

/** What a person holds on a provision and whether they may state it; null when there is no such provision. */
export async function readViewerPosition(
  database: Database,
  person: Person,
  { consultation, code }: PositionInput,
  locale: string,
): Promise<ViewerPosition | null> {
  const found = await database.one(viewerPosition, [consultation, code, person.account, locale])
  if (!found) return null
  const verdict = may(person, statePosition, found)
  return {
    ...found.data,
    signedIn: person.kind === 'person',
    refusal: verdict === allowed ? null : refusalOf(verdict),
  }
}

/** The position `$1` as its holder `$2` sees it; no row once it is withdrawn. */
export const ownPosition = statement<{ data: OwnPosition }>(
  'own-position',
  `select ${ownFields} as data from position own join consultation c on c.id = own.consultation_id
   where own.id = $1 and own.account_id = $2 and own.state = 'submitted'`,
)
