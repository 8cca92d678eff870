import { statement } from '../../../platform/database/statement.js'
import { requiredText } from '../../../platform/reads/arguments.js'
import { authoredText, originalText } from '../../../platform/reads/authored-text.js'
import { publicRead } from '../../../platform/reads/public-read.js'
import type { Institution } from '../library.type.js'
import { institutionSummaryFields } from './institution-shape.js'
import { libraryVersions, type Versions } from './library-versions.js'

const look = statement<Versions>(
  'institution-look',
  `select ${libraryVersions} as versions from institution where id = $1`,
)

const own = { table: 'institution_text', where: 't.institution_id = i.id' }
const memberName = authoredText({
  table: 'institution_member_text',
  column: 'name',
  where: 't.institution_id = m.institution_id and t.position = m.position',
  locale: '$2',
})

const load = statement<{ data: Institution }>(
  'institution',
  `select json_build_object(${institutionSummaryFields('i', '$2')}, 'sessions', i.sessions,
    'originalName', ${originalText({ ...own, column: 'name' })}, 'role', ${authoredText({ ...own, column: 'role', locale: '$2' })},
    'members', (select coalesce(json_agg(json_build_object('name', ${memberName}, 'acronym', m.acronym, 'address', m.address) order by m.position), '[]')
      from institution_member m where m.institution_id = i.id)) as data
   from institution i where i.id = $1`,
)

/** An institution whole. */
export const institutionRead = publicRead<{ id: string; locale: string }, Institution>({
  field: 'institution',
  accept: (given) => ({ id: requiredText(given, 'id'), locale: requiredText(given, 'locale') }),
  look: ({ id }) => ({ statement: look, values: [id] }),
  load: ({ id, locale }) => ({ statement: load, values: [id, locale] }),
})
