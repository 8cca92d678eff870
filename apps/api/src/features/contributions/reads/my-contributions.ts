import { statement } from '../../../platform/database/statement.js'
import { connectionFields, cursorSql, type KeyPart } from '../../../platform/reads/keyset.js'
import { contributionJson } from '../contribution.shape.js'
import type { MyContributionConnection } from '../viewer.type.js'

/** What a cursor of one's own contributions holds: the microsecond it was posted, and its id. */
export const myContributionsKey = ['number', 'uuid'] as const satisfies readonly KeyPart[]
/** One's own contributions on a page, unless asked otherwise. */
export const myContributionsPerPage = 20

/** A page ($2, behind $3 and $4) of what an account ($1) said, newest first, with its text wherever it stands. */
export const myContributions = statement<{ data: MyContributionConnection }>(
  'my-contributions',
  `with listed as (
     select k.*, row_number() over (order by k.created_at desc, k.id desc) as place from (
       select * from contribution where account_id = $1
         and (created_at, id) < (coalesce(timestamptz 'epoch' + $3::bigint * interval '1 microsecond', 'infinity'), coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))
       order by created_at desc, id desc limit $2::integer + 1) k),
   rows as (select k.place, ${cursorSql('(extract(epoch from k.created_at) * 1000000)::bigint', 'k.id')} as cursor,
       json_build_object('contribution', ${contributionJson('k', 'c', '8', 'k.body is not null')}, 'consultationSlug', c.slug, 'code', p.code) as node
     from listed k join consultation c on c.id = k.consultation_id join provision p on p.id = k.provision_id)
   select json_build_object('signedIn', $5::boolean, ${connectionFields('rows', '$2', '$3::bigint is not null')}) as data`,
)
