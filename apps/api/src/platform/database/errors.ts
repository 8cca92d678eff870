/** What a caller can do about a database that cannot serve: try again soon, or wait until there is space. */
export type DatabaseTrouble = 'TRY_AGAIN' | 'STORAGE_FULL'

/** The database cannot serve now. Nothing was acknowledged; the same act may be sent again with the same id. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  constructor(
    readonly code: DatabaseTrouble,
    cause: unknown,
  ) {
    const said = errorCode(cause)
    const trouble =
      code === 'STORAGE_FULL' ? 'The database has no space left' : 'The database cannot answer now'
    super(said === undefined ? trouble : `${trouble} (${said})`, { cause })
  }
}

// SQLSTATE classes and codes (PostgreSQL manual, appendix A), and what Node and pg say when there is no answer at all
const full = new Set(['53100'])
const passing = [
  /^08/, // connection lost or refused
  /^57P0[1-5]$/, // shutting down, crashed, starting up, idle session ended
  /^53(000|200|300|400)$/, // out of memory, connections or a configured limit
  /^40(001|P01|003)$/, // serialization failure, deadlock, outcome of the statement unknown
  /^55P03$/, // lock_timeout
  /^57014$/, // statement_timeout
  /^25P0[34]$/, // transaction ended for idling or for its length
  /^25006$/, // the server became read-only: a fail-over is under way
  /^58030$/, // input or output error of the server
  /^E(CONNREFUSED|CONNRESET|CONNABORTED|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOENT|AI_AGAIN|NOTFOUND)$/,
]
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after)/

/** The `code` of an error of pg, Node or TypeORM (which wraps pg's): a SQLSTATE or an errno. Undefined if it has none. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if (error instanceof DatabaseError) return errorCode(error.cause)
  if ('driverError' in error) return errorCode(error.driverError)
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The constraint that an error of pg names, or undefined. */
export function brokenConstraint(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if (error instanceof DatabaseError) return brokenConstraint(error.cause)
  if ('driverError' in error) return brokenConstraint(error.driverError)
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined
}

/** The error as callers should see it: a `DatabaseError` when the database cannot serve, else the error itself. */
export function asDatabaseError(error: unknown): unknown {
  if (error instanceof DatabaseError) return error
  const code = errorCode(error)
  if (code !== undefined && full.has(code)) return new DatabaseError('STORAGE_FULL', error)
  if (code !== undefined && passing.some((form) => form.test(code)))
    return new DatabaseError('TRY_AGAIN', error)
  if (error instanceof Error && lostConnection.test(error.message))
    return new DatabaseError('TRY_AGAIN', error)
  // happy eyeballs: every address of the host refused
  if (error instanceof AggregateError && error.errors.length > 0) return asDatabaseError(error.errors[0])
  return error
}
