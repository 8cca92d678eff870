import { GraphQLError } from 'graphql'

/**
 * Refuses an argument that the schema lets through.
 * @param limit the code of the limit that was passed, with `most`, what is allowed
 */
export function badInput(message: string, limit?: string, most?: number): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', ...(limit === undefined ? {} : { limit, most }) },
  })
}
