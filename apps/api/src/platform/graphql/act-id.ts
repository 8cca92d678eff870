import { ID, type ArgsOptions } from '@nestjs/graphql'
import { badInput } from './bad-input.js'

/** The argument that every act takes: `@Args(actIdArgument) actId: string`. */
export const actIdArgument: ArgsOptions = {
  name: 'actId',
  type: () => ID,
  description:
    'A UUID that the caller makes for this act. Sending the same act again under it answers as the first time and does nothing twice.',
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id that was given. @throws GraphQLError BAD_USER_INPUT when it is no UUID */
export function uuidOf(given: string, name: string): string {
  if (uuid.test(given)) return given.toLowerCase()
  throw badInput(`"${name}" is a UUID.`)
}

/** Whether a text is a UUID; for addresses, where anything else names nothing. */
export function isUuid(given: string): boolean {
  return uuid.test(given)
}
