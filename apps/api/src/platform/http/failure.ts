import { GraphQLError } from 'graphql'
import { DatabaseError, asDatabaseError } from '../database/errors.js'

/** How a fault that nobody foresaw is answered: a status and a stable code, nothing of the inside. */
export interface Failure {
  status: number
  code: 'TRY_AGAIN' | 'STORAGE_FULL' | 'INTERNAL'
}

/** The failure that a fault is answered with. */
export function failureCodeOf(error: unknown): Failure {
  const cause = asDatabaseError(
    error instanceof GraphQLError && error.originalError ? error.originalError : error,
  )
  return cause instanceof DatabaseError
    ? { status: 503, code: cause.code }
    : { status: 500, code: 'INTERNAL' }
}
