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
import { consultationSummaryFields } from '../consultation.shape.js'
import { consultationRoom } from '../consultations.entries.js'
import type { ConsultationConnection } from '../consultation.type.js'

/** Arguments of `consultations`; `page` is null when the address names none that can be read. */
export interface ConsultationsArguments {
  locale: string
  page: Page | null
}

/** What a cursor of this list holds: the microsecond a consultation was made, and its slug. */
export const consultationsKey = ['number', 'text'] as const satisfies readonly KeyPart[]
/** Consultations on a page, unless asked otherwise. */
export const consultationsPerPage = 20

// newest first; one more than the page is read, because whether there is a next page is shown too
const listed = `select c.*, row_number() over (order by c.created_at desc, c.slug desc) as place from (
    select * from consultation
    where (created_at, slug) < (coalesce(timestamptz 'epoch' + $2 * interval '1 microsecond', 'infinity'), coalesce($3, ''))
    order by created_at desc, slug desc limit $1 + 1) c`

const look = statement<{ versions: readonly LogVersion[] }>(
  'consultations-look',
  `select coalesce(json_agg(${roomVersion('c.log_id', `'${consultationRoom}'`)} order by c.place), '[]') as versions
   from (${listed}) c having $4::boolean`,
)

const load = statement<{ data: ConsultationConnection }>(
  'consultations',
  `with listed as (${listed}),
   rows as (select json_build_object(${consultationSummaryFields('c', '$4')}) as node, c.place,
     ${cursorSql('(extract(epoch from c.created_at) * 1000000)::bigint', 'c.slug')} as cursor from listed c)
   select json_build_object(${connectionFields(
     'rows',
     '$1',
     `$2 is not null and exists (select from consultation
        where (created_at, slug) >= (timestamptz 'epoch' + $2 * interval '1 microsecond', $3))`,
   )}) as data`,
)

/** The consultations, newest first; its versions are those of their own rooms. */
export const consultationsRead = publicRead<ConsultationsArguments, ConsultationConnection>({
  field: 'consultations',
  accept: (given) => ({
    locale: requiredText(given, 'locale'),
    page: readPage(consultationsPerPage, text(given, 'after'), consultationsKey),
  }),
  look: ({ page }) => ({ statement: look, values: [page?.first ?? 0, ...keyValues(page, 2), page !== null] }),
  load: ({ page, locale }) => ({
    statement: load,
    values: [page?.first ?? 0, ...keyValues(page, 2), locale],
  }),
})
