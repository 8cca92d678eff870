import type { Person } from '@convene/rules/person.js'

/** The account of the clock and of the command line; the first migration makes its row. */
export const systemAccount = '00000000-0000-4000-8000-000000000001'
/** The account of whoever is not signed in. */
export const visitorAccount = '00000000-0000-4000-8000-000000000002'

/** Who acts when the clock or the command line does. */
export const system: Person = { account: systemAccount, kind: 'system' }
/** Who acts without being signed in. */
export const visitor: Person = { account: visitorAccount, kind: 'visitor' }
