import { statement } from '../../../platform/database/statement.js'
import { appointmentFaces } from '../../../platform/permissions/appointment.faces.js'
import type { Viewer } from '../account.type.js'
import { ownAccountShape } from '../own-account.shape.js'

const administrator = appointmentFaces.isAdministrator({ viewer: 'a.id', row: '' })

/** Who looks: `$1` is their account. No row when nobody is signed in. */
export const viewerStatement = statement<{ data: Viewer }>(
  'viewer',
  `select json_build_object('account', ${ownAccountShape('a')}, 'administrator', ${administrator},
     'unreadNotices', (select count(*) from (select from notice where account_id = a.id and read_at is null limit 100) n),
     'waitingComplaints', case when ${administrator}
       then (select count(*) from (select from complaint where state = 'open' limit 100) c) end) as data
   from account a where a.id = $1 and a.kind = 'person' and a.state = 'active'`,
)
