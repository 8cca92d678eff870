import { predicate } from './predicate.js'
import { notForYou } from './refusal.js'

/** Who acts. The clock and the command line act as the system account. */
export interface Person {
  /** The account's id. */
  readonly account: string
  readonly kind: 'system' | 'person'
}

/** No condition at all: what stands in the open. */
export const anyone = predicate('anyone', notForYou, () => true)
/** The clock or the command line of the instance. */
export const isSystem = predicate('isSystem', notForYou, ({ kind }: Person) => kind === 'system')
