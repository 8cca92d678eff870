import { statement } from '../../../platform/database/statement.js'
import { requiredText, wholeNumber } from '../../../platform/reads/arguments.js'
import { publicRead, type LogVersion } from '../../../platform/reads/public-read.js'
import { roomVersion } from '../../../platform/reads/versions.js'
import { consultationTitle, isInvented } from '../consultation.shape.js'
import { questionsOf, roundSummaryFields } from '../round.shape.js'
import { consultationRoom } from '../consultations.entries.js'
import type { Round } from '../round.type.js'

/** Arguments of `round`. */
export interface RoundArguments {
  consultation: string
  number: number
  locale: string
}

// compared as a bigint, so that a number too large for any round is one that is not there
const found = `from consultation c join round r on r.consultation_id = c.id
   where c.slug = $1 and r.number = $2::bigint and r.state <> 'draft'`

const look = statement<{ versions: readonly LogVersion[] }>(
  'round-look',
  `select json_build_array(${roomVersion('c.log_id', `'${consultationRoom}'`)}) as versions ${found}`,
)

const neighbour = (condition: string, order: string) =>
  `(select json_build_object(${roundSummaryFields('o', '$3')}) from round o
    where o.consultation_id = c.id and o.state <> 'draft' and o.number ${condition} r.number order by o.number ${order} limit 1)`

const load = statement<{ data: Round }>(
  'round',
  `select json_build_object(${roundSummaryFields('r', '$3')}, 'questions', ${questionsOf('r', '$3')},
    'consultationSlug', c.slug, 'demo', ${isInvented('c')}, 'consultationTitle', ${consultationTitle('c', '$3')},
    'previous', ${neighbour('<', 'desc')}, 'next', ${neighbour('>', 'asc')}) as data ${found}`,
)

/** A public round with its questions and neighbours; its version is that of its consultation's own room. */
export const roundRead = publicRead<RoundArguments, Round>({
  field: 'round',
  accept: (given) => ({
    consultation: requiredText(given, 'consultation'),
    number: wholeNumber(given, 'number', 0),
    locale: requiredText(given, 'locale'),
  }),
  look: ({ consultation, number }) => ({ statement: look, values: [consultation, number] }),
  load: ({ consultation, number, locale }) => ({ statement: load, values: [consultation, number, locale] }),
})
