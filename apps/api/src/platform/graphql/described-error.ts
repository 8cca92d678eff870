import { unwrapResolverError } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'
import { failureCodeOf } from '../http/failure.js'
import { log } from '../telemetry/log.js'

/** Codes that describe the request, not our inside: their message may be shown. */
const ofTheRequest = new Set([
  'LIMIT_EXCEEDED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'TOO_MANY_REQUESTS',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** An error as the public API tells it: a stable code, and a sentence only where it speaks of the request. */
export function describedError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const given = formatted.extensions?.['code']
  if (typeof given === 'string' && ofTheRequest.has(given)) {
    const told = Object.fromEntries(
      ['limit', 'most', 'retryAfter'].flatMap((name) => {
        const value = formatted.extensions?.[name]
        return value === undefined ? [] : [[name, value]]
      }),
    )
    return {
      message: formatted.message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: given, ...told },
    }
  }
  const cause = unwrapResolverError(error)
  const { code } = failureCodeOf(cause)
  log.error({ error: cause, code }, 'an operation failed')
  return {
    message:
      code === 'INTERNAL' ? 'This could not be answered.' : 'The service cannot answer now. Try again.',
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code },
  }
}
