import { Int, type ArgsOptions } from '@nestjs/graphql'
import { Locale } from './locale.type.js'

/** The argument that most root fields take: `@Args(localeArgument) locale: Locale`. */
export const localeArgument: ArgsOptions = {
  name: 'locale',
  type: () => Locale,
  description: 'The language to read in.',
}

/** How many items of a list; `otherwise` is the default. */
export function firstArgument(otherwise: number): ArgsOptions {
  return {
    name: 'first',
    type: () => Int,
    nullable: true,
    defaultValue: otherwise,
    description: 'How many, from 1 to 100.',
  }
}

/** Where to go on in a list. */
export const afterArgument: ArgsOptions = {
  name: 'after',
  type: () => String,
  nullable: true,
  description: 'The cursor of the item to go on behind.',
}

/** The consultation that a root field is about. */
export const consultationArgument: ArgsOptions = {
  name: 'consultation',
  type: () => String,
  description: 'The name of the consultation in addresses.',
}
