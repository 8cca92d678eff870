import type { Person } from '@convene/rules/person.js'

/** The account of the clock and of the command line; the first migration makes its row. */
export const systemAccount = '00000000-0000-4000-8000-000000000001'

/** Who acts when the clock or the command line does. */
export const system: Person = { account: systemAccount, kind: 'system' }
