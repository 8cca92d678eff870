import { badInput } from '../../platform/graphql/bad-input.js'

/** The language that a writer names, or null. @throws GraphQLError BAD_USER_INPUT when it is no short code */
export function languageOf(given: string | null | undefined): string | null {
  if (given === null || given === undefined || given === '') return null
  if (/^[a-z]{2,3}$/.test(given)) return given
  throw badInput('"language" is a code of two or three small letters.')
}
