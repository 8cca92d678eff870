import { ID, type ArgsOptions } from '@nestjs/graphql'
import { uuidOf } from '../../platform/graphql/act-id.js'
import { badInput } from '../../platform/graphql/bad-input.js'
import { ThreadOrder } from './contribution.type.js'

/** The argument for a thread's order. */
export const orderArgument: ArgsOptions = {
  name: 'order',
  type: () => ThreadOrder,
  nullable: true,
  description: 'The order of the thread; reading order unless given.',
}

/** The argument for up to 300 contributions at once. */
export const allArgument: ArgsOptions = {
  name: 'all',
  type: () => Boolean,
  nullable: true,
  description: 'Up to 300 contributions of the thread instead of 50.',
}

/** An argument that is the id of a contribution in the thread. */
export function cursorArgument(name: string, description: string): ArgsOptions {
  return { name, type: () => ID, nullable: true, description }
}

/** Such an argument's value. @throws GraphQLError BAD_USER_INPUT when it is no UUID */
export function cursorOf(given: string | null | undefined, name: string): string | null {
  return given === null || given === undefined ? null : uuidOf(given, name)
}

/** The provision that a root field is about. */
export const codeArgument: ArgsOptions = {
  name: 'code',
  type: () => String,
  description: 'The id of the provision, for example `A.M1`.',
}

/** The contribution that a root field is about. */
export const contributionArgument: ArgsOptions = {
  name: 'contribution',
  type: () => ID,
  description: 'The id of the contribution.',
}

/** What a contribution says. */
export const bodyArgument: ArgsOptions = {
  name: 'body',
  type: () => String,
  description: 'What is said, in light Markdown: at most 4,000 characters, kept byte for byte.',
}

/** The language of a contribution; `otherwise` is what it is when not given. */
export function languageArgument(otherwise: string): ArgsOptions {
  return {
    name: 'language',
    type: () => String,
    nullable: true,
    description: `The language it is written in, as a short code; ${otherwise} when not given.`,
  }
}

/** The language that a writer names, or null. @throws GraphQLError BAD_USER_INPUT when it is no short code */
export function languageOf(given: string | null | undefined): string | null {
  if (given === null || given === undefined || given === '') return null
  if (/^[a-z]{2,3}$/.test(given)) return given
  throw badInput('"language" is a code of two or three small letters.')
}
