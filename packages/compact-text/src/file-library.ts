import * as v from 'valibot'
import { type AuthoredTexts, authoredTexts, withTexts } from './authored-text.js'
import { type PartialDate, partialDate, type Span, spanFault, spanOf } from './file-date.js'
import { linkFault, longestText, longestTitle, oneOf, slugFault, text } from './file-leaf.js'
import { checked, fields, flag, optional, optionalList, wholeNumber } from './file-shape.js'
import type { Language } from './language.js'
import { slugOf } from './slug.js'

/** The five classes by which figure 5 of the policy brief groups institutions (LIB-15). */
export const institutionClasses = [
  'intergovernmental_body',
  'multistakeholder_body_ga',
  'un_convened_multistakeholder_forum',
  'un_organized_multistakeholder_meeting',
  'other_multistakeholder_platform',
] as const
/** How often an institution meets. */
export const cadences = [
  'once',
  'annual',
  'every_2_years',
  'every_4_years',
  'every_10_years',
  'ad_hoc',
] as const
/** What kinds of documents the library knows. */
export const documentKinds = [
  'declaration',
  'treaty',
  'resolution',
  'general_comment',
  'regulation',
  'charter',
  'recommendation',
  'plan',
  'commitment',
  'decision',
  'report',
] as const

/** What meets under the roof of an institution. */
export interface FileMember {
  readonly acronym: string | null
  readonly address: string | null
  readonly names: AuthoredTexts
}
/** An institution of the library (LIB-01). */
export interface FileInstitution {
  readonly id: string
  readonly class: (typeof institutionClasses)[number]
  readonly names: AuthoredTexts
  readonly roles: AuthoredTexts | null
  /** Its label in figure 5, in the language of record. */
  readonly shortName: string | null
  readonly acronym: string | null
  readonly since: number | null
  readonly until: number | null
  readonly cadence: (typeof cadences)[number] | null
  readonly host: string | null
  readonly coHosts: readonly string[]
  /** How many sessions it was given, when that is known. */
  readonly sessions: number | null
  readonly address: string | null
  readonly members: readonly FileMember[]
}
/** A document of the library (LIB-08). */
export interface FileDocument {
  readonly id: string
  readonly organ: string
  readonly symbol: string | null
  readonly date: PartialDate | null
  /** Null when the file does not state it. */
  readonly kind: (typeof documentKinds)[number] | null
  readonly titles: AuthoredTexts
  readonly andSubsequentResolutions: boolean
  readonly address: string | null
}
/** A milestone of a timeline (PRC-56, LIB-11); `span` is null when its date is not fixed. */
export interface FileMilestone {
  readonly id: string
  readonly span: Span | null
  readonly labels: AuthoredTexts
}

const link = optional(checked<string>(linkFault))
const slug = checked<string>(slugFault)
const title = text(longestTitle)
const year = optional(wholeNumber(1800, 2200))

const member = (record: Language) =>
  v.pipe(
    withTexts(fields({ acronym: optional(title), url: link }), record, longestTitle),
    v.transform(({ acronym, url, texts }): FileMember => ({ acronym, address: url, names: texts })),
  )

/** An institution as the file's list `bodies` has it. */
export const institution = (record: Language) =>
  v.pipe(
    fields({
      id: slug,
      type: oneOf(institutionClasses, 'a class of institutions'),
      name: authoredTexts(record, longestTitle),
      role: optional(authoredTexts(record, longestText)),
      figure5Label: optional(title),
      acronym: optional(title),
      since: year,
      until: year,
      cadence: optional(oneOf(cadences, 'a cadence')),
      host: optional(title),
      coHosts: optionalList(title, 30),
      sessions: optional(wholeNumber(0, 10_000)),
      url: link,
      members: optionalList(member(record), 30),
    }),
    v.transform(
      ({
        type,
        name: names,
        role: roles,
        figure5Label: shortName,
        url: address,
        ...rest
      }): FileInstitution => ({
        class: type,
        names,
        roles,
        shortName,
        address,
        ...rest,
      }),
    ),
  )

const documentFields = (record: Language) => ({
  organ: title,
  symbol: optional(title),
  date: optional(partialDate),
  kind: optional(oneOf(documentKinds, 'a kind of document')),
  title: authoredTexts(record, longestTitle),
  andSubsequentResolutions: flag,
  url: link,
})

/** A document as the file's list `documents` has it. */
export const document = (record: Language) =>
  v.pipe(
    fields({ id: slug, ...documentFields(record) }),
    v.transform(({ title: titles, url: address, ...rest }): FileDocument => ({ titles, address, ...rest })),
  )

/**
 * A document as the file's list `otherDocuments` has it. It has no id: its symbol makes one, else its organ and date.
 */
export const otherDocument = (record: Language) =>
  v.pipe(
    fields(documentFields(record)),
    v.rawTransform(({ dataset, addIssue, NEVER }): FileDocument => {
      const { title: titles, url: address, ...rest } = dataset.value
      const id = slugOf(rest.symbol ?? '') || slugOf(`${rest.organ} ${rest.date ?? ''}`)
      const reason = slugFault(id)
      if (reason === null) return { id, titles, address, ...rest }
      addIssue({
        message: 'Neither its symbol nor its organ and date can be made into an id in Latin letters.',
      })
      return NEVER
    }),
  )

const dateStates = [
  'resolved_from_seeds',
  'resolved_from_seeds_year_only',
  'resolved_external',
  'unresolved',
] as const

/** A milestone as the file's list `timeline` has it. `seedDate` is not read: its digits are lost. */
export const milestone = (record: Language) =>
  v.pipe(
    fields({
      id: slug,
      label: authoredTexts(record, longestTitle),
      date: optional(partialDate),
      dateStatus: oneOf(dateStates, 'a state of a date'),
    }),
    v.rawTransform(({ dataset, addIssue, NEVER }): FileMilestone => {
      const { id, label: labels, date, dateStatus } = dataset.value
      if (dateStatus === 'unresolved') return { id, labels, span: null }
      if (date !== null) {
        const from = dateStatus === 'resolved_from_seeds_year_only' ? date.slice(0, 4) : date
        return { id, labels, span: { from, until: null } }
      }
      const message = 'The date is missing, although its state says that it is known.'
      addIssue({
        message,
        path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'date', value: date }],
      })
      return NEVER
    }),
  )

/** A milestone as the file's list `wsisTimeline` has it. It has no id: the day it begins makes one. */
export const wsisMilestone = (record: Language) =>
  v.pipe(
    withTexts(fields({ when: checked<string>(spanFault) }), record, longestTitle),
    v.transform(({ when, texts }): FileMilestone => {
      const span = spanOf(when)
      return { id: `wsis-${span.from}`, labels: texts, span }
    }),
  )
