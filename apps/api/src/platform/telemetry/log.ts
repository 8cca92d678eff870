import { pino } from 'pino'

/**
 * The process's log, JSON lines on standard error. No personal data: no addresses, no bodies, no query strings are
 * ever handed to it; errors are cut to what names the fault.
 */
export const log = pino(
  {
    level: 'info',
    base: null,
    serializers: {
      error: (error: unknown) =>
        error instanceof Error
          ? { type: error.name, message: error.message, code: Reflect.get(error, 'code'), stack: error.stack }
          : { type: typeof error },
    },
  },
  pino.destination({ dest: 2, sync: false }),
)
