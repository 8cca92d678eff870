import { statement } from '../../../platform/database/statement.js'
import { requiredText, text } from '../../../platform/reads/arguments.js'
import {
  connectionFields,
  cursorSql,
  keyValues,
  readPage,
  type KeyPart,
  type Page,
} from '../../../platform/reads/keyset.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
import { roomVersion } from '../../../platform/reads/versions.js'
import { threadRoomSql } from '../../contributions/contribution.shape.js'
import { organizationPosition, organizationsOnPage } from '../position.shape.js'
import type { OrganizationPositionConnection } from '../position.type.js'

/** Arguments of `organizationPositions`; `page` is null when the address names none that can be read. */
export interface OrganizationPositionsArguments {
  consultation: string
  code: string
  page: Page | null
}

/** What a cursor of this list holds: the group's place, the organization's name and id. */
export const organizationPositionsKey = ['number', 'text', 'text'] as const satisfies readonly KeyPart[]

const provision = `from consultation c join provision q on q.document_id = c.document_id and q.code = $2
   join provision_placement pp on pp.version_id = c.document_version_id and pp.provision_id = q.id where c.slug = $1`

const look = statement<{ versions: readonly LogVersion[] }>(
  'organization-positions-look',
  `select json_build_array(${roomVersion('c.log_id', threadRoomSql('q.id'))}) as versions ${provision} and $3::boolean`,
)

const held = `position p join organization o on o.id = p.organization_id join stakeholder_group g on g.id = o.stakeholder_group_id`
const here = `p.consultation_id = c.consultation and p.provision_id = c.provision and p.organization_id is not null and p.state = 'submitted'`

const load = statement<{ data: OrganizationPositionConnection }>(
  'organization-positions',
  `with found as materialized (select c.id as consultation, q.id as provision, c.document_version_id ${provision}),
   rows as (select ${organizationPosition} as node, row_number() over (order by g.position, o.name, o.id) as place,
       ${cursorSql('g.position', 'o.name', 'o.id')} as cursor
     from found c join ${held} on ${here}
     where $4::int is null or (g.position, o.name, o.id) > ($4, $5, $6::uuid)
     order by g.position, o.name, o.id limit $3 + 1)
   select json_build_object(${connectionFields(
     'rows',
     '$3',
     `$4 is not null and exists (select from found c join ${held} on ${here} and (g.position, o.name, o.id) <= ($4, $5, $6::uuid))`,
   )}) as data from found`,
)

/** The public positions of organizations on a provision, by group, then name. */
export const organizationPositionsRead = publicRead<
  OrganizationPositionsArguments,
  OrganizationPositionConnection
>({
  field: 'organizationPositions',
  accept: (given) => ({
    consultation: requiredText(given, 'consultation'),
    code: requiredText(given, 'code'),
    page: readPage(organizationsOnPage, text(given, 'after'), organizationPositionsKey),
  }),
  look: ({ consultation, code, page }) => ({ statement: look, values: [consultation, code, page !== null] }),
  load: ({ consultation, code, page }) => ({
    statement: load,
    values: [consultation, code, page?.first ?? 0, ...keyValues(page, 3)],
  }),
})
