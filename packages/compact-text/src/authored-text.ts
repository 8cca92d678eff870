import * as v from 'valibot'
import { checked, objectFault } from './file-shape.js'
import { textFault } from './file-leaf.js'
import { isLanguage, type Language, languages } from './language.js'
import { quoted, toldRefusals } from './refusal.js'

/** A text in one language, and what it claims to be: the language of record holds the original. */
export interface AuthoredText {
  readonly language: Language
  readonly state: 'original' | 'unofficial'
  readonly body: string
}

/** The same text in one or more languages: the original first, then translations in the order of {@link languages}. */
export type AuthoredTexts = readonly [AuthoredText, ...AuthoredText[]]

/** Where the texts stand in the file: alone in an object, or beside other fields (`{ "n": 12, "zh": "…" }`). */
type Place = 'alone' | 'beside'

const unknownLanguage = (key: string, place: Place) =>
  !isLanguage(key) && (place === 'alone' || /^[a-z]{2}$/.test(key))

/**
 * Texts of one thing in several languages. The language of record must be there, others may be left out or null.
 * @param record the file's language of record
 * @param longest characters (UTF-16 units) that each may have
 */
export const authoredTexts = (record: Language, longest: number, place: Place = 'alone') => {
  const fault = textFault(longest)
  return v.pipe(
    checked<Record<string, unknown>>(objectFault),
    v.rawTransform(({ dataset, addIssue, NEVER }): AuthoredTexts => {
      const input = dataset.value
      let sound = true
      const refuse = (key: string, message: string) => {
        sound = false
        addIssue({ message, path: [{ type: 'object', origin: 'value', input, key, value: input[key] }] })
      }
      const found = (language: Language): AuthoredText[] => {
        const body = Object.hasOwn(input, language) ? input[language] : undefined
        if (language === record && body === undefined)
          refuse(language, 'The text in the language of record is missing.')
        else if (language === record || (body !== undefined && body !== null)) {
          const reason = fault(body)
          if (reason !== null) refuse(language, reason)
          else if (typeof body === 'string')
            return [{ language, state: language === record ? 'original' : 'unofficial', body }]
        }
        return []
      }
      const unknown = Object.keys(input).filter((key) => unknownLanguage(key, place))
      if (unknown.length > toldRefusals) {
        sound = false
        addIssue({
          message: `${unknown.length} of its names are not among the languages ${languages.join(', ')}.`,
        })
      } else
        for (const key of unknown)
          refuse(key, `${quoted(key)} is not one of the languages ${languages.join(', ')}.`)
      const [original] = found(record)
      const others = languages.filter((language) => language !== record).flatMap(found)
      return original === undefined || !sound ? NEVER : [original, ...others]
    }),
  )
}

/** An object whose texts stand beside its other fields: what the fields give, and the texts as `texts`. */
export const withTexts = <S extends v.GenericSchema>(own: S, record: Language, longest: number) =>
  v.intersect([
    own,
    v.pipe(
      authoredTexts(record, longest, 'beside'),
      v.transform((texts) => ({ texts })),
    ),
  ])
