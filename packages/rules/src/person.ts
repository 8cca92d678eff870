import { predicate } from './predicate.js'
import { notForYou, refusalCode } from './refusal.js'

/**
 * Who acts. The clock and the command line act as the system account, whoever is not signed in as the visitor account;
 * all other accounts are persons'.
 */
export interface Person {
  /** The account's id. */
  readonly account: string
  readonly kind: 'system' | 'visitor' | 'person'
}

/** The act needs an account. */
export const signInFirst = refusalCode('SIGN_IN_FIRST')

/** No condition at all: what stands in the open. */
export const anyone = predicate('anyone', notForYou, () => true)
/** The clock or the command line of the instance. */
export const isSystem = predicate('isSystem', notForYou, ({ kind }: Person) => kind === 'system')
/** Somebody who is signed in. */
export const isSignedIn = predicate('isSignedIn', signInFirst, ({ kind }: Person) => kind === 'person')
